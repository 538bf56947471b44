package org.bmms.console.ui.checklist;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.checklist.Board;
import org.bmms.console.checklist.Catalogue;
import org.bmms.console.checklist.ChecklistFailure;
import org.bmms.console.checklist.ChecklistItem;
import org.bmms.console.checklist.ItemId;
import org.bmms.console.checklist.ItemResult;
import org.bmms.console.checklist.SignOff.Decision;
import org.bmms.console.ui.work.BackgroundWork;
import org.bmms.console.ui.work.WorkItem;
import org.jspecify.annotations.Nullable;

/**
 * The checklist: how its items stand, looks at them in the background, and what the operator says. What was read last stays
 * until something newer is known, also where reading fails.
 */
final class ChecklistViewModel {
    private final ChecklistSource source;
    private final BackgroundWork work;
    private final InstantSource clock;
    private final Function<Message, String> words;
    private final ReadOnlyObjectWrapper<@Nullable KnownChecklist> known = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable WorkItem> looking = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ChecklistPicture> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Message> headline =
            new ReadOnlyObjectWrapper<>(Message.of("ui-checklist.reading"));
    private final ReadOnlyObjectWrapper<ChecklistFilter> filter = new ReadOnlyObjectWrapper<>(ChecklistFilter.ALL);
    private final ReadOnlyObjectWrapper<@Nullable String> chosen = new ReadOnlyObjectWrapper<>();
    private final ObservableList<ChecklistLine> listed = FXCollections.observableArrayList();

    /** Kept, since it hears of changes only as long as somebody holds it. */
    private final ObservableList<ChecklistLine> shown = FXCollections.unmodifiableObservableList(listed);

    private final Set<ItemId> awaited = new HashSet<>();

    /**
     * A checklist that was not read yet.
     *
     * @param words texts as they are read, for searching
     */
    ChecklistViewModel(
            ChecklistSource source, BackgroundWork work, InstantSource clock, Function<Message, String> words) {
        this.source = source;
        this.work = work;
        this.clock = clock;
        this.words = words;
    }

    Catalogue catalogue() {
        return source.catalogue();
    }

    /** The person whose word it would be. */
    String operator() {
        return source.operator();
    }

    /** What was read last, with what was seen since; null until then. */
    ReadOnlyObjectProperty<@Nullable KnownChecklist> known() {
        return known.getReadOnlyProperty();
    }

    /** Why the last reading, look or word failed; null if it did not. */
    ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    /** Whether the records are being read. */
    ReadOnlyBooleanProperty reading() {
        return reading.getReadOnlyProperty();
    }

    /** Whether what is shown could not be read again; another operator may have worked meanwhile. */
    ReadOnlyBooleanProperty stale() {
        return stale.getReadOnlyProperty();
    }

    /** The look that is under way; null if none is. */
    ReadOnlyObjectProperty<@Nullable WorkItem> looking() {
        return looking.getReadOnlyProperty();
    }

    /** What is shown of all of it; null until it was read. */
    ReadOnlyObjectProperty<@Nullable ChecklistPicture> picture() {
        return picture.getReadOnlyProperty();
    }

    /** How things stand, in one sentence. */
    ReadOnlyObjectProperty<Message> headline() {
        return headline.getReadOnlyProperty();
    }

    /** Which items are listed. */
    ReadOnlyObjectProperty<ChecklistFilter> filter() {
        return filter.getReadOnlyProperty();
    }

    /** The lines that pass the filter. */
    ObservableList<ChecklistLine> listed() {
        return shown;
    }

    /** The key of the line that is looked at closely; null if none is. */
    ReadOnlyObjectProperty<@Nullable String> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** The line of this key, whether it is listed or not. */
    Optional<ChecklistLine> line(@Nullable String key) {
        ChecklistPicture now = picture.get();
        return now == null
                ? Optional.empty()
                : now.lines().stream().filter(line -> line.key().equals(key)).findFirst();
    }

    /** Reads the records when the screen is seen: another operator may have worked meanwhile. */
    void arrive() {
        read();
    }

