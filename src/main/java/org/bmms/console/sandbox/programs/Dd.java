package org.bmms.console.sandbox.programs;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.bmms.console.sandbox.files.FileException;
import org.bmms.console.sandbox.files.FileSystem;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;
import org.bmms.console.sandbox.machine.UsageException;

/** {@code dd of=PATH [oflag=append] conv=[notrunc,]fsync status=none}: standard input into a file. */
final class Dd implements Program {
    private static final int BLOCK = 64 * 1024;

    @Override
    public int run(Invocation call) throws IOException {
        List<String> words = call.words();
        List<String> options = words.subList(Math.min(1, words.size()), words.size());
        if (words.isEmpty() || !words.getFirst().startsWith("of=")) {
            throw new UsageException("unrecognized operand");
        }
        String path = words.getFirst().substring("of=".length());
        boolean append = options.equals(List.of("oflag=append", "conv=notrunc,fsync", "status=none"));
        if (!append && !options.equals(List.of("conv=fsync", "status=none"))) {
            throw new UsageException("unrecognized operand");
        }
        FileSystem files = call.machine().files();
        try {
            if (!append) {
                files.create(call.actor(), path);
            }
        } catch (FileException e) {
            return call.fail(1, "failed to open '" + path + "': " + e.errno().words());
        }
        return copy(call, path);
    }

    private static int copy(Invocation call, String path) throws IOException {
        byte[] block = new byte[BLOCK];
        try {
            int length = 0;
            do {
                call.machine().files().append(call.actor(), path, Arrays.copyOf(block, length));
                length = call.streams().input().read(block);
            } while (length >= 0);
            return 0;
        } catch (FileException e) {
            return call.fail(1, "error writing '" + path + "': " + e.errno().words());
        }
    }
}
