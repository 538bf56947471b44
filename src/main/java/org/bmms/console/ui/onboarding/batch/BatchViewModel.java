package org.bmms.console.ui.onboarding.batch;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.base.Texts;
import org.bmms.console.onboarding.batch.BatchFile;
import org.bmms.console.onboarding.batch.BatchOutcome;
import org.bmms.console.onboarding.batch.BatchResult;
import org.bmms.console.onboarding.batch.BatchTransactions;
import org.bmms.console.onboarding.form.PasswordPolicy;
import org.bmms.console.onboarding.password.Credentials;
import org.bmms.console.ui.control.Foreign;
import org.bmms.console.ui.onboarding.batch.BatchStage.Looking;
import org.bmms.console.ui.onboarding.batch.BatchStage.Nothing;
import org.bmms.console.ui.onboarding.batch.BatchStage.Over;
import org.bmms.console.ui.onboarding.batch.BatchStage.Preview;
import org.bmms.console.ui.onboarding.batch.BatchStage.Refused;
import org.bmms.console.ui.onboarding.batch.BatchStage.Storing;
import org.bmms.console.ui.work.BackgroundWork;
import org.bmms.console.ui.work.WorkItem;
import org.bmms.console.ui.work.WorkStage;
import org.jspecify.annotations.Nullable;

/**
 * One batch after the other: a file is chosen, what it would write is shown, it is confirmed and carried out. First
 * passwords and links stay until they are saved, whatever is looked at meanwhile.
 */
final class BatchViewModel {
    private final BatchSource source;
    private final BackgroundWork work;
    private final ReadOnlyObjectWrapper<BatchStage> stage = new ReadOnlyObjectWrapper<>(new Nothing());
    private final ObjectProperty<BatchTransactions> transactions =
            new SimpleObjectProperty<>(BatchTransactions.ALL_TOGETHER);
    private final ObjectProperty<PasswordPolicy> passwords = new SimpleObjectProperty<>(PasswordPolicy.RESET_LINK);
    private final BooleanProperty likeness = new SimpleBooleanProperty();
    private final BooleanProperty onlyTrouble = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyLongWrapper secrets = new ReadOnlyLongWrapper();
    private final Set<Integer> open = new HashSet<>();
    private final ObservableList<BatchLine> lines = FXCollections.observableArrayList();
    private Credentials waiting = Credentials.none();

    /** The answer to an older question is of no use. */
    private long asked;

    BatchViewModel(BatchSource source, BackgroundWork work) {
        this.source = source;
        this.work = work;
        passwords.addListener((property, before, now) -> lookAgain());
        likeness.addListener((property, before, now) -> lookAgain());
        onlyTrouble.addListener((property, before, now) -> list());
    }

    /** Where it is. */
    ReadOnlyObjectProperty<BatchStage> stage() {
        return stage.getReadOnlyProperty();
    }

    /** What is stored together. */
    ObjectProperty<BatchTransactions> transactions() {
        return transactions;
    }

    /** How new users get their first password; another choice looks at the file again. */
    ObjectProperty<PasswordPolicy> passwords() {
        return passwords;
    }

    /** Whether similar organisations and addresses are meant to be others; another choice looks again. */
    BooleanProperty likeness() {
        return likeness;
    }

    /** Whether only organisations are listed that somebody has to do something about. */
    BooleanProperty onlyTrouble() {
        return onlyTrouble;
    }

    /** Why the last wish could not be fulfilled; null if it could. */
    ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    /** How many first passwords and links are waiting to be saved. */
    ReadOnlyLongProperty secrets() {
        return secrets.getReadOnlyProperty();
    }

    /** What is listed. */
    ObservableList<BatchLine> lines() {
        return lines;
    }

    /** Looks at a file; nothing of an earlier one counts any more. */
    void choose(Path file) {
        if (isStoring()) {
            return;
        }
        stop();
        open.clear();
        onlyTrouble.set(false);
        stage.set(new Nothing());
        likeness.set(false);
        look(new BatchOrder(file, passwords.get(), false, Set.of()));
    }

