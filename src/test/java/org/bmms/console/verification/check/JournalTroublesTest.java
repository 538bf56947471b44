package org.bmms.console.verification.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bmms.console.remote.command.JournalEntry;
import org.bmms.console.verification.check.JournalTroubles.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTroublesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ERROR 2025-10-14 08:00:00 log Internal Server Error: /",
                "[2025-10-14 08:00:00 +0800] [4711] [ERROR] Exception in worker process",
                "[2025-10-14 08:00:00: CRITICAL/MainProcess] Unrecoverable error",
                "10.0.0.1 - - [14/Oct/2025:08:00:00 +0800] \"GET / HTTP/1.1\" 502 0 \"-\" \"curl\"",
                "{\"time\": \"2025-10-14\", \"level\": \"error\", \"message\": \"x\"}",
            })
    void aLineThatSpeaksOfAnErrorIsFoundAlthoughTheJournalTakesItForInformation(String line) {
        assertThat(lines(found(line))).containsExactly(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INFO 2025-10-14 08:00:00 audit AuditLog: registered 58 models",
                "10.0.0.1 - - [14/Oct/2025:08:00:00 +0800] \"GET /500 HTTP/1.1\" 200 500 \"-\" \"curl\"",
                "started with --log-level=ERROR",
                "ERRORS: 0",
                "",
                "ERROR 2025-10-14 exception Invalid HTTP_HOST header: 'x'. You may need to add 'x' to ALLOWED_HOSTS.",
            })
    void anOrdinaryLineIsNot(String line) {
        assertThat(found(line)).isEmpty();
    }

    @Test
    void aTracebackIsOneTroubleAndIsNamedByItsException() {
        List<Trouble> found = found(
                "INFO fine",
                "Traceback (most recent call last):",
                "  File \"x.py\", line 1, in get",
                "    raise KeyError(1)",
                "KeyError: 1",
                "",
                "During handling of the above exception, another exception occurred:",
                "",
                "Traceback (most recent call last):",
                "  File \"y.py\", line 2, in get",
                "ValueError: ERROR twice",
                "INFO fine again",
                "ERROR another");

        assertThat(found).containsExactly(new Trouble(1, "ValueError: ERROR twice"), new Trouble(12, "ERROR another"));
    }

    @Test
    void aTracebackOfARequestForAnotherNameIsNobodysTrouble() {
        assertThat(found(
                        "Traceback (most recent call last):",
                        "  File \"django/http/request.py\", line 150, in get_host",
                        "    raise DisallowedHost(msg)",
                        "django.core.exceptions.DisallowedHost: Invalid HTTP_HOST header: 'x'."))
                .isEmpty();
    }

    @Test
    void tracebacksOfTwoProcessesThatMixAreToldApart() {
        List<JournalEntry> entries = List.of(
                entry(1, 6, "Traceback (most recent call last):"),
                entry(2, 6, "Traceback (most recent call last):"),
                entry(1, 6, "  File"),
                entry(2, 6, "django.core.exceptions.DisallowedHost: x"),
                entry(1, 6, "KeyError: 1"));

        assertThat(lines(JournalTroubles.in(entries))).contains("KeyError: 1");
    }

    @Test
    void whatSystemdCallsAnErrorIsOne() {
        assertThat(lines(JournalTroubles.in(List.of(entry(1, 3, "Failed to start x"), entry(1, 4, "stopped")))))
                .containsExactly("Failed to start x");
    }

    @Test
    void aTracebackThatIsCutOffIsOne() {
        assertThat(found("Traceback (most recent call last):", "  File \"x.py\""))
                .hasSize(1);
        assertThat(found("Traceback (most recent call last):")).hasSize(1);
    }

    private static List<Trouble> found(String... lines) {
        List<JournalEntry> entries = new ArrayList<>();
        Arrays.stream(lines).forEach(line -> entries.add(entry(7, 6, line)));
        return JournalTroubles.in(entries);
    }

    private static JournalEntry entry(long pid, int priority, String message) {
        return new JournalEntry("c", Instant.EPOCH, "obcms.service", priority, pid, "gunicorn", message);
    }

    private static List<String> lines(List<Trouble> troubles) {
        return troubles.stream().map(Trouble::line).toList();
    }
}
