package org.bmms.console.remote.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalExcerptTest {

    @Test
    void whatIsRepeatedIsToldOnceSoThatItsCauseStaysInSight() {
        List<String> lines = JournalExcerpt.lines(List.of(
                entry(1, "gunicorn", "cannot read the certificate"),
                entry(2, "gunicorn", "Internal Server Error"),
                entry(3, "gunicorn", "Internal Server Error"),
                entry(4, "systemd", "Internal Server Error"),
                entry(5, "gunicorn", "Internal Server Error")));

        assertThat(lines)
                .containsExactly(
                        "1970-01-01T00:00:01Z gunicorn: cannot read the certificate",
                        "1970-01-01T00:00:02Z gunicorn: Internal Server Error  (×3)",
                        "1970-01-01T00:00:04Z systemd: Internal Server Error");
    }

    @Test
    void ofNothingThereIsNothing() {
        assertThat(JournalExcerpt.lines(List.of())).isEmpty();
    }

    private static JournalEntry entry(long second, String identifier, String message) {
        return new JournalEntry(
                "c" + second, Instant.ofEpochSecond(second), "obcms.service", 6, 1, identifier, message);
    }
}