    /** Reads the same file again, and compares it with the target as it is now. */
    void lookAgain() {
        switch (stage.get()) {
            case Preview preview -> look(preview.order());
            case Refused refused -> look(refused.order());
            case Looking looking -> {
                looking.item().cancel();
                look(looking.order());
            }
            case Nothing nothing -> {}
            case Storing storing -> {}
            case Over over -> {}
        }
    }

    /** Looks at what the last run did not store: the file is read again, since it may have been mended. */
    void retry() {
        if (stage.get() instanceof Over over) {
            Preview preview = over.preview();
            Set<String> stored = over.result().outcomes().stream()
                    .filter(outcome -> outcome.state() == BatchOutcome.State.STORED
                            || outcome.state() == BatchOutcome.State.UNCHANGED)
                    .map(BatchOutcome::code)
                    .collect(Collectors.toCollection(HashSet::new));
            stored.addAll(preview.order().stored());
            onlyTrouble.set(false);
            look(new BatchOrder(preview.order().file(), passwords.get(), likeness.get(), stored));
        }
    }

    private void look(BatchOrder before) {
        BatchOrder order = new BatchOrder(before.file(), passwords.get(), likeness.get(), before.stored());
        failure.set(null);
        long question = ++asked;
        WorkItem item = work.begin(
                Message.of("ui-batch.work.look", Foreign.line(order.name())),
                (cancellation, progress) -> {
                    BatchSource.Looked looked = source.look(order, cancellation, progress);
                    return new Preview(order, looked, BatchRows.of(looked.plan()));
                },
                outcome -> {
                    if (question == asked && stage.get() instanceof Looking) {
                        looked(order, outcome);
                    }
                });
        show(new Looking(order, item));
    }

    private void looked(BatchOrder order, Outcome<Preview> outcome) {
        show(
                switch (outcome) {
                    case Outcome.Done<Preview>(Preview preview) -> preview;
                    case Outcome.Failed<Preview>(Failure why) -> new Refused(order, Foreign.in(why));
                    case Outcome.Unknown<Preview>(Failure why) -> new Refused(order, Foreign.in(why));
                });
    }

    /** Why it cannot be carried out; null if it can. */
    @Nullable
    Message obstacle() {
        if (!(stage.get() instanceof Preview preview)) {
            return Message.of("ui-batch.obstacle.no-preview");
        }
        int errors = preview.looked().plan().blocking().size();
        if (!preview.looked().mayWrite()) {
            return Message.of("ui-batch.obstacle.role");
        }
        if (transactions.get() == BatchTransactions.ALL_TOGETHER && errors > 0) {
            return Message.of("ui-batch.obstacle.errors", errors);
        }
        return preview.rows().writable() == 0 ? Message.of("ui-batch.obstacle.nothing") : null;
    }

    /** What carrying it out does, in one sentence. */
    Message consequence(Preview preview) {
        BatchRows rows = preview.rows();
        long left = rows.count(BatchRow.Standing.WRONG);
        String key = transactions.get() == BatchTransactions.ALL_TOGETHER
                ? "ui-batch.consequence.together"
                : left > 0 ? "ui-batch.consequence.some" : "ui-batch.consequence.each";
        return Message.of(key, rows.writable(), rows.writtenRows(), rows.newPeople(), left);
    }

    /** Carries out what is shown. */
    void begin(String typed) {
        if (!(stage.get() instanceof Preview preview) || obstacle() != null) {
            return;
        }
        BatchTransactions how = transactions.get();
        failure.set(null);
        WorkItem item = work.begin(
                Message.of("ui-batch.work.store", Foreign.line(preview.order().name())),
                (cancellation, progress) -> source.run(preview.looked().plan(), how, typed, cancellation, progress),
                outcome -> ended(preview, outcome));
        item.stage().addListener((property, before, now) -> list());
        show(new Storing(preview, how, item));
    }

    private void ended(Preview preview, Outcome<BatchResult> outcome) {
        switch (outcome) {
            case Outcome.Done<BatchResult>(BatchResult result) -> {
                waiting = Credentials.joined(List.of(waiting, result.credentials()));
                secrets.set(waiting.secrets());
                show(new Over(preview, result, preview.rows().after(result)));
            }
            case Outcome.Failed<BatchResult>(Failure why) -> failed(preview, why);
            case Outcome.Unknown<BatchResult>(Failure why) -> failed(preview, why);
        }
    }

