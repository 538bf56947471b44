package org.bmms.console.checklist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.target.profile.Profile;

/**
 * All that the prerequisites are judged by.
 *
 * @param profile the environment
 * @param fingerprint how it is
 * @param coverage the exact count, or why there is none
 * @param switches what was switched before, here and on staging, the newest first
 * @param signOffs by item, the word that counts
 * @param now the time
 */
public record PrerequisiteFacts(
        Profile profile,
        Fingerprint fingerprint,
        Fact<CoverageReport> coverage,
        List<KnownSwitch> switches,
        Map<ItemId, SignOff> signOffs,
        Instant now) {

    public PrerequisiteFacts {
        switches = List.copyOf(switches);
        signOffs = Map.copyOf(signOffs);
    }
}
