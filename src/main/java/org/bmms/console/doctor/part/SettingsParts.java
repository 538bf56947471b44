package org.bmms.console.doctor.part;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.database.DatabaseAddress;
import org.bmms.console.doctor.DoctorFailure;
import org.bmms.console.target.connection.TargetSystem;
import org.bmms.console.target.fingerprint.FindingCode;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.target.fingerprint.FingerprintFailure;
import org.bmms.console.target.fingerprint.FingerprintProbe;
import org.bmms.console.target.host.TargetHost;

/** What is remarkable in settings files and units (promise F4), and whether application and console mean one database. */
final class SettingsParts {
    /** What other parts say already. */
    private static final Set<FindingCode> SAID =
            Set.of(FindingCode.UNIT_MISSING, FindingCode.UNIT_DOWN, FindingCode.CLOCK, FindingCode.UNREADABLE);

    private final TargetSystem target;
    private final InstantSource clock;
    private final List<LoginParts> logins;
    private final UnitParts units;
    final Part hazards;
    final Part sameDatabase;

    /**
     * Parts that look at several hosts.
     *
     * @param logins of all hosts, in the order of the target's
     * @param primary what must work on the primary host
     * @param units of the primary host
     */
    SettingsParts(
            TargetSystem target,
            InstantSource clock,
            List<LoginParts> logins,
            List<Part> primary,
            UnitParts units,
            DatabaseParts database) {
        this.target = target;
        this.clock = clock;
        this.logins = List.copyOf(logins);
        this.units = units;
        this.hazards = Part.of("hazards", primary, this::hazards)
                .after(logins.stream().map(login -> login.ssh).toList());
        this.sameDatabase = Part.of("same-database", List.of(units.django, database.connection), this::sameDatabase);
    }

    List<Part> parts() {
        return List.of(sameDatabase, hazards);
    }

    private List<Finding> hazards(Sight sight) {
        List<Finding> findings = new ArrayList<>();
        for (var found : fingerprint(sight).findings()) {
            if (!SAID.contains(found.code())) {
                findings.add(
                        Finding.warning(DoctorFailure.FINDING, found.what()).on(found.host()));
            }
        }
        return findings.isEmpty() ? List.of(Finding.ok("hazards")) : findings;
    }

    /** Of the hosts that can be reached: each fact of another one would wait in vain. */
    private Fingerprint fingerprint(Sight sight) {
        List<TargetHost> reached = new ArrayList<>();
        for (int i = 0; i < logins.size(); i++) {
            if (sight.works(logins.get(i).ssh)) {
                reached.add(target.hosts().get(i));
            }
        }
        return new FingerprintProbe(
                        target.profile(),
                        reached,
                        () -> {
                            throw notAsked();
                        },
                        () -> {
                            throw notAsked();
                        },
                        clock)
                .take(sight.stop());
    }

    private static FailureException notAsked() {
        return Failure.unchanged(FingerprintFailure.NOT_ASKED).asException();
    }

    private List<Finding> sameDatabase(Sight sight) {
        DatabaseAddress ours = target.databaseAddress();
        String theirs = units.mode().map(mode -> mode.database().name()).orElse("");
        return List.of(
                theirs.equals(ours.database())
                        ? Finding.ok("same-database", theirs)
                        : Finding.fail(DoctorFailure.OTHER_DATABASE, theirs, ours.database()));
    }
}
