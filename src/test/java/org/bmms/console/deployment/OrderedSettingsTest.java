package org.bmms.console.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.bmms.console.base.Redactor;
import org.bmms.console.base.Secret;
import org.bmms.console.target.dotenv.DotEnv;
import org.junit.jupiter.api.Test;

/** The settings file of a deployment (checklist § Step 3: Environment Configuration). */
class OrderedSettingsTest {
    private static final Secret KEY = GeneratedSecret.key();
    private static final Secret PASSWORD = Secret.of("p@ss/w%rd:1 é");

    private final OrderedSettings settings = new OrderedSettings(Orders.usual(), "obc_management");

    @Test
    void whatIsWrittenIsReadAsOrdered() {
        DotEnv file = settings.written(DotEnv.of(""), KEY, PASSWORD);

        assertThat(settings.differences(file)).isEmpty();
        assertThat(file.hazards()).isEmpty();
        assertThat(file.value("SECRET_KEY")).contains(KEY.reveal());
        assertThat(file.systemdValues()).containsEntry("BMMS_MODE", "obcms").containsEntry("DEBUG", "0");
        assertThat(OrderedSettings.address(file).password().reveal()).isEqualTo(PASSWORD.reveal());
    }

    @Test
    void theTemplateOfTheCodeKeepsWhatIsNotOrdered() {
        DotEnv template = DotEnv.of("# mail\nEMAIL_HOST=mail.example.org\nDEBUG=1\nSECRET_KEY=change-me\n");

        DotEnv file = settings.written(template, KEY, PASSWORD);

        assertThat(new String(file.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("# mail\nEMAIL_HOST=mail.example.org\nDEBUG=0\n")
                .doesNotContain("change-me");
    }

    @Test
    void whatIsShownHasNoSecret() {
        assertThat(settings.shown().toString())
                .contains("SECRET_KEY=" + Redactor.MASK, "obcms_prod:" + Redactor.MASK + "@localhost");
    }

    @Test
    void aFileOfAnotherOrderIsToldByItsSettings() {
        DotEnv file = settings.written(DotEnv.of(""), Secret.of("short"), PASSWORD)
                .with("BMMS_MODE", "bmms")
                .with("DATABASE_URL", "postgres://obcms_prod:x@db.example.org:5432/obcms_prod");

        assertThat(settings.differences(file)).containsExactly("BMMS_MODE", "SECRET_KEY", "DATABASE_URL");
    }

    @Test
    void keysAreLongAndNeverTheSame() {
        assertThat(GeneratedSecret.key().reveal())
                .matches("[A-Za-z0-9_-]{64}")
                .isNotEqualTo(GeneratedSecret.key().reveal());
    }
}
