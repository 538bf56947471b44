package org.bmms.console.target.dotenv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.bmms.console.base.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DotEnvPropertyTest {

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatWasReadIsWrittenBackByteForByte(long seed) {
        byte[] bytes = new RandomEnvFile(seed).text().getBytes(StandardCharsets.UTF_8);
        assertThat(DotEnv.parse(bytes).bytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anEditChangesOneKeyForTheApplicationAndNothingElse(long seed) {
        RandomEnvFile random = new RandomEnvFile(seed);
        DotEnv before = DotEnv.of(random.text());
        String key = random.key();
        String value = random.value();
        if (!(Outcome.of(() -> before.with(key, value)) instanceof Outcome.Done<DotEnv>(DotEnv after))) {
            return;
        }
        for (EnvironRules rules : EnvironRules.values()) {
            Map<String, String> expected = new HashMap<>(before.values(rules));
            expected.put(key, value);
            assertThat(after.values(rules)).isEqualTo(expected);
        }
        assertThat(linesWithout(key, after)).containsSubsequence(linesWithout(key, before));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRollbackRestoresWhatTheSwitchChangedAndKeepsLaterEdits(long seed) {
        RandomEnvFile random = new RandomEnvFile(seed);
        DotEnv original = DotEnv.of(random.text() + "\n");
        DotEnv switched = original.with("BMMS_MODE", "bmms").with("NEW_KEY", "1");
        DotEnv current = switched.with("LATER", "edit");
        EnvRollback rollback = EnvRollback.of(original, switched, current);
        assertThat(rollback.conflicts()).isEmpty();
        assertThat(rollback.result().value("BMMS_MODE")).isEqualTo(original.value("BMMS_MODE"));
        assertThat(rollback.result().value("NEW_KEY")).isEmpty();
        assertThat(rollback.result().value("LATER")).contains("edit");
        assertThat(EnvRollback.of(original, switched, switched).result()).isEqualTo(original);
    }

    /** The properties above would hold for an editor that refuses everything. */
    @Test
    void mostRandomEditsSucceed() {
        long done = seeds().filter(seed -> {
                    RandomEnvFile random = new RandomEnvFile(seed);
                    DotEnv before = DotEnv.of(random.text());
                    return Outcome.of(() -> before.with(random.key(), random.value())) instanceof Outcome.Done;
                })
                .count();
        assertThat(done).isGreaterThan(200);
    }

    private static List<String> linesWithout(String key, DotEnv env) {
        return EnvLine.split(new String(env.bytes(), StandardCharsets.UTF_8)).stream()
                .filter(line -> !line.assigns(key))
                .map(EnvLine::text)
                .toList();
    }
}
