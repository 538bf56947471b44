package org.bmms.console.sandbox.site;

import org.bmms.console.sandbox.django.AppService;

/**
 * A host that the web server passes requests to.
 *
 * @param name its name
 * @param service its application server
 */
public record AppHost(String name, AppService service) {}
