package org.bmms.console.target.discovery;

import java.util.ArrayList;
import java.util.List;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.ListUnitFiles;
import org.bmms.console.remote.command.ShowUnits;
import org.bmms.console.remote.command.UnitFile;
import org.bmms.console.remote.command.UnitStatus;
import org.bmms.console.target.connection.TargetSystem;
import org.bmms.console.target.host.TargetHost;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.Role;
import org.bmms.console.target.profile.ValueShape;

/**
 * Looks at the primary host for what its profile should say (checklist § Environment Verification). It needs no more of
 * the profile than the way to that host, and changes nothing.
 */
public final class Discovery {
    private final TargetSystem target;
    private final TargetHost host;
    private final List<Proposal> proposals = new ArrayList<>();
    private final List<Failure> unknown = new ArrayList<>();

    /** A look at the primary host of a target, to be taken once. */
    public Discovery(TargetSystem target) {
        this.target = target;
        this.host = target.primary();
    }

    /**
     * Takes it, in some seconds.
     *
     * @throws FailureException if the server cannot be reached, or has no systemd
     */
    public Discovered look(Cancellation cancellation) {
        FoundUnits units = new FoundUnits(units(cancellation));
        propose(units);
        FoundPaths paths = new FoundPaths(host, units, cancellation);
        proposals.addAll(paths.proposals());
        try {
            SettingsProposals settings = SettingsProposals.read(host, paths, target.redactor());
            proposals.addAll(settings.list());
            unknown.addAll(settings.unknown());
        } catch (FailureException e) {
            unknown.add(e.failure());
        }
        return new Discovered(host.name(), proposals, unknown);
    }

    /** Templates have no state of their own. */
    private List<UnitStatus> units(Cancellation cancellation) {
        List<String> names = host.remote().run(new ListUnitFiles(), cancellation).stream()
                .map(UnitFile::name)
                .filter(name -> !name.contains("@."))
                .toList();
        return names.isEmpty() ? List.of() : host.remote().run(new ShowUnits(names), cancellation);
    }

    private void propose(FoundUnits units) {
        List<String> roles = new ArrayList<>();
        String table = unitTable(target.profile());
        units.application().ifPresent(unit -> propose(roles, "app", table + ".app", unit));
        units.worker().ifPresent(unit -> propose(roles, "worker", table + ".worker", unit));
        units.scheduler().ifPresent(unit -> propose(roles, "beat", table + ".beat", unit));
        if (roles.contains("app")) {
            if (host.profile().has(Role.DATABASE)) {
                roles.add("database");
            }
            proposals.addFirst(new Proposal(
                    table(target.profile()) + ".roles",
                    ValueShape.LIST,
                    String.join(", ", roles),
                    Message.of("target.discovery.roles"),
                    false));
        }
    }

    private void propose(List<String> roles, String role, String key, UnitStatus unit) {
        roles.add(role);
        proposals.add(Proposal.text(
                key,
                unit.name(),
                Message.of(
                        "target.discovery.unit",
                        String.join(" ", StartCommand.of(unit.execStart()).words()))));
    }

    private static String unitTable(Profile profile) {
        return profile.primary().units() == null ? "app.units" : table(profile) + ".units";
    }

    private static String table(Profile profile) {
        return "hosts[" + (profile.hosts().indexOf(profile.primary()) + 1) + "]";
    }
}
