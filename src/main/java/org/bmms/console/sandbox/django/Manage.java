package org.bmms.console.sandbox.django;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.bmms.console.sandbox.files.Access;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;
import org.bmms.console.sandbox.machine.UsageException;
import org.bmms.console.sandbox.systemd.ServiceFailure;

/** The interpreter of the virtual environment, which only knows {@code manage.py}. */
public final class Manage implements Program {
    private final ManagementCommands commands;

    public Manage(ManagementCommands commands) {
        this.commands = commands;
    }

    @Override
    public int run(Invocation call) throws IOException, InterruptedException {
        List<String> words = call.words();
        if (words.equals(List.of("--version"))) {
            call.println("Python 3.12.11");
            return 0;
        }
        if (words.size() < 2 || !words.getFirst().equals("manage.py")) {
            throw new UsageException("only manage.py is known");
        }
        String script = call.directory() + "/manage.py";
        if (!call.machine().files().allows(call.actor(), script, Access.READ)) {
            call.complain("python: can't open file '" + script + "': [Errno 2] No such file or directory");
            return 2;
        }
        Settings settings;
        try {
            settings = Settings.read(call.machine(), call.actor(), call.environment());
        } catch (ServiceFailure e) {
            for (String line : e.lines()) {
                call.complain(line);
            }
            return 1;
        }
        call.machine().clock().work(ManagementCommands.START);
        return command(call, settings, words.subList(1, words.size()));
    }

    private int command(Invocation call, Settings settings, List<String> words)
            throws IOException, InterruptedException {
        try {
            return switch (String.join(" ", words)) {
                case "shell" -> {
                    String code = new String(call.streams().input().readAllBytes(), StandardCharsets.UTF_8);
                    yield commands.shell(call, settings, code);
                }
                case "check --deploy --fail-level ERROR" -> commands.check(call, settings);
                case "help --commands" -> commands.help(call);
                case "verify_deployment" -> commands.verifyDeployment(call, settings);
                case "showmigrations --plan" -> commands.migrating().show(call, settings);
                case "migrate --noinput" -> commands.migrating().migrate(call, settings, null, null);
                default -> migration(call, settings, words);
            };
        } catch (SQLException e) {
            call.complain("Traceback (most recent call last):");
            call.complain("django.db.utils.OperationalError: connection failed: " + e.getMessage());
            return 1;
        }
    }

    /** The commands that name one migration. */
    private int migration(Invocation call, Settings settings, List<String> words)
            throws IOException, SQLException, InterruptedException {
        int names = words.size() - 2;
        if (names < 1) {
            return unknown(call, words);
        }
        String application = words.get(names);
        String name = words.getLast();
        return switch (String.join(" ", words.subList(0, names))) {
            case "migrate --noinput" -> commands.migrating().migrate(call, settings, application, name);
            case "migrate --plan" -> commands.migrating().plan(call, settings, application, name);
            case "sqlmigrate" -> commands.migrating().sql(call, application, name, false);
            case "sqlmigrate --backwards" -> commands.migrating().sql(call, application, name, true);
            default -> unknown(call, words);
        };
    }

    private static int unknown(Invocation call, List<String> words) throws IOException {
        call.complain("Unknown command: '" + words.getFirst() + "'");
        return 1;
    }
}
