package org.bmms.console.remote.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code journalctl --output=json} says (systemd's Journal Export Formats, "Journal JSON Format"). */
class JournalAnswersTest {
    private static final ReadJournal READ = new ReadJournal(List.of("app.service"), new JournalFrom.Boot(), null, 100);

    @Test
    void anEntryIsRead() {
        assertThat(READ.parse(Answers.of("""
                        {"__CURSOR":"s=0639;i=2a;b=98f;m=1;t=2;x=3","__REALTIME_TIMESTAMP":"1795515072123456",\
                        "__MONOTONIC_TIMESTAMP":"1","_BOOT_ID":"98f","MESSAGE":"it's \\u001b[31m \\u202e","PRIORITY":"3",\
                        "_SYSTEMD_UNIT":"app.service","SYSLOG_IDENTIFIER":"gunicorn","_PID":"4711"}

                        """)))
                .containsExactly(new JournalEntry(
                        "s=0639;i=2a;b=98f;m=1;t=2;x=3",
                        Instant.ofEpochSecond(1_795_515_072L, 123_456_000),
                        "app.service",
                        3,
                        4711,
                        "gunicorn",
                        "it's \u001b[31m \u202e"));
    }

    @Test
    void whatTheServiceManagerSaysBelongsToTheUnitItIsAbout() {
        JournalEntry entry =
                one("{\"UNIT\":\"app.service\",\"_SYSTEMD_UNIT\":\"init.scope\",\"MESSAGE\":\"Started.\"}");

        assertThat(entry.unit()).isEqualTo("app.service");
        assertThat(entry.priority()).as("without one, informational").isEqualTo(6);
        assertThat(entry.pid()).isZero();
    }

    @Test
    void aMessageThatIsNotTextComesAsBytes() {
        assertThat(one("{\"MESSAGE\":[102,195,188,114,27,91,48,109,255]}").message())
                .isEqualTo("für\u001b[0m\ufffd");
        assertThat(one("{\"MESSAGE\":[]}").message()).isEmpty();
    }

    @Test
    void ofAFieldThatIsThereTwiceTheFirstIsTaken() {
        assertThat(one("{\"MESSAGE\":[\"one\",\"two\"]}").message()).isEqualTo("one");
        assertThat(one("{\"MESSAGE\":[[111,110,101],\"two\"]}").message()).isEqualTo("one");
    }

    @Test
    void aMessageThatIsLeftOutIsEmpty() {
        assertThat(one("{\"MESSAGE\":null,\"_PID\":null}").message()).isEmpty();
        assertThat(one("{}").message()).isEmpty();
    }

    @Test
    void noEntriesAreNoEntries() {
        assertThat(READ.parse(Answers.of(""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-- No entries --", "{\"MESSAGE\":", "{\"_PID\":\"x\"}"})
    void whatCannotBeReadIsSaid(String line) {
        assertThat(Answers.failure(() -> READ.parse(Answers.of(line))).code())
                .isEqualTo(RemoteFailure.ANSWER_UNREADABLE);
    }

    private static JournalEntry one(String line) {
        return READ.parse(Answers.of(line + "\n")).getFirst();
    }
}
