package org.bmms.console.doctor.part;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Size;
import org.bmms.console.database.cluster.ReplicationLag;
import org.bmms.console.database.cluster.ServerAnswer;
import org.bmms.console.database.cluster.ServerPart;
import org.bmms.console.database.cluster.Standby;
import org.bmms.console.doctor.DoctorFailure;
import org.bmms.console.target.connection.TargetSystem;

/** Several servers of one database: which is the primary, which does not answer, how far the standby is behind. */
record ServerFindings(TargetSystem target, Sight sight) {
    /** From here on a coverage counted there says little about now. */
    private static final Duration LONG = Duration.ofSeconds(30);

    private static final double MILLISECONDS = 1000.0;

    /** Nothing where there is one server, which another finding is about. */
    List<Finding> found() {
        List<Finding> findings = new ArrayList<>();
        target.databaseServers(sight.stop()).forEach(answer -> findings.add(server(answer)));
        if (target.profile().database().standby() != null) {
            findings.add(standby());
        }
        return findings;
    }

    private static Finding server(ServerAnswer answer) {
        return answer.part() == ServerPart.PRIMARY || answer.part() == ServerPart.STANDBY
                ? Finding.ok("server", answer.told())
                : Finding.warning(DoctorFailure.SERVER, answer.told());
    }

    private Finding standby() {
        try {
            Standby standby = target.standby().orElseThrow();
            ReplicationLag lag = standby.lag(sight.stop());
            String server = standby.server().toString();
            double seconds = lag.time().orElse(Duration.ZERO).toMillis() / MILLISECONDS;
            boolean late = lag.time().filter(time -> time.compareTo(LONG) < 0).isEmpty();
            return late
                    ? Finding.warning(DoctorFailure.STANDBY_LATE, server, seconds, Size.of(lag.bytes()))
                    : Finding.ok("standby", server, seconds, Size.of(lag.bytes()));
        } catch (FailureException e) {
            return Finding.warning(DoctorFailure.STANDBY, e.failure().what());
        }
    }
}
