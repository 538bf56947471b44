package org.bmms.console.ui.frame;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Redactor;
import org.bmms.console.remote.CommandObserver;
import org.bmms.console.session.Operator;
import org.bmms.console.session.Questions;
import org.bmms.console.session.Session;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.ProfileFiles;
import org.bmms.console.ui.UiFailure;
import org.jspecify.annotations.Nullable;

/** Environments of a test: they open, connect to nothing, and remember that they were closed. */
public final class PreparedEnvironments implements Environments {
    public static final Failure REFUSED = Failure.unchanged(UiFailure.NO_DISPLAY);

    private final Path directory;
    private final List<ProfileEntry> profiles = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();
    private volatile @Nullable Failure failure;

    /** Environments whose files would be in this directory. */
    public PreparedEnvironments(Path directory) {
        this.directory = directory;
    }

    /** A profile of this kind with one server. */
    public static Profile profile(String name, String kind) {
        return ProfileFiles.parse(name, """
                name = "%s"
                kind = "%s"
                [[hosts]]
                name = "app1"
                address = "%s.example.gov.ph"
                user = "deploy"
                [site]
                url = "https://%s.example.gov.ph"
                """.formatted(name, kind, name, name));
    }

    /** Adds a profile to the list. */
    public PreparedEnvironments with(String file, String name, String kind, @Nullable Instant lastUsed) {
        profiles.add(new ProfileEntry(file, profile(name, kind), null, lastUsed));
        return this;
    }

    /** Adds a profile that cannot be read. */
    public PreparedEnvironments withUnreadable(String file, Failure why) {
        profiles.add(new ProfileEntry(file, null, why, null));
        return this;
    }

    /** From now on, nothing opens for this reason; null to let it open. */
    public void refuse(@Nullable Failure why) {
        failure = why;
    }

    /** The names of those that were closed. */
    public List<String> closed() {
        synchronized (closed) {
            return List.copyOf(closed);
        }
    }

    @Override
    public List<ProfileEntry> profiles() {
        return List.copyOf(profiles);
    }

    @Override
    public String directory() {
        return "/home/ana/.config/bmms-console/profiles";
    }

    @Override
    public OpenEnvironment open(String file) {
        Profile profile = profiles.stream()
                .filter(entry -> entry.file().equals(file))
                .findFirst()
                .map(ProfileEntry::profile)
                .orElseThrow();
        return opened(profile, file);
    }

    @Override
    public OpenEnvironment training() {
        return opened(profile("sandbox", "training"), null);
    }

    @Override
    public OpenEnvironment tour() {
        return training().withTour();
    }

    private OpenEnvironment opened(Profile profile, @Nullable String file) {
        Failure why = failure;
        if (why != null) {
            throw why.asException();
        }
        Session session = Session.open(
                profile,
                Operator.ofProcess(
                        new ConsoleDirectories(directory, directory.resolve("data")),
                        new Redactor(),
                        Questions.nobody(),
                        CommandObserver.none()));
        return new OpenEnvironment(
                session,
                file,
                () -> {
                    session.close();
                    synchronized (closed) {
                        closed.add(profile.name());
                    }
                },
                false);
    }
}
