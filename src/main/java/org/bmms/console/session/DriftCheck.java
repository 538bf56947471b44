package org.bmms.console.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.bmms.console.activation.SwitchPlanner;
import org.bmms.console.activation.SwitchPorts;
import org.bmms.console.base.Message;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.target.fingerprint.Drift;
import org.bmms.console.target.fingerprint.Fingerprint;

/**
 * Compares the target with the fingerprint that a plan was made from (promise F2). The ways back are not held up by it:
 * each of their steps looks before it acts, and settings that somebody changed are left alone.
 */
final class DriftCheck implements SwitchPorts.Drift {
    private final Supplier<Fingerprint> look;
    private final Map<String, Fingerprint> known = new ConcurrentHashMap<>();

    DriftCheck(Supplier<Fingerprint> look) {
        this.look = look;
    }

    /** Remembers what a plan may be made from, so that differences can be named. */
    void remember(Fingerprint fingerprint) {
        known.put(fingerprint.digest(), fingerprint);
    }

    @Override
    public List<Message> since(Plan plan) {
        if (!plan.kind().equals(SwitchPlanner.ACTIVATION)) {
            return List.of();
        }
        Fingerprint now = look.get();
        if (now.digest().equals(plan.fingerprint())) {
            return List.of();
        }
        Fingerprint then = known.get(plan.fingerprint());
        if (then == null) {
            return List.of(Message.of("session.drift.unknown"));
        }
        List<Message> messages = new ArrayList<>();
        for (Drift drift : then.drift(now)) {
            messages.add(Message.of("session.drift.item", drift.item(), drift.before(), drift.after()));
        }
        return messages;
    }
}
