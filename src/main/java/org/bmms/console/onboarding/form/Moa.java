package org.bmms.console.onboarding.form;

/**
 * An organisation of the catalogue.
 *
 * @param code its code
 * @param name its name
 * @param type such as {@code ministry}
 * @param pilot whether it is one of the pilots
 */
public record Moa(String code, String name, String type, boolean pilot) {}
