package org.bmms.console.coverage;

/**
 * A row in another organisation than the row it belongs to.
 *
 * @param key its key
 * @param organization the code of its organisation
 * @param parentKey the key of the row it belongs to
 * @param parentOrganization the code of that row's organisation
 */
public record WrongRow(String key, String organization, String parentKey, String parentOrganization) {}
