package org.bmms.console.target.discovery;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.remote.command.FileInfo;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.StatFile;
import org.bmms.console.remote.command.UnitStatus;
import org.bmms.console.target.host.TargetHost;
import org.bmms.console.target.profile.AppProfile;
import org.jspecify.annotations.Nullable;

/** Where the application lives, by its units and by what is on the disk. */
final class FoundPaths {
    private final TargetHost host;
    private final Cancellation cancellation;
    private final List<Proposal> proposals = new ArrayList<>();
    private @Nullable String settings;

    FoundPaths(TargetHost host, FoundUnits units, Cancellation cancellation) {
        this.host = host;
        this.cancellation = cancellation;
        units.application().ifPresent(this::application);
        units.worker().or(units::scheduler).ifPresent(this::celery);
    }

    List<Proposal> proposals() {
        return List.copyOf(proposals);
    }

    /** The settings file; empty if none was found. */
    Optional<String> settings() {
        return Optional.ofNullable(settings);
    }

    private void application(UnitStatus unit) {
        String work = unit.workingDirectory();
        Optional<String> source = Stream.of(work, work + "/src")
                .filter(directory -> directory.startsWith("/")
                        && info(directory + "/manage.py").isPresent())
                .findFirst();
        Optional<String> file = settingsFile(unit, source.orElse(work));
        settings = file.orElse(null);
        String root = file.map(FoundPaths::parent)
                .orElseGet(() -> source.map(FoundPaths::withoutSource).orElse(work));
        if (root.length() > 1) {
            add("app.root", root, Message.of("target.discovery.settings-in"));
        }
        file.ifPresent(path -> add("app.env_file", path, Message.of("target.discovery.file")));
        source.ifPresent(path -> add("app.source", path, Message.of("target.discovery.manage")));
        StartCommand.of(unit.execStart())
                .directory()
                .map(bin -> bin + "/python")
                .filter(path -> info(path).isPresent())
                .ifPresent(path -> add("app.python", path, starts(unit)));
    }

    private void celery(UnitStatus unit) {
        StartCommand command = StartCommand.of(unit.execStart());
        command.words().stream()
                .filter(word -> word.startsWith("/") && word.endsWith("/celery"))
                .findFirst()
                .ifPresent(path -> add("app.celery", path, starts(unit)));
        command.option(List.of("-A", "--app"))
                .ifPresent(application -> add("app.celery_app", application, starts(unit)));
    }

    private static Message starts(UnitStatus unit) {
        return Message.of("target.discovery.starts", unit.name());
    }

    /** What the unit loads, or a file of the usual name near the source. */
    private Optional<String> settingsFile(UnitStatus unit, String source) {
        Set<String> candidates = new LinkedHashSet<>(unit.environmentFiles());
        candidates.add(host.settingsPath());
        candidates.add(AppProfile.at(withoutSource(source)).envFile());
        candidates.add(AppProfile.at(source).envFile());
        return candidates.stream()
                .filter(path -> path.startsWith("/") && path.endsWith("env"))
                .filter(path -> info(path).isPresent())
                .findFirst();
    }

    /** As the login user, or as root where that one may not look. */
    private Optional<FileInfo> info(String path) {
        StatFile stat = new StatFile(path);
        Optional<FileInfo> seen = host.remote().run(stat, cancellation);
        return seen.isPresent() ? seen : asRoot(stat);
    }

    private Optional<FileInfo> asRoot(RemoteCommand<Optional<FileInfo>> stat) {
        try {
            return host.remote().run(host.asRoot(stat), cancellation);
        } catch (FailureException e) {
            // Without the right to look, nothing is said of the path.
            return Optional.empty();
        }
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash <= 0 ? "/" : path.substring(0, slash);
    }

    private static String withoutSource(String path) {
        return path.endsWith("/src") ? parent(path) : path;
    }

    private void add(String key, String value, Message source) {
        proposals.add(Proposal.text(key, value, source));
    }
}
