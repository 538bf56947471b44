package org.bmms.console.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Slot;
import org.bmms.console.doctor.Diagnosis;
import org.bmms.console.doctor.DoctorReport;
import org.bmms.console.remote.CommandObserver;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.session.Operator;
import org.bmms.console.session.Questions;
import org.bmms.console.session.Session;
import org.bmms.console.session.SessionFiles;
import org.bmms.console.session.TrainingSession;
import org.bmms.console.session.UnrepeatedQuestions;
import org.bmms.console.session.keyring.Keyring;
import org.bmms.console.session.keyring.KeyringQuestions;
import org.bmms.console.target.discovery.Discovered;
import org.bmms.console.target.discovery.Discovery;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.ProfileFiles;
import org.bmms.console.ui.frame.Environments;
import org.bmms.console.ui.frame.OpenEnvironment;
import org.bmms.console.ui.frame.ProfileEntry;
import org.bmms.console.ui.settings.ProfileTrials;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The environments that this workstation has profiles of, and the training sandbox. */
final class LocalEnvironments implements Environments, ProfileTrials {
    private static final Logger LOG = LoggerFactory.getLogger(LocalEnvironments.class);

    private final ConsoleDirectories directories;
    private final Redactor redactor;
    private final Keyring keyring;
    private final Function<Kind, Questions> person;
    private final Consumer<Failure> troubled;
    private final SandboxOptions sandbox;
    private final LastUsed lastUsed;

    /**
     * Environments.
     *
     * @param redactor learns every secret of the sessions
     * @param person is asked about an environment of this kind
     * @param troubled told why the keyring did not do what it should, on any thread
     * @param sandbox how the one for training is
     */
    LocalEnvironments(
            ConsoleDirectories directories,
            Redactor redactor,
            Keyring keyring,
            Function<Kind, Questions> person,
            Consumer<Failure> troubled,
            SandboxOptions sandbox) {
        this.directories = directories;
        this.redactor = redactor;
        this.keyring = keyring;
        this.person = person;
        this.troubled = troubled;
        this.sandbox = sandbox;
        this.lastUsed = new LastUsed(directories.data().resolve("last-used.json"));
    }

    @Override
    public List<ProfileEntry> profiles() {
        ProfileFiles files = ProfileFiles.in(directories);
        Map<String, Instant> used = lastUsed.all();
        List<ProfileEntry> entries = new ArrayList<>();
        for (String name : files.names()) {
            try {
                entries.add(new ProfileEntry(name, files.read(name), null, used.get(name)));
            } catch (FailureException e) {
                entries.add(new ProfileEntry(name, null, e.failure(), used.get(name)));
            }
        }
        entries.sort(Comparator.comparing(ProfileEntry::lastUsed, Comparator.nullsLast(Comparator.reverseOrder())));
        return entries;
    }

    @Override
    public String directory() {
        return directories.config().resolve("profiles").toString();
    }

    @Override
    public OpenEnvironment open(String file) {
        Profile profile = ProfileFiles.in(directories).read(file);
        Session session = session(profile);
        lastUsed.remember(file, Instant.now());
        Optional<Slot> slot = slot(profile.name());
        if (slot.filter(taken -> taken.number() > 1).isPresent()) {
            troubled.accept(Failure.unchanged(UiFailure.ALSO_OPEN, profile.name()));
        }
        return OpenEnvironment.of(session, file).andThen(() -> slot.ifPresent(LocalEnvironments::free));
    }

    /** Which of the consoles of this workstation this is that have the environment open; empty where that cannot be told. */
    private Optional<Slot> slot(String environment) {
        Path directory = SessionFiles.of(directories, environment)
                .store()
                .toAbsolutePath()
                .getParent();
        try {
            return directory == null ? Optional.empty() : Optional.of(Slot.take(directory, "open"));
        } catch (IOException e) {
            LOG.warn("whether another console has {} open cannot be told", environment, e);
            return Optional.empty();
        }
    }

    private static void free(Slot slot) {
        try {
            slot.close();
        } catch (IOException e) {
            LOG.warn("a slot is free only at the end of the process", e);
        }
    }

    @Override
    public OpenEnvironment training() {
        TrainingSession training = started();
        return OpenEnvironment.sandbox(training.session(), training::close);
    }

    @Override
    public OpenEnvironment tour() {
        TrainingSession training = started();
        try {
            training.sandbox()
                    .switchToBmms(training.session().profile().policy().ocmCode());
            return OpenEnvironment.sandbox(training.session(), training::close).withTour();
        } catch (RuntimeException e) {
            training.close();
            throw e;
        }
    }

    private TrainingSession started() {
        return TrainingSession.start(
                sandbox,
                own -> operator(own, person.apply(Kind.TRAINING)),
                left -> LOG.warn("{} could not be removed", left));
    }

    @Override
    public DoctorReport test(Profile profile, Cancellation cancellation, Consumer<Diagnosis> listener) {
        try (Session session = session(profile)) {
            return session.doctor().examine(cancellation, listener);
        }
    }

    @Override
    public Discovered discover(Profile profile, Cancellation cancellation) {
        try (Session session = session(profile)) {
            return new Discovery(session.target()).look(cancellation);
        }
    }

    private Session session(Profile profile) {
        Questions asked = new KeyringQuestions(profile.name(), keyring, person.apply(profile.kind()), troubled);
        return Session.open(profile, operator(directories, new UnrepeatedQuestions(asked, InstantSource.system())));
    }

    private Operator operator(ConsoleDirectories where, Questions questions) {
        return Operator.ofProcess(where, redactor, questions, CommandObserver.none());
    }
}
