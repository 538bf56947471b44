package org.bmms.console.session;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bmms.console.audit.change.ChangeKind;
import org.bmms.console.audit.change.PastChanges;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.FailureException;
import org.bmms.console.checklist.ExaminationRecords;
import org.bmms.console.checklist.KnownSwitch;
import org.bmms.console.checklist.Prerequisite;
import org.bmms.console.checklist.StagedStep;
import org.bmms.console.checklist.StagingRecord;
import org.bmms.console.checklist.StagingRecord.Unread;
import org.bmms.console.database.store.ConsoleStore;
import org.bmms.console.database.store.LocalStore;
import org.bmms.console.run.RunState;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.ProfileFiles;

/**
 * What this workstation's copies of the records say of the staging environments that it has profiles of. Connects to none
 * of them.
 */
public final class StagingHistory {
    private static final int MOST_CHANGES = 1_000;

    private final ConsoleDirectories directories;
    private final String besides;

    /**
     * The history beside an environment.
     *
     * @param directories the console's files on this workstation
     * @param besides the environment that is open
     */
    public StagingHistory(ConsoleDirectories directories, String besides) {
        this.directories = directories;
        this.besides = besides;
    }

    /** What they have behind them, and what could not be read. */
    public StagingRecord record() {
        List<Unread> unread = new ArrayList<>();
        List<String> environments = new ArrayList<>();
        List<StagedStep> done = new ArrayList<>();
        for (Profile staging : profiles(unread)) {
            environments.add(staging.name());
            try {
                read(staging, store -> done.addAll(steps(store, staging.name())));
            } catch (FailureException e) {
                unread.add(new Unread(staging.name(), e.failure().code().code()));
            }
        }
        return new StagingRecord(environments, done, unread);
    }

    /** The switches that they kept. An environment whose profile cannot be read is no reason to say nothing of others. */
    List<KnownSwitch> switches() {
        List<KnownSwitch> kept = new ArrayList<>();
        for (Profile staging : profiles(new ArrayList<>())) {
            read(staging, store -> kept.addAll(SwitchHistory.among(store, staging.name(), Kind.STAGING)));
        }
        return kept;
    }

    private List<Profile> profiles(List<Unread> unread) {
        ProfileFiles files = ProfileFiles.in(directories);
        List<Profile> staging = new ArrayList<>();
        for (String name : names(files, unread)) {
            try {
                Profile profile = files.read(name);
                if (profile.kind() == Kind.STAGING && !profile.name().equals(besides)) {
                    staging.add(profile);
                }
            } catch (FailureException e) {
                unread.add(new Unread(name, e.failure().code().code()));
            }
        }
        return staging;
    }

    private List<String> names(ProfileFiles files, List<Unread> unread) {
        try {
            return files.names();
        } catch (FailureException e) {
            unread.add(new Unread(
                    directories.config().toString(), e.failure().code().code()));
            return List.of();
        }
    }

    private void read(Profile staging, Consumer<ConsoleStore> reader) {
        SessionFiles files = SessionFiles.of(directories, staging.name());
        // Looking at an environment that was never opened leaves no file behind.
        if (Files.exists(files.store())) {
            try (LocalStore copy = new LocalStore(files.store())) {
                reader.accept(copy);
            }
        }
    }

    private static List<StagedStep> steps(ConsoleStore store, String environment) {
        List<StagedStep> steps = new ArrayList<>();
        new ExaminationRecords(store, environment)
                .passed(Prerequisite.MIGRATED.item())
                .ifPresent(at -> steps.add(new StagedStep(StagedStep.Kind.MIGRATION, environment, at, null)));
        SwitchHistory.among(store, environment, Kind.STAGING)
                .forEach(kept ->
                        steps.add(new StagedStep(StagedStep.Kind.SWITCH, environment, kept.ended(), kept.commit())));
        PastChanges.of(store, environment, MOST_CHANGES).stream()
                .filter(change -> change.state() == RunState.DONE && isOnboarding(change.kind()))
                .forEach(change -> steps.add(new StagedStep(
                        StagedStep.Kind.ONBOARDING,
                        environment,
                        change.ended() == null ? change.began() : change.ended(),
                        null)));
        return steps;
    }

    private static boolean isOnboarding(String kind) {
        return kind.equals(ChangeKind.ONBOARDING.id()) || kind.equals(ChangeKind.BATCH.id());
    }
}
