package org.bmms.console.target.dotenv;

import static org.assertj.core.api.Assertions.assertThat;

import org.bmms.console.base.Redactor;
import org.junit.jupiter.api.Test;

class EnvRollbackTest {
    private static final DotEnv ORIGINAL = DotEnv.of("BMMS_MODE='obcms'\nSWITCH=0\nOTHER=x\n");
    private static final DotEnv SWITCHED =
            ORIGINAL.with("BMMS_MODE", "bmms").with("SWITCH", "1").with("OCM", "OCM");

    @Test
    void anUntouchedFileReturnsToItsOldBytes() {
        EnvRollback rollback = EnvRollback.of(ORIGINAL, SWITCHED, SWITCHED);
        assertThat(rollback.result()).isEqualTo(ORIGINAL);
        assertThat(rollback.changes()).extracting(EnvChange::key).containsExactly("BMMS_MODE", "SWITCH", "OCM");
    }

    @Test
    void aLaterEditOfAnotherKeyStays() {
        DotEnv current = SWITCHED.with("OTHER", "y").with("MORE", "z");
        assertThat(EnvRollback.of(ORIGINAL, SWITCHED, current).result())
                .isEqualTo(DotEnv.of("BMMS_MODE='obcms'\nSWITCH=0\nOTHER=y\nMORE=z\n"));
    }

    @Test
    void aSwitchedKeyThatDriftedIsAConflictAndNotOverwritten() {
        DotEnv current = SWITCHED.with("SWITCH", "maybe").with("OTHER", "y");
        EnvRollback rollback = EnvRollback.of(ORIGINAL, SWITCHED, current);
        assertThat(rollback.conflicts()).containsExactly(new EnvConflict("SWITCH", "0", "1", "maybe"));
        assertThat(rollback.result().value("SWITCH")).contains("maybe");
        assertThat(rollback.result().value("BMMS_MODE")).contains("obcms");
    }

    @Test
    void aSwitchedKeyThatWasRemovedIsAConflict() {
        EnvRollback rollback = EnvRollback.of(ORIGINAL, SWITCHED, SWITCHED.without("SWITCH"));
        assertThat(rollback.conflicts()).containsExactly(new EnvConflict("SWITCH", "0", "1", null));
    }

    @Test
    void whatIsAlreadyBackStaysSo() {
        EnvRollback rollback = EnvRollback.of(ORIGINAL, SWITCHED, ORIGINAL);
        assertThat(rollback.result()).isEqualTo(ORIGINAL);
        assertThat(rollback.changes()).isEmpty();
        assertThat(rollback.conflicts()).isEmpty();
    }

    @Test
    void differencesAndConflictsMaskSecrets() {
        DotEnv before = DotEnv.of("EMAIL_PASSWORD=canary\nREDIS_URL=redis://:canary@h\n");
        DotEnv after = DotEnv.of("EMAIL_PASSWORD=canary2\n");
        assertThat(EnvChange.between(before, after))
                .containsExactly(
                        new EnvChange("EMAIL_PASSWORD", Redactor.MASK, Redactor.MASK),
                        new EnvChange("REDIS_URL", Redactor.MASK, null));
        assertThat(EnvRollback.of(before, after, after.with("EMAIL_PASSWORD", "canary3"))
                        .toString())
                .contains("EMAIL_PASSWORD")
                .doesNotContain("canary");
    }
}
