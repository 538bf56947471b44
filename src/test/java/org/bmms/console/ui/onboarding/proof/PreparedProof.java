package org.bmms.console.ui.onboarding.proof;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Progress;
import org.bmms.console.onboarding.isolation.Examined;
import org.bmms.console.onboarding.isolation.IsolationOrder;
import org.bmms.console.onboarding.isolation.IsolationReport;
import org.bmms.console.onboarding.isolation.IsolationVerdict;
import org.bmms.console.onboarding.isolation.Leak;
import org.bmms.console.onboarding.isolation.Reason;
import org.bmms.console.onboarding.isolation.Way;
import org.jspecify.annotations.Nullable;

/** Proofs that end as the test says. */
final class PreparedProof implements ProofSource {
    static final Instant NOON = Instant.parse("2026-03-30T12:00:00Z");
    static final Leak PAGE = new Leak(Way.PAGE, "/dashboard/", "MOH", "OOBC", 3);

    final List<IsolationOrder> orders = new CopyOnWriteArrayList<>();
    final List<Path> written = new CopyOnWriteArrayList<>();
    final BlockingQueue<Object> answers = new LinkedBlockingQueue<>();
    volatile @Nullable Cancellation cancellation;
    volatile List<Party> parties = List.of(
            new Party(1, "MAFAR", "Agriculture", true, Optional.of(0L)),
            new Party(2, "MOH", "Ministry of Health", true, Optional.of(2L)),
            new Party(3, "MOLE", "Ministry of Labor", true, Optional.of(1L)),
            new Party(4, "OOBC", "Office for Other Bangsamoro Communities", true, Optional.of(4L)));

    @Override
    public Choices choices(Cancellation stop) {
        return new Choices(parties, "OOBC");
    }

    @Override
    public List<String> logins(Party party, Cancellation stop) {
        return party.code().equals("MOH") ? List.of("amina", "jamil") : List.of("staff");
    }

    @Override
    public IsolationReport run(IsolationOrder order, Cancellation stop, Progress progress) {
        orders.add(order);
        cancellation = stop;
        try {
            Object answer = answers.take();
            if (answer instanceof Failure failure) {
                throw failure.asException();
            }
            return (IsolationReport) answer;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void write(Path file, IsolationReport report) {
        written.add(file);
    }

    /** A report of a proof in which everything was looked at. */
    static IsolationReport report(IsolationVerdict verdict, List<Leak> leaks, List<Reason> reasons) {
        return new IsolationReport(
                IsolationOrder.between("MOH", "OOBC"),
                verdict,
                Map.of("MOH", "amina", "OOBC", "staff"),
                leaks,
                reasons,
                List.of(
                        new Examined(Way.MODEL, "communities.obc_community", "MOH"),
                        new Examined(Way.MODEL, "mana.need", "MOH"),
                        new Examined(Way.MODEL, "communities.obc_community", "OOBC"),
                        new Examined(Way.PAGE, "/dashboard/", "MOH"),
                        new Examined(Way.PAGE, "/dashboard/", "OOBC"),
                        new Examined(Way.NO_CONTEXT, "communities.obc_community", "")),
                List.of("mana.file: it needs an upload"),
                2,
                List.of(),
                NOON);
    }
}
