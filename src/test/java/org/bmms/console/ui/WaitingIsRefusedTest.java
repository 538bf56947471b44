package org.bmms.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.bmms.console.base.Redactor;
import org.bmms.console.coverage.Organizations;
import org.bmms.console.database.store.CoverageRecord;
import org.bmms.console.remote.CommandObserver;
import org.bmms.console.remote.command.ServerClock;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.session.Operator;
import org.bmms.console.session.Questions;
import org.bmms.console.session.Session;
import org.bmms.console.session.TrainingSession;
import org.bmms.console.target.profile.ProfileFiles;
import org.junit.jupiter.api.Test;

/** What reaches out refuses the thread that draws the window, so that no flow of the tests freezes it unseen. */
class WaitingIsRefusedTest {
    private static final Map<String, Consumer<Session>> WAYS_OUT = new TreeMap<>(Map.of(
            "SSH", session -> session.target().primary().run(new ServerClock()),
            "database", session -> new Organizations(session.target().database()).find("OOBC"),
            "Redis", session -> session.target().redis().read("celery"),
            "site", session -> session.target().site().health(),
            "records", session -> session.records().store().newest(CoverageRecord.class, "sandbox", 1),
            "profiles",
                    session -> ProfileFiles.in(session.operator().directories()).names()));

    @Test
    void everyWayOutRefusesTheThreadOfTheWindow() throws InterruptedException {
        try (TrainingSession training = TrainingSession.start(
                SandboxOptions.standard(),
                own -> Operator.ofProcess(own, new Redactor(), Questions.nobody(), CommandObserver.none()),
                left -> {})) {
            for (Map.Entry<String, Consumer<Session>> way : WAYS_OUT.entrySet()) {
                way.getValue().accept(training.session());

                assertThat(onTheWindowsThread(() -> way.getValue().accept(training.session())))
                        .as(way.getKey())
                        .isInstanceOf(AssertionError.class);
            }
        }
    }

    private static Throwable onTheWindowsThread(Runnable reaching) throws InterruptedException {
        AtomicReference<Throwable> refused = new AtomicReference<>();
        Thread window = new Thread(reaching, "JavaFX Application Thread");
        window.setUncaughtExceptionHandler((thread, why) -> refused.set(why));
        window.start();
        window.join();
        return refused.get();
    }
}
