package org.bmms.console.ui;

import java.util.List;
import org.bmms.console.base.ConsoleDirectories;
import org.bmms.console.base.Redactor;
import org.bmms.console.remote.CommandObserver;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.session.Operator;
import org.bmms.console.session.Questions;
import org.bmms.console.session.Session;
import org.bmms.console.session.TrainingSession;
import org.bmms.console.target.profile.ProfileFiles;
import org.bmms.console.ui.frame.OpenEnvironment;
import org.bmms.console.ui.welcome.WelcomeViewModel.Environments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The environments that this workstation has profiles of, and the training sandbox. */
final class LocalEnvironments implements Environments {
    private static final Logger LOG = LoggerFactory.getLogger(LocalEnvironments.class);

    private final ConsoleDirectories directories;
    private final Redactor redactor;
    private final Questions questions;

    LocalEnvironments(ConsoleDirectories directories, Redactor redactor, Questions questions) {
        this.directories = directories;
        this.redactor = redactor;
        this.questions = questions;
    }

    @Override
    public List<String> profiles() {
        return ProfileFiles.in(directories).names();
    }

    @Override
    public String directory() {
        return directories.config().resolve("profiles").toString();
    }

    @Override
    public OpenEnvironment open(String profile) {
        return OpenEnvironment.of(Session.open(ProfileFiles.in(directories).read(profile), operator(directories)));
    }

    @Override
    public OpenEnvironment training() {
        TrainingSession training = TrainingSession.start(
                SandboxOptions.standard(), this::operator, left -> LOG.warn("{} could not be removed", left));
        return new OpenEnvironment(training.session(), training::close);
    }

    private Operator operator(ConsoleDirectories where) {
        return Operator.ofProcess(where, redactor, questions, CommandObserver.none());
    }
}
