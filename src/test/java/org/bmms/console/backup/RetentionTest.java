package org.bmms.console.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetentionTest {
    private static final Instant NOW = Instant.parse("2025-10-14T00:00:00Z");

    private final Retention retention = new Retention(Duration.ofDays(30), 2);

    @Test
    void oldBackupsGoButTheNewestStayWhateverTheirAge() {
        assertThat(expired(Set.of(), rehearsed(100), rehearsed(90), rehearsed(80)))
                .containsExactly("d100");
        assertThat(expired(Set.of(), rehearsed(100), rehearsed(29), rehearsed(1)))
                .containsExactly("d100");
    }

    @Test
    void whatIsYoungEnoughStays() {
        assertThat(expired(Set.of(), rehearsed(29), rehearsed(28), rehearsed(27), rehearsed(26)))
                .isEmpty();
    }

    @Test
    void whatSomebodyMayHaveToGoBackToStays() {
        assertThat(expired(Set.of("d100"), rehearsed(100), rehearsed(90), rehearsed(2), rehearsed(1)))
                .containsExactly("d90");
    }

    @Test
    void theNewestThatCanBeRestoredStayAlsoBehindNewerOnesThatCannot() {
        assertThat(expired(Set.of(), rehearsed(100), rehearsed(90), rehearsed(80), verified(2), verified(1)))
                .containsExactly("d100");
    }

    @Test
    void filesThatTheConsoleDidNotMakeAreNotItsToRemove() {
        Backup strange = Backup.unverified("nightly.dump", "/b/nightly.dump", 1, NOW.minus(Duration.ofDays(400)));

        assertThat(retention.expired(List.of(strange), Set.of(), NOW)).isEmpty();
    }

    @Test
    void whatARunLeftThatDidNotEndGoesAfterADay() {
        assertThat(retention.expired(
                        List.of(partial("20251013_120000", 12), partial("20251012_120000", 36)), Set.of(), NOW))
                .extracting(Backup::file)
                .containsExactly("/b/db.backup.20251012_120000.partial");
    }

    private List<String> expired(Set<String> targets, Backup... backups) {
        List<Backup> newestFirst = Stream.of(backups)
                .sorted(Comparator.comparing(Backup::taken).reversed())
                .toList();
        return retention.expired(newestFirst, targets, NOW).stream()
                .map(Backup::id)
                .toList();
    }

    private static Backup partial(String id, int hours) {
        return Backup.unverified(id, "/b/db.backup." + id + ".partial", 1, NOW.minus(Duration.ofHours(hours)));
    }

    private static Backup rehearsed(int days) {
        return verified(days).rehearsed(NOW, Map.of(), Optional.empty());
    }

    private static Backup verified(int days) {
        return new Backup(
                "d" + days,
                "/b/db.backup.d" + days,
                BackupFormat.CUSTOM,
                "obcms_prod",
                1,
                NOW.minus(Duration.ofDays(days)),
                1,
                "abc",
                "17",
                "17",
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }
}
