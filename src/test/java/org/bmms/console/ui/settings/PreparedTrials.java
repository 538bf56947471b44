package org.bmms.console.ui.settings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.doctor.Diagnosis;
import org.bmms.console.doctor.DoctorFailure;
import org.bmms.console.doctor.DoctorReport;
import org.bmms.console.doctor.Verdict;
import org.bmms.console.target.discovery.Discovered;
import org.bmms.console.target.discovery.Proposal;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.ValueShape;
import org.jspecify.annotations.Nullable;

/** Trials without servers: what is found is prepared. */
final class PreparedTrials implements ProfileTrials {
    private final List<Diagnosis> diagnoses = new ArrayList<>();
    private final List<Proposal> proposals = new ArrayList<>();
    private volatile CountDownLatch rest = new CountDownLatch(0);
    private volatile @Nullable Failure failure;

    /** A look at a real server, with everything that a row can be. */
    static PreparedTrials rich() {
        PreparedTrials trials = new PreparedTrials();
        trials.add("ssh", Verdict.OK, Message.of("doctor.seen.ssh", "deploy", "10.0.0.5", 22), null, null, null);
        Failure units = Failure.unchanged(
                DoctorFailure.UNIT_MISSING, "app1", "obcms-celery.service", "celery.service, celery-beat.service");
        trials.add(
                "units", Verdict.FAIL, units.what(), units.next(), units.code().code(), null);
        Failure reads = Failure.unchanged(DoctorFailure.READS_ONLY, "bmms_viewer", 0, 41);
        trials.add(
                "database-write",
                Verdict.WARNING,
                reads.what(),
                reads.next(),
                reads.code().code(),
                "permission denied");
        trials.add(
                "journal",
                Verdict.SKIPPED,
                Message.of("doctor.skipped", Message.of("doctor.part.units", "app1")),
                null,
                null,
                null);
        trials.propose("app.env_file", "/srv/obcms/.env", false);
        trials.propose("app.root", "/opt/obcms", false);
        trials.propose("app.units.worker", "celery.service", false);
        trials.propose("database.name", "obcms_prod", true);
        return trials;
    }

    private void add(
            String part,
            Verdict verdict,
            Message evidence,
            @Nullable Message remedy,
            @Nullable String code,
            @Nullable String detail) {
        Message title = part.startsWith("database")
                ? Message.of("doctor.part." + part)
                : Message.of("doctor.part." + part, "app1");
        diagnoses.add(new Diagnosis(part, "app1", title, verdict, evidence, remedy, code, detail));
    }

    private void propose(String key, String value, boolean holds) {
        proposals.add(new Proposal(
                key, ValueShape.TEXT, value, Message.of("target.discovery.starts", "obcms.service"), holds));
    }

    /** After the first diagnosis, a test waits for this. */
    void waitFor(CountDownLatch more) {
        rest = more;
    }

    /** Everything fails for this reason. */
    void fail(Failure why) {
        failure = why;
    }

    @Override
    public DoctorReport test(Profile profile, Cancellation cancellation, Consumer<Diagnosis> listener) {
        refuse();
        listener.accept(diagnoses.getFirst());
        await(cancellation);
        diagnoses.stream().skip(1).forEach(listener);
        return new DoctorReport(Instant.EPOCH, profile.name(), diagnoses);
    }

    @Override
    public Discovered discover(Profile profile, Cancellation cancellation) {
        refuse();
        await(cancellation);
        return new Discovered(
                "app1", proposals, List.of(Failure.unchanged(DoctorFailure.SETTINGS_OPEN, "app1", "/x", "644")));
    }

    private void refuse() {
        Failure why = failure;
        if (why != null) {
            throw why.asException();
        }
    }

    private void await(Cancellation cancellation) {
        try (Cancellation.Registration _ = cancellation.onRequest(rest::countDown)) {
            rest.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (cancellation.isRequested()) {
            throw Failure.unchanged(DoctorFailure.CANCELLED).asException();
        }
    }
}
