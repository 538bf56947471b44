package org.bmms.console.target.dotenv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.bmms.console.base.Redactor;
import org.bmms.console.target.dotenv.EnvDifference.Line;
import org.bmms.console.target.mode.ModeSettings;
import org.junit.jupiter.api.Test;

class EnvDifferenceTest {
    private static final String SECRET = "canary-4711";

    @Test
    void whatReplacesALineFollowsItAndWhatIsNewComesWhereItStands() {
        DotEnv before = DotEnv.of("""
                # BMMS settings
                BMMS_MODE=obcms
                DEFAULT_ORGANIZATION_CODE=OOBC
                ENABLE_MULTI_TENANT=0
                ALLOW_ORGANIZATION_SWITCHING=0
                TIME_ZONE=Asia/Manila
                """);

        assertThat(EnvDifference.between(before, ModeSettings.toBmms(before, "OCM"), 1))
                .extracting(Line::before, Line::after, Line::text)
                .containsExactly(
                        tuple(1, 1, "# BMMS settings"),
                        tuple(2, null, "BMMS_MODE=obcms"),
                        tuple(null, 2, "BMMS_MODE=bmms"),
                        tuple(3, 3, "DEFAULT_ORGANIZATION_CODE=OOBC"),
                        tuple(4, null, "ENABLE_MULTI_TENANT=0"),
                        tuple(null, 4, "ENABLE_MULTI_TENANT=1"),
                        tuple(5, null, "ALLOW_ORGANIZATION_SWITCHING=0"),
                        tuple(null, 5, "ALLOW_ORGANIZATION_SWITCHING=1"),
                        tuple(null, 6, "OCM_ORGANIZATION_CODE=OCM"),
                        tuple(6, 7, "TIME_ZONE=Asia/Manila"));
    }

    @Test
    void noSecretIsShownWhetherItsLineChangesOrStands() {
        DotEnv before = DotEnv.of("""
                SECRET_KEY=canary-4711
                # an old one: canary-4711
                DATABASE_URL=postgres://o:canary-4711@h/d
                BMMS_MODE=obcms
                canary-4711 goes on here
                EMAIL_HOST_PASSWORD="canary-4711"
                A=1 # was canary-4711
                """);
        DotEnv after = before.with("BMMS_MODE", "bmms").with("EMAIL_HOST_PASSWORD", SECRET + "x");

        List<Line> lines = EnvDifference.between(before, after, 9);

        assertThat(lines).extracting(Line::text).noneMatch(text -> text.contains(SECRET));
        assertThat(lines)
                .extracting(Line::text)
                .contains("SECRET_KEY=" + Redactor.MASK, "# " + Redactor.MASK, Redactor.MASK, "A=1");
        assertThat(lines)
                .filteredOn(line -> !line.isKept())
                .extracting(Line::text)
                .containsSubsequence("EMAIL_HOST_PASSWORD=" + Redactor.MASK, "EMAIL_HOST_PASSWORD=" + Redactor.MASK);
    }

    @Test
    void equalFilesHaveNone() {
        DotEnv same = DotEnv.of("A=1\nB=2\n");

        assertThat(EnvDifference.between(same, same, 3)).isEmpty();
    }
}
