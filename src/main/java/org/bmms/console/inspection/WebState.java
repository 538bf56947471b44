package org.bmms.console.inspection;

import org.bmms.console.target.site.SiteAnswer;

/**
 * What visitors get that the checklist asks about (checklist § Step 8: Verification).
 *
 * @param home the home page, redirects followed
 * @param administration the login of the administration
 * @param formPath where a form was sent to
 * @param unprotected the answer to a form without its token
 */
public record WebState(SiteAnswer home, SiteAnswer administration, String formPath, SiteAnswer unprotected) {}
