package org.bmms.console.ui.onboarding.batch;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Progress;
import org.bmms.console.base.WholeFile;
import org.bmms.console.database.RolePrivileges;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.batch.BatchFile;
import org.bmms.console.onboarding.batch.BatchPlan;
import org.bmms.console.onboarding.batch.BatchResult;
import org.bmms.console.onboarding.batch.BatchTransactions;
import org.bmms.console.onboarding.password.Credential;
import org.bmms.console.onboarding.password.HandOutFile;
import org.bmms.console.run.RunListener;
import org.bmms.console.run.lock.LockState;
import org.bmms.console.session.Confirmation;
import org.bmms.console.session.Session;

/** Batches of an environment that a session is open on. */
record SessionBatch(Session session) implements BatchSource {
    private static final long MOST_MEGABYTES = 8;
    private static final long MEGABYTE = 1 << 20;

    @Override
    public Looked look(BatchOrder order, Cancellation cancellation, Progress progress) {
        BatchFile file = BatchFile.read(read(order.file()), order.passwords(), order.likenessConfirmed())
                .without(order.stored());
        BatchPlan plan = session.batch().preview(file, cancellation, progress);
        RolePrivileges role = session.onboarding().privileges(cancellation);
        boolean mayWrite = role.storesOrganizations() && !role.readsOnly() && !role.replica();
        return new Looked(plan, mayWrite, session.runs(RunListener.none()).holder() instanceof LockState.Held);
    }

    private static String read(Path file) {
        try {
            long megabytes = Files.size(file) / MEGABYTE;
            if (megabytes >= MOST_MEGABYTES) {
                throw Failure.unchanged(BatchFailure.TOO_LARGE, file.toString(), megabytes, MOST_MEGABYTES)
                        .asException();
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw Failure.unchanged(BatchFailure.NOT_UTF8, file.toString()).asException(e);
        } catch (IOException e) {
            throw Failure.unchanged(OnboardingFailure.FILE, file.toString()).asException(e);
        }
    }

    @Override
    public BatchResult run(
            BatchPlan shown,
            BatchTransactions transactions,
            String typed,
            Cancellation cancellation,
            Progress progress) {
        Confirmation.of(session.profile(), typed);
        return session.batch().run(shown, transactions, cancellation, progress);
    }

    @Override
    public void write(Path file, String text) {
        try {
            new WholeFile(file).write(text);
        } catch (IOException e) {
            throw Failure.unchanged(OnboardingFailure.FILE, file.toString()).asException(e);
        }
    }

    @Override
    public void handOut(Path file, List<Credential> credentials) {
        HandOutFile.create(file);
        try {
            HandOutFile.write(file, credentials);
        } catch (IOException e) {
            throw Failure.unchanged(OnboardingFailure.FILE, file.toString()).asException(removed(file, e));
        }
    }

    /** What was begun is removed, so that the same name can be tried again. */
    private static IOException removed(Path file, IOException failed) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            failed.addSuppressed(e);
        }
        return failed;
    }
}
