package org.bmms.console.migration;

import org.bmms.console.database.Catalog;

/** The Django application that the organisation table belongs to, by Django's rule for names of tables. */
final class OwnApplication {
    static final String LABEL = Catalog.ORGANIZATIONS.substring(0, Catalog.ORGANIZATIONS.indexOf('_'));

    private OwnApplication() {}
}
