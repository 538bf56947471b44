package org.bmms.console.sandbox.host;

/**
 * The settings file of the application in OBCMS mode, as checklist § Step 3 writes it.
 *
 * @param secretKey Django's
 * @param databaseUrl with the password
 * @param redisUrl with the password
 */
public record SettingsFile(String secretKey, String databaseUrl, String redisUrl) {

    String text() {
        return """
                # OBCMS production settings
                DJANGO_SETTINGS_MODULE=obc_management.settings.production
                DEBUG=0
                SECRET_KEY='%s'
                ALLOWED_HOSTS=127.0.0.1,localhost,obcms.gov.ph
                CSRF_TRUSTED_ORIGINS=https://obcms.gov.ph,https://www.obcms.gov.ph

                # BMMS Settings (OBCMS mode)
                BMMS_MODE=obcms
                DEFAULT_ORGANIZATION_CODE=OOBC
                ENABLE_MULTI_TENANT=0
                ALLOW_ORGANIZATION_SWITCHING=0

                # Database
                DATABASE_URL=%s

                # Redis
                REDIS_URL=%s
                """.formatted(secretKey, databaseUrl, redisUrl);
    }

    @Override
    public String toString() {
        return "SettingsFile";
    }
}
