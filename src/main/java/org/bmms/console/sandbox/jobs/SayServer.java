package org.bmms.console.sandbox.jobs;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.bmms.console.sandbox.files.Actor;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;

/** Says a user's groups and the packages of a server that is up to date, as the console's script does. */
final class SayServer implements Program {
    private static final List<String> INSTALLED =
            List.of("nginx", "postgresql", "python3", "python3-venv", "redis-server");

    @Override
    public int run(Invocation call) throws IOException {
        Optional<Actor> user = call.machine().accounts().find(call.words().getFirst());
        if (user.isPresent()) {
            call.println("groups " + String.join(" ", user.get().groups()));
        }
        call.println("packaged");
        for (String name : call.words().subList(1, call.words().size())) {
            if (INSTALLED.contains(name)) {
                call.println("package " + name + " installed 1.0-1");
            }
        }
        call.println("updates 0");
        call.println("refreshed " + call.machine().clock().instant().getEpochSecond());
        return 0;
    }
}
