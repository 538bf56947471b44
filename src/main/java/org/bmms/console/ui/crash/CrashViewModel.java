package org.bmms.console.ui.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Outcome;
import org.bmms.console.base.WholeFile;
import org.bmms.console.base.crash.CrashReport;
import org.bmms.console.base.crash.CrashReports;
import org.bmms.console.ui.UiFailure;
import org.bmms.console.ui.work.BackgroundWork;
import org.jspecify.annotations.Nullable;

/** The reports that nobody has looked at, and what is done with them. */
public final class CrashViewModel {
    private final CrashReports reports;
    private final BackgroundWork work;
    private final ReadOnlyObjectWrapper<List<CrashReport>> waiting = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Message> said = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper over = new ReadOnlyBooleanWrapper();

    public CrashViewModel(CrashReports reports, BackgroundWork work) {
        this.reports = reports;
        this.work = work;
    }

    /** Those that wait, the newest first. */
    public ReadOnlyObjectProperty<List<CrashReport>> waiting() {
        return waiting.getReadOnlyProperty();
    }

    /** What became of the last thing that was done; null before. */
    public ReadOnlyObjectProperty<@Nullable Message> said() {
        return said.getReadOnlyProperty();
    }

    /** Whether there is nothing left to do: they were kept or deleted. */
    public ReadOnlyBooleanProperty over() {
        return over.getReadOnlyProperty();
    }

    /** All of them in one text. */
    public String text() {
        return String.join("\n\n", waiting.get().stream().map(CrashReport::text).toList());
    }

    /**
     * Looks for them.
     *
     * @param some told where there are some
     */
    public void look(Runnable some) {
        begin(
                "ui-crash.work.look",
                Path.of(""),
                () -> {
                    reports.prepare();
                    reports.adopt();
                    return reports.waiting();
                },
                found -> {
                    waiting.set(found);
                    if (!found.isEmpty()) {
                        some.run();
                    }
                });
    }

    /** Writes a copy of all of them into one file. */
    public void save(Path copy) {
        String text = text();
        begin(
                "ui-crash.work.save",
                copy,
                () -> {
                    new WholeFile(copy).write(text);
                    return copy;
                },
                written -> said.set(Message.of("ui-crash.saved", written.toString())));
    }

    /** Keeps them on this workstation, and offers them no more. */
    public void keep() {
        each("ui-crash.work.keep", reports::keep);
    }

    /** Deletes them. */
    public void delete() {
        each("ui-crash.work.delete", reports::delete);
    }

    private void each(String title, Deed deed) {
        List<CrashReport> all = waiting.get();
        begin(
                title,
                all.getFirst().file(),
                () -> {
                    for (CrashReport report : all) {
                        deed.on(report);
                    }
                    return all;
                },
                done -> over.set(true));
    }

    private <T> void begin(String title, Path about, Look<T> look, Consumer<T> ended) {
        work.begin(
                Message.of(title),
                (cancellation, progress) -> {
                    try {
                        return look.now();
                    } catch (IOException e) {
                        throw Failure.unchanged(UiFailure.CRASH_REPORT, about.toString())
                                .withDetail(e.toString())
                                .asException(e);
                    }
                },
                outcome -> {
                    switch (outcome) {
                        case Outcome.Done<T>(T result) -> ended.accept(result);
                        case Outcome.Failed<T>(Failure why) -> said.set(why.what());
                        case Outcome.Unknown<T>(Failure why) -> said.set(why.what());
                    }
                });
    }

    private interface Look<T> {
        T now() throws IOException;
    }

    private interface Deed {
        void on(CrashReport report) throws IOException;
    }
}
