package org.bmms.console.ui.activation;

import java.util.List;
import java.util.Map;
import org.bmms.console.activation.gate.Gate;
import org.bmms.console.activation.gate.Preflight;
import org.bmms.console.backup.Backup;
import org.bmms.console.base.Cancellation;
import org.bmms.console.checklist.ItemId;
import org.bmms.console.checklist.KnownSwitch;
import org.bmms.console.checklist.PrerequisiteFacts;
import org.bmms.console.checklist.SignOff;
import org.bmms.console.coverage.CoverageListener;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.target.profile.Profile;

/**
 * Where the wizard learns what it shows, and where its plans are made. Everything takes time and may fail, unless it says
 * otherwise.
 */
interface WizardSource {

    /** The environment; returns at once. */
    Profile profile();

    /** The person at the console; returns at once. */
    String operator();

    /** Looks at servers, services, settings and schema. */
    Fingerprint fingerprint(Cancellation cancellation);

    /** Reads what the prerequisites are judged by; counts the coverage. */
    PrerequisiteFacts prerequisites(Cancellation cancellation, CoverageListener listener);

    /**
     * Keeps a person's word.
     *
     * @return by item, the word that counts now
     */
    Map<ItemId, SignOff> signOff(SignOff signOff);

    /** Reads one part of the pre-flight anew, beside a fingerprint. */
    List<Gate> gates(CheckPart part, Fingerprint fingerprint, Cancellation cancellation, CoverageListener listener);

    /** The backups, the newest first. */
    List<Backup> backups();

    /** Copies what is known of the backups into the console's records. */
    void rememberBackups();

    /** The plan of a backup that is rehearsed. */
    Plan backup(Fingerprint fingerprint);

    /** The plan that proves a backup by restoring it. */
    Plan rehearsal(String backup, Fingerprint fingerprint);

    /** The plan of the switch. */
    Plan activation(Fingerprint fingerprint, Preflight preflight);

    /** Switches that were kept before, the newest first. */
    List<KnownSwitch> switches();
}
