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
    void howItEndedIsTheLastLineAlsoWhereItWentWrongThreeTimes() {
        List<String> lines = JournalExcerpt.last(
                List.of(
                        entry(1, "systemd", "starting"),
                        entry(2, "gunicorn", "Traceback"),
                        entry(3, "gunicorn", "ImportError"),
                        entry(4, "systemd", "restart 1"),
                        entry(5, "gunicorn", "Traceback"),
                        entry(6, "gunicorn", "ImportError"),
                        entry(7, "systemd", "too often")),
                4);

        assertThat(lines)
                .containsExactly(
                        "1970-01-01T00:00:04Z systemd: restart 1",
                        "1970-01-01T00:00:05Z gunicorn: Traceback  (×2)",
                        "1970-01-01T00:00:06Z gunicorn: ImportError  (×2)",
                        "1970-01-01T00:00:07Z systemd: too often");
    }

    @Test
    void ofNothingThereIsNothing() {
        assertThat(JournalExcerpt.lines(List.of())).isEmpty();
        assertThat(JournalExcerpt.last(List.of(), 9)).isEmpty();
    }

    private static JournalEntry entry(long second, String identifier, String message) {
        return new JournalEntry(
                "c" + second, Instant.ofEpochSecond(second), "obcms.service", 6, 1, identifier, message);
    }
}
