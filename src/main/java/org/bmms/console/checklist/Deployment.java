package org.bmms.console.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bmms.console.base.Message;
import org.bmms.console.checklist.PrerequisiteStand.Asks;
import org.bmms.console.checklist.PrerequisiteStand.State;
import org.bmms.console.target.django.EffectiveMode;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.fingerprint.Fingerprint;
import org.bmms.console.target.fingerprint.FingerprintFailure;
import org.bmms.console.target.fingerprint.HostFacts;
import org.bmms.console.target.fingerprint.UnitFacts;
import org.bmms.console.target.mode.Mode;

/** Whether OBCMS is deployed as its part of the checklist wants it: by what runs, not by what somebody ticked. */
final class Deployment {
    private final Fingerprint fingerprint;
    private final List<Message> wrong = new ArrayList<>();
    private final List<Message> unknown = new ArrayList<>();
    private final List<Message> right = new ArrayList<>();

    Deployment(Fingerprint fingerprint) {
        this.fingerprint = fingerprint;
    }

    PrerequisiteStand stand() {
        mode();
        units();
        debug();
        fingerprint
                .redis()
                .get()
                .ifPresentOrElse(
                        redis -> right.add(Message.of("checklist.deployed.redis", redis.version())),
                        () -> unreadable("redis", fingerprint.redis()));
        State state = !wrong.isEmpty() ? State.FAILED : !unknown.isEmpty() ? State.UNKNOWN : State.PROVEN;
        List<Message> evidence =
                Stream.of(wrong, unknown, right).flatMap(List::stream).toList();
        return new PrerequisiteStand(Prerequisite.DEPLOYED, state, evidence, Asks.NOTHING, null);
    }

    private void mode() {
        Optional<Mode> file = fingerprint.modeInFile();
        Optional<Mode> effect = fingerprint.modeInEffect();
        if (file.isEmpty() || effect.isEmpty()) {
            unknown.add(Message.of("checklist.deployed.mode-unknown"));
        } else if (file.get() == Mode.OBCMS && effect.get() == Mode.OBCMS) {
            right.add(Message.of("checklist.deployed.mode"));
        } else {
            wrong.add(Message.of(
                    "checklist.deployed.mode-other",
                    file.get().name(),
                    effect.get().name()));
        }
    }

    private void units() {
        int running = 0;
        for (HostFacts host : fingerprint.hosts()) {
            if (!host.units().isKnown()) {
                unreadable(host.name(), host.units());
            }
            for (UnitFacts unit : host.units().get().orElse(List.of())) {
                if (unit.exists() && unit.isActive()) {
                    running++;
                } else {
                    wrong.add(Message.of(
                            "checklist.deployed.down",
                            host.name(),
                            unit.name(),
                            unit.exists() ? unit.activeState() : unit.loadState()));
                }
            }
        }
        if (running > 0) {
            right.add(Message.of("checklist.deployed.units", running));
        }
    }

    private void debug() {
        List<EffectiveMode> answers = new ArrayList<>();
        for (HostFacts host : fingerprint.hosts()) {
            if (!host.django().isKnown()) {
                unreadable(host.name(), host.django());
            }
            host.django().get().ifPresent(answers::add);
            if (host.django()
                    .get()
                    .filter(django -> Boolean.TRUE.equals(django.debug()))
                    .isPresent()) {
                wrong.add(Message.of("checklist.deployed.debug", host.name()));
            }
        }
        if (!answers.isEmpty() && answers.stream().allMatch(answer -> Boolean.FALSE.equals(answer.debug()))) {
            right.add(Message.of("checklist.deployed.debug-off"));
        }
    }

    /** A host is not asked for what does not run there. */
    private void unreadable(String what, Fact<?> fact) {
        if (!FingerprintFailure.NOT_ASKED.code().equals(fact.unreadable())) {
            unknown.add(Message.of("checklist.deployed.unreadable", what, String.valueOf(fact.unreadable())));
        }
    }
}
