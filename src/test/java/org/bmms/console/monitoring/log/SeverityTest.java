package org.bmms.console.monitoring.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeverityTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ERROR | [2026-04-02 02:38:31 +0800] [4711] [ERROR] Exception in worker process",
                "ERROR | [2026-04-02 02:38:31,712: ERROR/MainProcess] consumer: Cannot connect",
                "ERROR | CRITICAL django.db: no",
                "ERROR | {\"levelname\": \"error\", \"message\": \"x\"}",
                "ERROR | 172.18.0.4 - \"GET / HTTP/1.1\" 502 0 0.1",
                "ERROR | Traceback (most recent call last):",
                "WARNING | WARNING organizations.middleware: two primary memberships",
                "WARNING | {\"level\": \"warning\"}",
                "INFORMATION | 172.18.0.4 - \"GET /error/ HTTP/1.1\" 200 9120 0.096",
                "INFORMATION | --error-logfile=- LOG_ERROR=1 ERRORS none",
            })
    void theLineTellsWhatTheJournalDoesNot(Severity severity, String line) {
        assertThat(Severity.of(6, line)).isEqualTo(severity);
    }

    @Test
    void whatTheJournalSaysIsNotMadeHarmless() {
        assertThat(Severity.of(2, "all is well")).isEqualTo(Severity.ERROR);
        assertThat(Severity.of(4, "INFO")).isEqualTo(Severity.WARNING);
        assertThat(Severity.of(4, "ERROR")).isEqualTo(Severity.ERROR);
        assertThat(Severity.of(5, "x")).isEqualTo(Severity.NOTICE);
        assertThat(Severity.of(7, "x")).isEqualTo(Severity.DEBUG);
    }
}
