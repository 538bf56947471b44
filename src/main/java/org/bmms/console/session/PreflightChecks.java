package org.bmms.console.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.activation.gate.DataGates;
import org.bmms.console.activation.gate.Gate;
import org.bmms.console.activation.gate.Preflight;
import org.bmms.console.activation.gate.PreflightFacts;
import org.bmms.console.activation.gate.PreflightFacts.Measured;
import org.bmms.console.activation.gate.RollbackTarget;
import org.bmms.console.backup.Backup;
import org.bmms.console.base.Beside;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.FailureException;
import org.bmms.console.coverage.CoverageListener;
import org.bmms.console.coverage.Organization;
import org.bmms.console.coverage.Organizations;
import org.bmms.console.remote.command.ActiveTask;
import org.bmms.console.remote.command.CeleryActive;
import org.bmms.console.remote.command.NodeName;
import org.bmms.console.remote.command.ServerClock;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.target.fingerprint.SchemaFacts;
import org.bmms.console.target.fingerprint.UnitFacts;
import org.bmms.console.target.host.TargetHost;
import org.bmms.console.target.profile.Role;

/** Reads what the gates before a switch are judged by: all of it, or one part of it again. */
public final class PreflightChecks {
    private final Session session;
    private final Planning planning;
    private final DataGates gates;

    public PreflightChecks(Session session) {
        this.session = session;
        this.planning = new Planning(session);
        this.gates = new DataGates(session.profile().policy());
    }

    /** Looks at everything at once. */
    public Preflight all(Fingerprint fingerprint, Cancellation cancellation, CoverageListener listener) {
        try (Beside<Fact<List<ActiveTask>>> tasks =
                        Beside.begin(() -> Fact.read(() -> running(fingerprint, cancellation)));
                Beside<Optional<RollbackTarget>> backup = Beside.begin(this::rollbackTarget);
                Beside<Optional<Organization>> ours =
                        Beside.begin(() -> organization(planning.defaultCode(fingerprint)));
                Beside<Optional<Organization>> ocm = Beside.begin(() ->
                        organization(Optional.of(session.profile().policy().ocmCode())));
                Beside<Instant> time = Beside.begin(this::serverTime)) {
            PreflightFacts facts = new PreflightFacts(
                    fingerprint,
                    measured(cancellation, listener),
                    backup.result(),
                    ours.result(),
                    ocm.result(),
                    tasks.result(),
                    time.result());
            return Preflight.of(facts, session.profile());
        }
    }

    /** Counts the coverage and judges it. */
    public List<Gate> coverage(Cancellation cancellation, CoverageListener listener) {
        return gates.coverage(measured(cancellation, listener));
    }

    /** Looks for the organisations. */
    public List<Gate> organizations(Fingerprint fingerprint) {
        return gates.organizations(
                organization(planning.defaultCode(fingerprint)),
                organization(Optional.of(session.profile().policy().ocmCode())));
    }

    /** Looks for the backup that would be gone back to. */
    public List<Gate> backup(Fingerprint fingerprint) {
        String live = fingerprint.schema().get().map(SchemaFacts::database).orElse("");
        return List.of(gates.backup(rollbackTarget(), live, serverTime()));
    }

    /** Asks Celery what it has in hand. */
    public List<Gate> tasks(Fingerprint fingerprint, Cancellation cancellation) {
        return List.of(gates.tasks(Fact.read(() -> running(fingerprint, cancellation))));
    }

    private Instant serverTime() {
        return session.target().primary().run(new ServerClock()).time();
    }

    private Measured measured(Cancellation cancellation, CoverageListener listener) {
        try {
            return new Measured.Counted(session.coverage(cancellation, listener));
        } catch (FailureException e) {
            if (cancellation.isRequested()) {
                throw e;
            }
            return new Measured.NotCounted(e.failure());
        }
    }

    /** The newest rehearsed backup, or the newest one if none is rehearsed. */
    Optional<RollbackTarget> rollbackTarget() {
        return session.backups().bestForRollback().map(PreflightChecks::target);
    }

    private static RollbackTarget target(Backup backup) {
        return new RollbackTarget(
                backup.id(),
                backup.database(),
                backup.taken(),
                backup.rehearsed().orElse(null));
    }

    private Optional<Organization> organization(Optional<String> code) {
        return code.flatMap(c -> {
            try {
                return new Organizations(session.target().database()).find(c);
            } catch (FailureException e) {
                // That the database cannot be read is a finding of its own.
                return Optional.empty();
            }
        });
    }

    private List<ActiveTask> running(Fingerprint fingerprint, Cancellation cancellation) {
        List<ActiveTask> tasks = new ArrayList<>();
        for (TargetHost host : session.target().hosts()) {
            if (host.profile().has(Role.WORKER)) {
                Map<String, String> environment = fingerprint
                        .host(host.name())
                        .flatMap(facts -> facts.unit(host.units().worker()))
                        .map(UnitFacts::environment)
                        .orElse(Map.of());
                tasks.addAll(CeleryActive.asked(
                                host.django(environment),
                                NodeName.worker(host.run(new NodeName())),
                                question -> host.runAsOwner(question, cancellation))
                        .tasks());
            }
        }
        // Where workers have names of their own, every worker answers every host that asks.
        return tasks.stream().distinct().toList();
    }
}
