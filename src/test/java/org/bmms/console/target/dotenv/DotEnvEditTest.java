package org.bmms.console.target.dotenv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.bmms.console.base.FailureException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DotEnvEditTest {

    @ParameterizedTest(name = "K={0} becomes K={1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "obcms|bmms",
                "'obcms'|'bmms'",
                "\"obcms\"|\"bmms\"",
                " obcms|bmms",
                "|bmms",
                "bmms|bmms",
                "'bmms'|'bmms'"
            })
    void anEditKeepsTheQuotes(@Nullable String raw, String expected) {
        String before = "# é\nA=1 # x\nexport K=" + (raw == null ? "" : raw) + "\r\n\n  odd\nZ='2'";
        assertThat(new String(DotEnv.of(before).with("K", "bmms").bytes(), StandardCharsets.UTF_8))
                .isEqualTo("# é\nA=1 # x\nexport K=" + expected + "\r\n\n  odd\nZ='2'");
    }

    @Test
    void aCommentBehindTheValueMovesToItsOwnLine() {
        assertThat(text(DotEnv.of("A=1\nK=obcms   # the mode\nB=2\n").with("K", "bmms")))
                .isEqualTo("A=1\n# the mode\nK=bmms\nB=2\n");
        assertThat(text(DotEnv.of("K=\"obcms\" # the mode").with("K", "bmms"))).isEqualTo("# the mode\nK=\"bmms\"");
    }

    @Test
    void ofDuplicatesTheOneThatCountsIsChanged() {
        assertThat(text(DotEnv.of("K=a\nK=b\n").with("K", "c"))).isEqualTo("K=a\nK=c\n");
    }

    @Test
    void aNewKeyGoesBehindItsNeighbours() {
        assertThat(text(DotEnv.of("BMMS_MODE=obcms\r\nX=1\r\n").with("OCM", "OCM", Set.of("BMMS_MODE"))))
                .isEqualTo("BMMS_MODE=obcms\r\nOCM=OCM\r\nX=1\r\n");
    }

    @Test
    void aNewKeyGoesBehindALineThatOnlySystemdReads() {
        DotEnv edited = DotEnv.of("NEAR=1\n K = old\nX=1\n").with("K", "new", Set.of("NEAR"));
        assertThat(text(edited)).isEqualTo("NEAR=1\n K = old\nK=new\nX=1\n");
        assertThat(edited.systemdValues()).containsEntry("K", "new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A=1\n", "A=1", "A=1\r\nB=2", "A=1\r\n", "# only"})
    void removingANewKeyGivesTheSameBytesAgain(String before) {
        DotEnv with = DotEnv.of(before).with("K", "v");
        assertThat(with.value("K")).contains("v");
        assertThat(text(with.without("K"))).isEqualTo(before);
    }

    @Test
    void removingTakesEveryDuplicate() {
        assertThat(text(DotEnv.of("K=1\nA=2\nexport K=3").without("K"))).isEqualTo("A=2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u2028b", "$HOME", "it's \"q\" #1"})
    void aValueThatNobodyCanWriteSafelyIsRefused(String value) {
        assertThatThrownBy(() -> DotEnv.of("").with("K", value))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure().code()).isEqualTo(EnvFailure.VALUE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K X", "1K", "K=", "K\n"})
    void aNameThatIsNoneIsRefused(String key) {
        assertThatThrownBy(() -> DotEnv.of("").with(key, "v"))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure().code()).isEqualTo(EnvFailure.KEY));
    }

    private static String text(DotEnv env) {
        return new String(env.bytes(), StandardCharsets.UTF_8);
    }
}
