package org.bmms.console.target.mode;

import static org.assertj.core.api.Assertions.assertThat;

import org.bmms.console.target.dotenv.DotEnv;
import org.bmms.console.target.dotenv.Hazard;
import org.bmms.console.target.dotenv.HazardCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModeSettingsTest {
    private static final DotEnv OBCMS = DotEnv.of("""
            DEBUG=0
            # BMMS Settings (OBCMS mode)
            BMMS_MODE=obcms
            DEFAULT_ORGANIZATION_CODE=OOBC
            ENABLE_MULTI_TENANT=0
            ALLOW_ORGANIZATION_SWITCHING=0

            # Redis
            REDIS_URL=redis://localhost:6379/0
            """);

    @Test
    void theSwitchWritesTheFourSettingsTogether() {
        assertThat(ModeSettings.toBmms(OBCMS, "OCM")).isEqualTo(DotEnv.of("""
                        DEBUG=0
                        # BMMS Settings (OBCMS mode)
                        BMMS_MODE=bmms
                        DEFAULT_ORGANIZATION_CODE=OOBC
                        ENABLE_MULTI_TENANT=1
                        ALLOW_ORGANIZATION_SWITCHING=1
                        OCM_ORGANIZATION_CODE=OCM

                        # Redis
                        REDIS_URL=redis://localhost:6379/0
                        """));
    }

    @Test
    void theSettingsAreReadAsTheApplicationReadsThem() {
        assertThat(ModeSettings.of(ModeSettings.toBmms(OBCMS, "OCM")))
                .isEqualTo(new ModeSettings(Mode.BMMS, "bmms", true, true, "OOBC", "OCM"));
        assertThat(ModeSettings.of(ModeSettings.toObcms(ModeSettings.toBmms(OBCMS, "OCM"))))
                .isEqualTo(new ModeSettings(Mode.OBCMS, "obcms", false, false, "OOBC", "OCM"));
        assertThat(ModeSettings.of(DotEnv.of("")))
                .isEqualTo(new ModeSettings(Mode.OBCMS, null, false, false, null, null));
    }

    @ParameterizedTest
    @CsvSource({"BMMS,OBCMS", "'bmms ',OBCMS", "bmms,BMMS", "multi,OBCMS"})
    void onlyTheExactWordIsBmms(String value, Mode expected) {
        assertThat(Mode.of(value)).isEqualTo(expected);
    }

    @Test
    void aWordThatIsSilentlyFalseIsAHazard() {
        DotEnv env = DotEnv.of("BMMS_MODE=Bmms\nENABLE_MULTI_TENANT=enabled\nALLOW_ORGANIZATION_SWITCHING=Yes\n");
        assertThat(ModeSettings.hazards(env))
                .extracting(Hazard::code)
                .containsExactly(HazardCode.UNKNOWN_MODE, HazardCode.UNCLEAR_BOOLEAN);
    }
}
