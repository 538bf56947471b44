package org.bmms.console.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.Progress;
import org.bmms.console.base.Redactor;
import org.bmms.console.database.store.StoreState;
import org.bmms.console.onboarding.batch.Batch;
import org.bmms.console.onboarding.batch.BatchFile;
import org.bmms.console.onboarding.batch.BatchPlan;
import org.bmms.console.onboarding.batch.BatchResult;
import org.bmms.console.onboarding.batch.BatchTransactions;
import org.bmms.console.onboarding.form.Moa;
import org.bmms.console.onboarding.form.MoaCatalogue;
import org.bmms.console.onboarding.form.PasswordPolicy;
import org.bmms.console.onboarding.password.DjangoHash;
import org.bmms.console.onboarding.password.TemporaryPassword;
import org.bmms.console.remote.CommandObserver;
import org.bmms.console.run.Timing;
import org.bmms.console.run.journal.Author;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.session.Operator;
import org.bmms.console.session.Questions;
import org.bmms.console.session.Session;
import org.bmms.console.session.SessionFiles;
import org.bmms.console.target.profile.Profile;

/**
 * The full rollout (checklist § Deployment Strategy, phase 6): 44 organisations with ten users each, on a sandbox at the
 * pace of a real server. With links it shows what the console itself needs; with temporary passwords, what it needs beyond
 * the bare hashes of as many passwords on all cores, measured in turns.
 */
final class OnboardingBenchmark {
    private static final int USERS = 10;
    private static final int ROUNDS_WITH_LINKS = 5;
    private static final int ROUNDS_WITH_PASSWORDS = 3;

    /** Django 4.2's, as the sandbox says. */
    private static final int ITERATIONS = 600_000;

    private final Sandbox sandbox;
    private final Path home;
    private final Profile profile;

    private OnboardingBenchmark(Sandbox sandbox, Path home) {
        this.sandbox = sandbox;
        this.home = home;
        this.profile = sandbox.profile(home.resolve("sandbox"));
    }

    public static void main(String[] arguments) throws IOException {
        Path home = Files.createTempDirectory("bmms-bench-");
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.standard())) {
            new OnboardingBenchmark(sandbox, home).measure();
        }
    }

    private void measure() throws IOException {
        Figures figures = new Figures(System.out);
        Series links = new Series();
        for (int round = 0; round < ROUNDS_WITH_LINKS; round++) {
            rollOut(PasswordPolicy.RESET_LINK, BatchTransactions.EACH_BY_ITSELF, links);
        }
        Series together = new Series();
        rollOut(PasswordPolicy.RESET_LINK, BatchTransactions.ALL_TOGETHER, together);
        figures.begin(getClass(), "44 organisations with 10 users each, with links");
        figures.row("each organisation in a transaction of its own", links);
        figures.row("all in one transaction", together);

        Series bare = new Series();
        Series passwords = new Series();
        for (int round = 0; round < ROUNDS_WITH_PASSWORDS; round++) {
            bare.time(OnboardingBenchmark::hashes);
            rollOut(PasswordPolicy.TEMPORARY, BatchTransactions.EACH_BY_ITSELF, passwords);
        }
        figures.begin(getClass(), "the same with temporary passwords");
        figures.row("440 hashes on all cores, and nothing else", bare);
        figures.row("the whole batch", passwords, bare);
    }

    /** From the file to the last word of Django, on a new session each time. */
    private void rollOut(PasswordPolicy policy, BatchTransactions transactions, Series series) throws IOException {
        sandbox.reset();
        try (Session session = session()) {
            session.directory().list(Cancellation.none());
            awaitStore(session);
            Batch batch = session.batch();
            List<BatchResult> results = new ArrayList<>();
            series.time(() -> {
                BatchPlan plan =
                        batch.preview(BatchFile.read(file(), policy, false), Cancellation.none(), Progress.ignored());
                results.add(batch.run(plan, transactions, Cancellation.none(), Progress.ignored()));
            });
            BatchResult result = results.getFirst();
            if (!result.isComplete() || result.unsure().isPresent()) {
                throw new IllegalStateException("not everything was stored: " + result);
            }
            result.credentials().close();
        }
    }

    /** Whoever has chosen a file has had the session open for a while: that the store opens is no part of a batch. */
    private static void awaitStore(Session session) {
        while (session.records().state() instanceof StoreState.Opening) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private static String file() {
        StringBuilder text = new StringBuilder("code,user_email,user_role,user_first_name,user_last_name\n");
        for (Moa moa : MoaCatalogue.read().stream().skip(1).toList()) {
            for (int user = 1; user <= USERS; user++) {
                text.append(moa.code())
                        .append(",user")
                        .append(user)
                        .append('.')
                        .append(moa.code().toLowerCase(java.util.Locale.ROOT))
                        .append("@example.gov.ph,planner,User,Number ")
                        .append(user)
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** The least that any program has to do for as many passwords. */
    private static void hashes() {
        DjangoHash hash = new DjangoHash(ITERATIONS);
        TemporaryPassword passwords = new TemporaryPassword();
        int count = (MoaCatalogue.read().size() - 1) * USERS;
        try (ExecutorService cores =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<String>> hashes = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                hashes.add(cores.submit(() -> hash.of(passwords.generate())));
            }
            for (Future<String> each : hashes) {
                each.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Session session() throws IOException {
        ConsoleDirectories directories = new ConsoleDirectories(home.resolve("config"), home.resolve("data"));
        Path known = SessionFiles.of(directories, profile.name()).knownHosts();
        Files.createDirectories(known.getParent());
        if (!Files.exists(known)) {
            Files.copy(home.resolve("sandbox").resolve("known_hosts"), known);
        }
        return Session.open(
                profile,
                new Operator(
                        new Author("bench", "bench"),
                        directories,
                        new Redactor(),
                        Questions.nobody(),
                        Timing.standard(),
                        CommandObserver.none()));
    }
}
