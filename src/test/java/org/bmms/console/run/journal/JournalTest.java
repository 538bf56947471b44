package org.bmms.console.run.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.remote.command.AppendFile;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.run.MemoryHost;
import org.bmms.console.run.MemoryServer;
import org.bmms.console.run.RunFailure;
import org.bmms.console.run.StateDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {
    private static final String FILE = "/srv/app/.bmms-console/runs/r1/journal.jsonl";

    private final MemoryServer server = new MemoryServer();
    private final MemoryHost host = new MemoryHost(server);
    private final StateDirectory directory = new StateDirectory(host, null, "/srv/app/.bmms-console");
    private final List<Entry> heard = new ArrayList<>();
    private Journal journal = open();

    @BeforeEach
    void makeTheRun() {
        directory.prepare();
        directory.run(new org.bmms.console.remote.command.MakeDirectories(directory.run("r1"), "700"));
        journal = open();
    }

    @Test
    void entriesAreAChainThatIsReadBackEqual() {
        note("one", "two", "three");

        assertThat(texts()).containsExactly("one", "two", "three");
        assertThat(open().entries()).isEqualTo(journal.entries()).isEqualTo(heard);
        assertThat(journal.entries()).extracting(Entry::number).containsExactly(1L, 2L, 3L);
    }

    @Test
    void everyKindOfEventIsReadBackEqual() {
        RecordedFailure failure =
                new RecordedFailure("A-B", "run", org.bmms.console.base.Changed.YES, List.of("x"), null);
        List<Event> all = List.of(
                new Event.Started("h"),
                new Event.Resumed(),
                new Event.TakenOver("ana@pc", "off"),
                new Event.StepIntended("s"),
                new Event.StepDone("s", true, 12, java.util.Map.of("k", "v\n\u2028\"")),
                new Event.StepFailed("s", failure, 3),
                new Event.StepUnknown("s", failure),
                new Event.DecisionAwaited(),
                new Event.RollbackDecided("why"),
                new Event.GuardFired("app1", "restored"),
                new Event.Noted("n"),
                new Event.Ended(Event.Ending.LEFT));

        all.forEach(journal::append);

        assertThat(open().entries()).extracting(Entry::event).containsExactlyElementsOf(all);
        assertThat(all).hasSameSizeAs(Event.class.getPermittedSubclasses());
    }

    @Test
    void aCutOffLastLineIsNoEntryAndTheNextAppendStartsANewLine() {
        note("one", "two");
        String whole = server.text(FILE);
        server.put(FILE, whole.substring(0, whole.length() - 20));

        journal = open();
        assertThat(texts()).containsExactly("one");
        note("three");
        note("four");

        assertThat(texts()).containsExactly("one", "three", "four");
    }

    @Test
    void aLastLineWithoutItsEndIsAnEntry() {
        note("one", "two");
        String whole = server.text(FILE);
        server.put(FILE, whole.substring(0, whole.length() - 1));

        journal = open();
        note("three");

        assertThat(texts()).containsExactly("one", "two", "three");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void anAlteredLineIsNamed(int line) {
        note("one", "two", "three", "four", "five");
        List<String> lines = lines();
        lines.set(line - 1, lines.get(line - 1).replace("ana-pc", "eva-pc"));
        put(lines);

        assertThat(brokenLine()).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void aLineThatCannotBeReadAnyMoreIsNamedAndNotTheOneAfterIt(int line) {
        note("one", "two", "three", "four", "five");
        List<String> lines = lines();
        lines.set(line - 1, lines.get(line - 1).replace('{', '('));
        put(lines);

        assertThat(brokenLine()).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void whereALineWasDeletedTheNextIsNamed(int line) {
        note("one", "two", "three", "four", "five");
        List<String> lines = lines();
        lines.remove(line - 1);
        put(lines);

        assertThat(brokenLine()).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void swappedLinesAreNamed(int line) {
        note("one", "two", "three", "four", "five");
        List<String> lines = lines();
        Collections.swap(lines, line - 1, line);
        put(lines);

        assertThat(brokenLine()).isEqualTo(line);
    }

    @Test
    void anUntouchedJournalIsNotCalledBroken() {
        note("one", "two", "three");
        put(lines());

        assertThat(Journal.read(directory, "r1").broken()).isNull();
    }

    @Test
    void anAppendWhoseAnswerWasLostIsNotDoubled() {
        note("one");
        host.after((n, command) -> loseOnce(command));
        note("two");
        note("three");

        assertThat(texts()).containsExactly("one", "two", "three");
        assertThat(lines()).hasSize(3);
    }

    @Test
    void anAppendThatDidNotArriveIsRepeated() {
        note("one");
        host.before((n, command) -> loseOnce(command));
        note("two");
        note("three");

        assertThat(texts()).containsExactly("one", "two", "three");
    }

    @Test
    void whereTheServerStaysAwayTheEntryIsFoundLaterAndNotDoubled() {
        note("one");
        host.after((n, command) -> {
            throw MemoryHost.lost(command);
        });
        host.before((n, command) -> {
            if (command instanceof ReadFile) {
                throw MemoryHost.unreachable();
            }
        });
        assertThatThrownBy(() -> note("two")).isInstanceOf(FailureException.class);
        calm();
        server.clock().advance(java.time.Duration.ofSeconds(5));
        note("two");
        note("three");

        assertThat(texts()).containsExactly("one", "two", "three");
        assertThat(heard).hasSize(3);
    }

    @Test
    void anEntryThatIsFoundLaterComesBeforeAnother() {
        note("one");
        host.after((n, command) -> {
            if (command instanceof AppendFile) {
                host.before((m, next) -> {
                    throw MemoryHost.unreachable();
                });
                throw MemoryHost.lost(command);
            }
        });
        assertThatThrownBy(() -> note("two")).isInstanceOf(FailureException.class);
        calm();
        note("other");

        assertThat(texts()).containsExactly("one", "two", "other");
    }

    @Test
    void aLineThatArrivesTwiceIsOneEntry() {
        note("one", "two");
        List<String> lines = lines();
        lines.add(lines.getLast());
        put(lines);

        journal = open();
        note("three");

        assertThat(texts()).containsExactly("one", "two", "three");
    }

    @Test
    void whatCouldNotBeSentIsNotAnEntry() {
        note("one");
        host.before((n, command) -> {
            throw MemoryHost.unreachable();
        });
        assertThatThrownBy(() -> note("two")).isInstanceOf(FailureException.class);
        calm();
        note("three");

        assertThat(texts()).containsExactly("one", "three");
    }

    @Test
    void aBrokenJournalIsNotAppendedTo() {
        note("one", "two");
        List<String> lines = lines();
        lines.removeFirst();
        put(lines);

        Failure failure =
                catchThrowableOfType(FailureException.class, this::open).failure();

        assertThat(failure.code()).isEqualTo(RunFailure.JOURNAL_BROKEN);
        assertThat(failure.arguments()).containsExactly("r1", 1);
    }

    private void loseOnce(org.bmms.console.remote.command.RemoteCommand<?> command) {
        if (command instanceof AppendFile) {
            calm();
            throw MemoryHost.lost(command);
        }
    }

    private void calm() {
        host.before((n, command) -> {});
        host.after((n, command) -> {});
    }

    private Journal open() {
        return Journal.open(directory, "r1", new Author("ana", "ana-pc"), server.clock(), heard::add);
    }

    private void note(String... texts) {
        Arrays.stream(texts).map(Event.Noted::new).forEach(journal::append);
    }

    private List<String> texts() {
        JournalText text = Journal.read(directory, "r1");
        assertThat(text.broken()).isNull();
        return text.entries().stream()
                .map(e -> ((Event.Noted) e.event()).text())
                .toList();
    }

    private int brokenLine() {
        return Objects.requireNonNull(Journal.read(directory, "r1").broken(), "a line that is not of the chain");
    }

    private List<String> lines() {
        return new ArrayList<>(server.text(FILE).lines().toList());
    }

    private void put(List<String> lines) {
        server.put(FILE, String.join("\n", lines) + "\n");
    }
}
