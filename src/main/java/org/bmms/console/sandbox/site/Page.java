package org.bmms.console.sandbox.site;

/**
 * What a request gets.
 *
 * @param status HTTP status
 * @param type content type
 * @param body the content
 * @param location where a redirection leads, or empty
 */
record Page(int status, String type, String body, String location) {

    static Page html(int status, String body) {
        return new Page(status, "text/html; charset=utf-8", body, "");
    }

    static Page json(int status, String body) {
        return new Page(status, "application/json", body, "");
    }

    static Page redirect(String location) {
        return new Page(302, "text/html; charset=utf-8", "", location);
    }
}
