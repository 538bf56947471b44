package org.bmms.console.sandbox.systemd;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bmms.console.sandbox.machine.Arguments;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;
import org.bmms.console.sandbox.machine.UsageException;

/** {@code systemctl}: show, cat, list-unit-files, is-active, and as root start, stop, restart, reset-failed. */
public final class Systemctl implements Program {
    private static final int NOT_INSTALLED = 5;
    private static final int INACTIVE = 3;

    private final Units units;

    public Systemctl(Units units) {
        this.units = units;
    }

    @Override
    public int run(Invocation call) throws IOException, InterruptedException {
        if (call.words().equals(List.of("--version"))) {
            call.println("systemd 257 (257.9-1~deb13u1)");
            return 0;
        }
        if (call.words().isEmpty()) {
            throw new UsageException("no verb");
        }
        Arguments arguments = new Arguments(call.words().subList(1, call.words().size()));
        String verb = call.words().getFirst();
        arguments.flag("--no-pager");
        return switch (verb) {
            case "show" -> show(call, arguments);
            case "cat" -> cat(call, arguments);
            case "list-unit-files" -> list(call, arguments);
            case "is-active" -> isActive(call, arguments);
            case "start", "stop", "restart", "reset-failed" -> act(call, verb, arguments.operands());
            default -> throw new UsageException("Unknown command verb '" + verb + "'.");
        };
    }

    private int show(Invocation call, Arguments arguments) throws IOException {
        List<String> properties = List.of(arguments.required("--property").split(",", -1));
        if (!arguments.required("--timestamp").equals("us+utc")) {
            throw new UsageException("Unknown timestamp style");
        }
        call.print(arguments.operands().stream()
                .map(name -> units.find(name)
                        .map(unit -> UnitProperties.show(unit, properties))
                        .orElseGet(() -> UnitProperties.notFound(name, properties)))
                .collect(Collectors.joining("\n")));
        return 0;
    }

    private int cat(Invocation call, Arguments arguments) throws IOException {
        String name = arguments.operand();
        Optional<Unit> unit = units.find(name);
        if (unit.isEmpty()) {
            call.complain("No files found for " + name + ".");
            return 1;
        }
        String fragment = unit.get().definition().fragment();
        call.println("# " + fragment);
        call.write(call.machine().files().read(call.actor(), fragment));
        return 0;
    }

    private int list(Invocation call, Arguments arguments) throws IOException {
        arguments.required("--type");
        arguments.flag("--no-legend");
        arguments.flag("--full");
        arguments.operands();
        for (Unit unit : units.all()) {
            call.println(unit.definition().name() + " enabled enabled");
        }
        for (String other : List.of("cron.service", "nginx.service", "ssh.service")) {
            call.println(other + " enabled enabled");
        }
        return 0;
    }

    private int isActive(Invocation call, Arguments arguments) throws IOException {
        int status = 0;
        for (String name : arguments.operands()) {
            String active = units.find(name).map(u -> u.state().active()).orElse("inactive");
            call.println(active);
            status = active.equals("active") ? status : INACTIVE;
        }
        return status;
    }

    private int act(Invocation call, String verb, List<String> names) throws IOException, InterruptedException {
        int status = 0;
        for (String name : names) {
            if (!call.actor().isRoot()) {
                call.complain("Failed to " + verb + " " + name + ": Interactive authentication required.");
                return 1;
            }
            Optional<Unit> unit = units.find(name);
            if (unit.isEmpty()) {
                call.complain("Failed to " + verb + " " + name + ": Unit " + name + " not found.");
                status = NOT_INSTALLED;
            } else if (!act(verb, unit.get())) {
                call.complain("Job for " + name
                        + " failed because the control process exited with error code.\nSee \"systemctl status " + name
                        + "\" and \"journalctl -xeu " + name + "\" for details.");
                status = 1;
            }
        }
        return status;
    }

    private static boolean act(String verb, Unit unit) throws InterruptedException {
        return switch (verb) {
            case "start" -> unit.start();
            case "restart" -> unit.restart();
            case "stop" -> {
                unit.stop();
                yield true;
            }
            default -> {
                unit.resetFailed();
                yield true;
            }
        };
    }
}
