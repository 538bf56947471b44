package org.bmms.console.session;

/**
 * A secret that is needed.
 *
 * @param kind what it opens
 * @param subject the key file, login, host or role that it belongs to
 * @param again whether the one given before was refused
 */
public record SecretRequest(Kind kind, String subject, boolean again) {

    /** What a secret opens. */
    public enum Kind {
        KEY_PASSPHRASE,
        LOGIN_PASSWORD,
        SUDO_PASSWORD,
        DATABASE_PASSWORD,
        /** Of Redis Sentinels, where they want one of their own. */
        SENTINEL_PASSWORD,
        /** Of the first administrator of an application that is deployed. */
        SUPERUSER_PASSWORD,
        MAIL_PASSWORD,
        /** What comes after the server in the address of a webhook. */
        WEBHOOK_ADDRESS
    }
}
