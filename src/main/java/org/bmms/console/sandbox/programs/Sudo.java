package org.bmms.console.sandbox.programs;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.bmms.console.remote.command.ShellQuote;
import org.bmms.console.sandbox.files.Actor;
import org.bmms.console.sandbox.machine.Arguments;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;
import org.bmms.console.sandbox.machine.Shell;
import org.bmms.console.sandbox.machine.SudoRules;
import org.bmms.console.sandbox.machine.UsageException;

/** {@code sudo --non-interactive --user=USER [--list] -- PROGRAM ARGUMENT...}. */
public final class Sudo implements Program {
    @Override
    public int run(Invocation call) throws IOException, InterruptedException {
        return run(call, false);
    }

    /** As after the password was accepted. */
    public static int authenticated(Invocation call) throws IOException, InterruptedException {
        return run(call, true);
    }

    /** Without a password, sudo does not even say whether it would be allowed. */
    private static int run(Invocation call, boolean authenticated) throws IOException, InterruptedException {
        List<String> words = call.words();
        int end = words.indexOf("--");
        if (end < 0 || end == words.size() - 1) {
            throw new UsageException("no command");
        }
        Arguments arguments = new Arguments(words.subList(0, end));
        arguments.flag("--non-interactive");
        boolean list = arguments.flag("--list");
        String user = arguments.value("--user").orElse("root");
        arguments.operands();
        List<String> argv = words.subList(end + 1, words.size());
        Optional<Actor> target = call.machine().accounts().find(user);
        if (target.isEmpty()) {
            return call.fail(1, "unknown user " + user);
        }
        SudoRules rules = call.machine().sudo();
        Shell shell = call.machine().shell();
        boolean allowed = rules.allows(call.actor().user(), user, argv);
        if (!authenticated && (!allowed || rules.wantsPassword(call.actor().user()))) {
            return call.fail(1, "a password is required");
        }
        if (!allowed) {
            call.complain("Sorry, user " + call.actor().user() + " is not allowed to execute '"
                    + String.join(" ", argv) + "' as " + user + " on "
                    + call.machine().name() + ".");
            return 1;
        }
        if (list) {
            call.println(ShellQuote.line(argv));
            return 0;
        }
        if (shell.find(call, argv.getFirst()).isEmpty()) {
            return call.fail(1, argv.getFirst() + ": command not found");
        }
        return shell.run(call.as(target.get()).exec(argv));
    }
}
