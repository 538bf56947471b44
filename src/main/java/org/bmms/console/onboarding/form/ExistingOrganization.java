package org.bmms.console.onboarding.form;

/**
 * An organisation that a new one is compared with.
 *
 * @param code its code
 * @param name its name
 */
public record ExistingOrganization(String code, String name) {}
