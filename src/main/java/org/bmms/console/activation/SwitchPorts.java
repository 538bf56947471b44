package org.bmms.console.activation;

import java.util.List;
import java.util.Map;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Message;
import org.bmms.console.run.Hosts;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.target.site.SiteProbe;

/**
 * What a switch needs of the opened target.
 *
 * @param hosts the servers
 * @param site the site
 * @param verifier proves a mode after a switch
 * @param drift compares the target with a plan's fingerprint
 */
public record SwitchPorts(Hosts hosts, SiteProbe site, Verifier verifier, Drift drift) {

    /** Proves that everything works in a mode (checklist § Post-Deployment Verification). */
    @FunctionalInterface
    public interface Verifier {

        /** Runs the whole verification. */
        Verdict verify(Mode expected, Cancellation cancellation);
    }

    /**
     * What the verification found.
     *
     * @param passed how many checks passed
     * @param failed what did not, in sentences
     * @param log lines of logs that say why
     * @param seen by check, what was seen of those that passed
     */
    public record Verdict(int passed, List<Message> failed, List<String> log, Map<String, String> seen) {
        public Verdict {
            failed = List.copyOf(failed);
            log = List.copyOf(log);
            seen = Map.copyOf(seen);
        }

        /** A verdict that does not say what was seen. */
        public Verdict(int passed, List<Message> failed, List<String> log) {
            this(passed, failed, log, Map.of());
        }
    }

    /** Says what is different from when a plan was made. */
    @FunctionalInterface
    public interface Drift {
        List<Message> since(Plan plan);
    }
}