    private void failed(Preview preview, Failure why) {
        show(preview);
        failure.set(Foreign.in(why));
    }

    /** Ends what goes on: a look at once, a run between two organisations. */
    void stop() {
        switch (stage.get()) {
            case Looking looking -> looking.item().cancel();
            case Storing storing -> storing.item().cancel();
            case Nothing nothing -> {}
            case Refused refused -> {}
            case Preview preview -> {}
            case Over over -> {}
        }
    }

    /** Leaves the file. */
    void leaveFile() {
        if (!isStoring()) {
            failure.set(null);
            show(new Nothing());
        }
    }

    /** Shows the users of an organisation, or hides them. */
    void toggle(int line) {
        if (!open.remove(line)) {
            open.add(line);
        }
        list();
    }

    /** Saves an empty file with its head and two lines that show how it is filled in. */
    void saveTemplate(Path file, Consumer<Path> saved) {
        save(file, BatchFile.template(), saved);
    }

    /** Saves what became of each organisation, without passwords. */
    void saveResult(Path file, Texts texts, Consumer<Path> saved) {
        if (stage.get() instanceof Over over) {
            save(file, over.result().csv(texts), saved);
        }
    }

    private void save(Path file, String text, Consumer<Path> saved) {
        failure.set(null);
        work.begin(
                Message.of("ui-batch.work.save", file.toString()),
                (cancellation, progress) -> {
                    source.write(file, text);
                    return file;
                },
                outcome -> done(outcome, saved));
    }

    /** Saves first passwords and links, and forgets them if that worked. */
    void handOut(Path file, Consumer<Path> saved) {
        Credentials all = waiting;
        failure.set(null);
        work.begin(
                Message.of("ui-batch.work.hand-out"),
                (cancellation, progress) -> {
                    all.handOver(some -> source.handOut(file, some));
                    return file;
                },
                outcome -> {
                    secrets.set(waiting.secrets());
                    done(outcome, saved);
                });
    }

    private <T> void done(Outcome<T> outcome, Consumer<T> good) {
        switch (outcome) {
            case Outcome.Done<T>(T value) -> good.accept(value);
            case Outcome.Failed<T>(Failure why) -> failure.set(why);
            case Outcome.Unknown<T>(Failure why) -> failure.set(why);
        }
    }

    /** Why the environment must not be closed now; empty if it may. */
    Optional<Message> held() {
        if (isStoring()) {
            return Optional.of(Message.of("ui-batch.held.storing"));
        }
        return secrets.get() > 0 ? Optional.of(Message.of("ui-batch.held.secrets", secrets.get())) : Optional.empty();
    }

    /** Wipes what nobody saved. */
    void close() {
        stop();
        waiting.close();
        secrets.set(0);
    }

    private boolean isStoring() {
        return stage.get() instanceof Storing;
    }

    private void show(BatchStage next) {
        stage.set(next);
        list();
    }

    private void list() {
        Optional<BatchRows> rows = switch (stage.get()) {
            case Preview preview -> Optional.of(preview.rows());
            case Storing storing -> Optional.of(during(storing.preview(), storing.item()));
            case Over over -> Optional.of(over.rows());
            case Nothing nothing -> Optional.empty();
            case Looking looking -> Optional.empty();
            case Refused refused -> Optional.empty();
        };
        List<BatchLine> next =
                rows.map(all -> BatchLine.of(all, open, onlyTrouble.get())).orElseGet(List::of);
        if (next.size() != lines.size()) {
            lines.setAll(next);
            return;
        }
        for (int i = 0; i < next.size(); i++) {
            // What stays as it is keeps its place and its nodes.
            if (!next.get(i).equals(lines.get(i))) {
                lines.set(i, next.get(i));
            }
        }
    }

    private static BatchRows during(Preview preview, WorkItem item) {
        WorkStage now = item.stage().get();
        return preview.rows().during(now.total() == 0 ? -1 : now.done());
    }
}
