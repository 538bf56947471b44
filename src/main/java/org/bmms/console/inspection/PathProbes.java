package org.bmms.console.inspection;

import java.util.function.Function;
import org.bmms.console.checklist.ItemLook;
import org.bmms.console.remote.command.FileInfo;
import org.bmms.console.target.django.DeploymentFacts;
import org.jspecify.annotations.Nullable;

/** Directories of the application (checklist § Step 1: Application directory, § Step 5: Static Files). */
final class PathProbes {
    private static final int WRITABLE_BY_ALL = 02;
    private static final int SERVED = 05;

    private PathProbes() {}

    static ItemLook application(Facts facts) {
        String root = facts.profile().app().root();
        return Looks.each(facts.hosts(), (host, state) -> owned(host, state, root, 0));
    }

    static ItemLook collected(Facts facts) {
        return in(facts, "STATIC_ROOT", DeploymentFacts::staticRoot, (host, state, path) -> {
            if (state.file(path).isEmpty()) {
                return Looks.failed(InspectionFailure.PATH_MISSING, host, path);
            }
            return state.collected().isEmpty()
                    ? Looks.failed(InspectionFailure.STATIC_EMPTY, host, path)
                    : Looks.passed("static-files", host, state.collected().size(), path);
        });
    }

    static ItemLook staticPermissions(Facts facts) {
        return in(
                facts,
                "STATIC_ROOT",
                DeploymentFacts::staticRoot,
                (host, state, path) -> owned(host, state, path, SERVED));
    }

    static ItemLook media(Facts facts) {
        return in(facts, "MEDIA_ROOT", DeploymentFacts::mediaRoot, (host, state, path) -> owned(host, state, path, 0));
    }

    /** How a path of a host is judged. */
    private interface Judge {
        ItemLook judge(String host, HostState state, String path);
    }

    /** Hosts that do not serve the site have no such directories. */
    private static ItemLook in(
            Facts facts, String setting, Function<DeploymentFacts, @Nullable String> root, Judge judge) {
        return Looks.each(facts.applications(), (host, said) -> {
            String path = root.apply(said);
            if (path == null) {
                return Looks.failed(InspectionFailure.PATH_UNSET, host, setting);
            }
            HostState state = facts.hosts().stream()
                    .filter(found -> found.host().equals(host))
                    .map(On::value)
                    .findFirst()
                    .orElseThrow();
            return judge.judge(host, state, path);
        });
    }

    private static ItemLook owned(String host, HostState state, String path, int forOthers) {
        FileInfo info = state.file(path).orElse(null);
        if (info == null) {
            return Looks.failed(InspectionFailure.PATH_MISSING, host, path);
        }
        if (!info.owner().equals(state.owner())) {
            return Looks.failed(InspectionFailure.PATH_OWNER, host, path, info.owner(), state.owner());
        }
        int permissions = Integer.parseInt(info.mode(), 8);
        boolean right = (permissions & WRITABLE_BY_ALL) == 0 && (permissions & forOthers) == forOthers;
        return right
                ? Looks.passed("path", host, path, info.owner(), info.mode())
                : Looks.failed(InspectionFailure.PATH_MODE, host, path, info.mode(), "755");
    }
}
