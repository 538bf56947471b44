package org.bmms.console.remote.command;

import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Lists the rules of the firewall (checklist § Security Checklist: Firewall rules configured). Needs root.
 */
public record ListFirewall() implements SystemCommand<Firewall> {

    @Override
    public List<String> argv() {
        return RemoteScript.FIREWALL.argv();
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public Firewall parse(Finished finished) {
        List<String> lines = finished.orFail(this).text().lines().toList();
        if (lines.isEmpty()) {
            throw Answer.unreadable(this, "");
        }
        return new Firewall(lines.getFirst(), lines.subList(1, lines.size()));
    }
}
