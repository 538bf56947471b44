package org.bmms.console.activation.step;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bmms.console.activation.ActivationFailure;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureCode;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.remote.RemoteHost;
import org.bmms.console.remote.Tunnel;
import org.bmms.console.remote.command.ListeningSocket;
import org.bmms.console.remote.command.ListeningSockets;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.RemoteFailure;
import org.bmms.console.remote.command.UnitStatus;
import org.bmms.console.run.plan.PlannedAction;
import org.bmms.console.run.step.CheckStep;
import org.bmms.console.run.step.StepContext;
import org.bmms.console.target.site.Ready;
import org.bmms.console.target.site.SiteProbe;

/**
 * Waits until the application of one server says itself that it can work, before the next one is restarted: behind a
 * common proxy another server's answer could be taken for this one's (target facts § 3). An application that listens on a
 * socket of the file system only, or whose sockets cannot be seen, is left to the questions that follow.
 */
public record AwaitApplication(String prefix, SwitchHost host, String unit, SiteProbe site, StepTimes times)
        implements CheckStep {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    /** A running application that listens nowhere for so long is one whose sockets cannot be seen. */
    private static final Duration UNSEEN = Duration.ofSeconds(10);

    /** It is not there, or another one than expected; that says nothing of the application. */
    private static final Set<FailureCode> NO_HELP =
            Set.of(RemoteFailure.PROGRAM_MISSING, RemoteFailure.COMMAND_FAILED, RemoteFailure.ANSWER_UNREADABLE);

    @Override
    public String id() {
        return prefix + "await-application." + host.name();
    }

    @Override
    public Message intent() {
        return Message.of("activation.step.await-application", host.name());
    }

    @Override
    public Duration limit() {
        return times.ready().plusSeconds(30);
    }

    @Override
    public List<PlannedAction> actions() {
        return List.of(
                host.shown(sockets()),
                new PlannedAction.Check(Message.of("activation.check.application", host.name()), times.ready()));
    }

    @Override
    public Map<String, String> check(StepContext context) {
        Instant begun = context.now();
        Processes processes = new Processes(host, context);
        RemoteHost remote = context.host(host.name());
        while (true) {
            UnitStatus now = processes.show(List.of(unit)).getFirst();
            String said = now.activeState() + " (" + now.subState() + ")";
            if (now.isActive()) {
                Look look = look(remote, now.mainPid(), context.now().isAfter(begun.plus(UNSEEN)));
                if (look.done()) {
                    return look.evidence();
                }
                said = look.said();
            }
            if (context.now().isAfter(begun.plus(times.ready()))) {
                throw Failure.changed(
                                ActivationFailure.APPLICATION_NOT_READY,
                                host.name(),
                                times.ready().toSeconds(),
                                said)
                        .withDetail(processes.excerpt(unit))
                        .asException();
            }
            context.pause(LOOK_AGAIN);
        }
    }

    private Look look(RemoteHost remote, long pid, boolean unseen) {
        List<ListeningSocket> held;
        try {
            held = remote.run(sockets()).stream()
                    .filter(socket -> socket.pids().contains(pid))
                    .toList();
        } catch (FailureException e) {
            if (!NO_HELP.contains(e.failure().code())) {
                throw e;
            }
            return Look.leftAlone("ss is of no help (" + e.failure().code().code() + ")");
        }
        for (ListeningSocket socket : held) {
            if (socket instanceof ListeningSocket.Tcp tcp) {
                return ask(remote, tcp);
            }
        }
        if (held.isEmpty() && !unseen) {
            return Look.notYet("it does not listen yet");
        }
        return Look.leftAlone(held.isEmpty() ? "its sockets cannot be seen" : "it listens in the file system only");
    }

    private Look ask(RemoteHost remote, ListeningSocket.Tcp socket) {
        try (Tunnel tunnel = remote.tunnel(socket.near(), socket.port());
                SiteProbe application = site.behind("127.0.0.1:" + tunnel.localPort())) {
            Ready ready = application.ready();
            if (!ready.ready()) {
                return Look.notYet(ready.answer().status() + " " + ready.checks());
            }
            Map<String, String> evidence = new LinkedHashMap<>();
            evidence.put("asked", socket.near() + ":" + socket.port());
            evidence.put("answer", "200 ready");
            evidence.put("milliseconds", Long.toString(ready.answer().took().toMillis()));
            return new Look(true, "", evidence);
        } catch (FailureException e) {
            return Look.notYet(e.failure().code().code());
        }
    }

    private RemoteCommand<List<ListeningSocket>> sockets() {
        return host.asOwner(new ListeningSockets());
    }

    /** What one look showed: that there is nothing left to wait for, or why to look again. */
    private record Look(boolean done, String said, Map<String, String> evidence) {

        static Look notYet(String said) {
            return new Look(false, said, Map.of());
        }

        static Look leftAlone(String why) {
            return new Look(true, "", Map.of("asked", "not by itself: " + why));
        }
    }
}