    /** Reads the records, unless that or a look is under way. */
    void read() {
        if (reading.get() || looking.get() != null) {
            return;
        }
        reading.set(true);
        work.begin(
                Message.of("ui-checklist.work.read"),
                (cancellation, progress) -> source.read(cancellation),
                outcome -> {
                    reading.set(false);
                    stale.set(known.get() != null && !(outcome instanceof Outcome.Done<KnownChecklist>));
                    done(outcome, this::found);
                });
    }

    private void found(KnownChecklist now) {
        known.set(now);
        show();
    }

    /** Looks at everything that can be looked at. */
    void checkAll() {
        check(source.catalogue().items());
    }

    /** Looks at these items, unless a look is under way. */
    void check(List<ChecklistItem> items) {
        List<ChecklistItem> wanted =
                items.stream().filter(item -> item.probe() != null).toList();
        if (looking.get() != null || known.get() == null || wanted.isEmpty()) {
            return;
        }
        failure.set(null);
        wanted.forEach(item -> awaited.add(item.id()));
        Message title = Message.of("ui-checklist.work.check", wanted.size());
        looking.set(work.begin(
                title,
                (cancellation, progress) -> {
                    List<ItemResult> results = new ArrayList<>();
                    progress.at(0, wanted.size(), title);
                    return source.examine(wanted, cancellation, result -> {
                        results.add(result);
                        progress.at(results.size(), wanted.size(), title);
                        work.tell(() -> take(result));
                    });
                },
                this::looked));
        show();
    }

    private void take(ItemResult result) {
        awaited.remove(ItemId.parse(result.item()));
        KnownChecklist now = known.get();
        if (now != null) {
            known.set(now.with(now.board().with(result)));
            show();
        }
    }

    private void looked(Outcome<List<ItemResult>> outcome) {
        looking.set(null);
        awaited.clear();
        // Whoever stopped a look knows that.
        boolean stopped = outcome instanceof Outcome.Failed<List<ItemResult>>(Failure why)
                && why.code() == ChecklistFailure.CANCELLED;
        if (!stopped) {
            done(outcome, results -> {});
        }
        show();
    }

    /** Stops the look; what was found by then stays. */
    void cancel() {
        WorkItem item = looking.get();
        if (item != null) {
            item.cancel();
        }
    }

    /** Keeps what the operator says about an item. */
    void say(ChecklistItem item, Decision decision, String note, String evidence) {
        failure.set(null);
        work.begin(
                Message.of("ui-checklist.work.sign", item.id().toString()),
                (cancellation, progress) ->
                        source.sign(item, decision, note, evidence.isBlank() ? null : evidence, cancellation),
                outcome -> done(outcome, this::found));
    }

    /** Lists others. */
    void list(ChecklistFilter other) {
        filter.set(other);
        list();
    }

    /** Looks at a line closely; at none for null. */
    void choose(@Nullable String key) {
        chosen.set(key);
    }

    /** Time has passed. */
    void tick() {
        show();
    }

    private void show() {
        KnownChecklist now = known.get();
        if (now == null) {
            return;
        }
        Board board = now.board();
        headline.set(ChecklistPicture.headline(board, clock.instant()));
        picture.set(ChecklistPicture.of(source.catalogue(), board, awaited, clock.instant()));
        list();
    }

    private void list() {
        ChecklistPicture now = picture.get();
        if (now == null) {
            return;
        }
        List<ChecklistLine> passing = now.filtered(filter.get(), words);
        if (passing.size() != listed.size()) {
            listed.setAll(passing);
            return;
        }
        for (int i = 0; i < passing.size(); i++) {
            // What stays as it is keeps its place and the focus.
            if (!passing.get(i).equals(listed.get(i))) {
                listed.set(i, passing.get(i));
            }
        }
    }

    private <T> void done(Outcome<T> outcome, Consumer<T> good) {
        switch (outcome) {
            case Outcome.Done<T>(T value) -> {
                failure.set(null);
                good.accept(value);
            }
            case Outcome.Failed<T>(Failure why) -> failure.set(why);
            case Outcome.Unknown<T>(Failure why) -> failure.set(why);
        }
    }
}
