package org.bmms.console.sandbox.programs;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;
import org.bmms.console.sandbox.machine.UsageException;

/** {@code env [--chdir=DIR] [NAME=VALUE]... PROGRAM ARGUMENT...}. */
final class Env implements Program {
    @Override
    public int run(Invocation call) throws IOException, InterruptedException {
        Invocation child = call;
        List<String> words = call.words();
        int next = 0;
        for (; next < words.size(); next++) {
            String word = words.get(next);
            int equals = word.indexOf('=');
            if (word.startsWith("--chdir=")) {
                child = child.in(word.substring("--chdir=".length()));
            } else if (word.startsWith("-")) {
                throw new UsageException("unrecognized option '" + word + "'");
            } else if (equals > 0) {
                child = child.with(Map.of(word.substring(0, equals), word.substring(equals + 1)));
            } else {
                break;
            }
        }
        if (next == words.size()) {
            throw new UsageException("no program");
        }
        if (!call.machine().files().exists(call.actor(), child.directory())) {
            return call.fail(125, "cannot change directory to '" + child.directory() + "': No such file or directory");
        }
        return call.machine().shell().run(child.exec(words.subList(next, words.size())));
    }
}
