package org.bmms.console.sandbox.programs;

import java.io.IOException;
import java.util.List;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;
import org.bmms.console.sandbox.machine.UsageException;

/** {@code git -c safe.directory=DIR -C DIR log -1 --format=...}: the same commit in every directory that has {@code .git}. */
final class Git implements Program {
    private static final String FORMAT = "--format=%H%x09%cI%x09%s";

    @Override
    public int run(Invocation call) throws IOException {
        List<String> words = call.words();
        if (words.equals(List.of("--version"))) {
            call.println("git version 2.47.3");
            return 0;
        }
        if (words.size() != 7
                || !words.getFirst().equals("-c")
                || !words.get(2).equals("-C")
                || !words.subList(4, 7).equals(List.of("log", "-1", FORMAT))) {
            throw new UsageException("unknown command");
        }
        if (!isInRepository(call, words.get(3))) {
            call.complain("fatal: not a git repository (or any of the parent directories): .git");
            return 128;
        }
        call.println("5d1f0a6c2b7e49c8a0d3f6e1b4c7a9d2e5f80b13\t2025-10-14T16:20:11+08:00\t"
                + "Add organization field to all scoped models");
        return 0;
    }

    /** As git looks for it: in the directory and in all above it. */
    private static boolean isInRepository(Invocation call, String directory) {
        for (String at = directory; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            if (call.machine().files().exists(call.actor(), at + "/.git")) {
                return true;
            }
        }
        return false;
    }
}
