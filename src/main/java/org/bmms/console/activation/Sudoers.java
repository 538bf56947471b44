package org.bmms.console.activation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bmms.console.remote.command.ChangeUnits;
import org.bmms.console.remote.command.UnitVerb;
import org.bmms.console.target.profile.HostProfile;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.Role;
import org.bmms.console.target.profile.Units;
import org.jspecify.annotations.Nullable;

/**
 * What sudo has to allow on one host for a switch, its guard and its way back, word by word, as a file of sudoers(5):
 * the host's units and no others, and no other program of root (checklist § Mode Activation Procedure). Where the files
 * belong to another user than the login there is no guard with it, since that would need any program of root.
 */
public final class Sudoers {
    private static final List<UnitVerb> VERBS = List.of(UnitVerb.STOP, UnitVerb.START, UnitVerb.RESTART);
    private static final String SPECIAL = "\\,:=*?[]!#\" ";

    private Sudoers() {}

    /**
     * The file of a host.
     *
     * @param owner whom the settings file belongs to; null for the login itself
     */
    public static String of(Profile profile, HostProfile host, @Nullable String owner) {
        String commands = commands(profile, host).stream()
                .map(words -> "/usr/bin/" + words.stream().map(Sudoers::word).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", \\\n    "));
        StringBuilder file = new StringBuilder();
        file.append("# What the BMMS Console needs of sudo on ").append(host.name());
        file.append(". Check it with: visudo --check --file=FILE\n");
        file.append("# Then: install --mode=440 FILE /etc/sudoers.d/bmms-console\n");
        file.append("Cmnd_Alias BMMS_UNITS = ").append(commands).append('\n');
        file.append(word(host.user())).append(" ALL=(root) NOPASSWD: BMMS_UNITS\n");
        if (owner != null && !owner.equals(host.user())) {
            file.append(
                    "# The application's files belong to another user. A guard would need systemd-run as root, which is any\n");
            file.append("# program: it is not allowed here, so that there is none, and the plan says so.\n");
            file.append(word(host.user())).append(" ALL=(").append(word(owner)).append(") NOPASSWD: ALL\n");
        }
        return file.toString();
    }

    /** Every combination of units that a step or a guard names, with every verb. */
    static Set<List<String>> commands(Profile profile, HostProfile host) {
        Units units = profile.units(host);
        List<String> celery = new ArrayList<>();
        if (host.has(Role.BEAT)) {
            celery.add(units.beat());
        }
        if (host.has(Role.WORKER)) {
            celery.add(units.worker());
        }
        List<String> all = profile.unitsOn(host);
        Set<List<String>> together = new LinkedHashSet<>();
        all.forEach(unit -> together.add(List.of(unit)));
        Stream.of(celery, all).filter(list -> !list.isEmpty()).forEach(together::add);
        return VERBS.stream()
                .flatMap(verb -> together.stream().map(list -> new ChangeUnits(verb, list, Duration.ZERO).argv()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** In sudoers these letters mean something else unless a backslash stands before them. */
    private static String word(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (SPECIAL.indexOf(letter) >= 0) {
                escaped.append('\\');
            }
            escaped.append(letter);
        }
        return escaped.toString();
    }
}
