package org.bmms.console.sandbox.programs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;
import org.bmms.console.sandbox.machine.UsageException;

/** {@code gzip --test -- PATH}: reads to the end and compares the checksum. */
final class Gzip implements Program {
    @Override
    public int run(Invocation call) throws IOException {
        var arguments = call.arguments();
        if (!arguments.flag("--test")) {
            throw new UsageException("only --test is known");
        }
        String path = arguments.operand();
        byte[] file = call.machine().files().read(call.actor(), path);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            in.transferTo(OutputStream.nullOutputStream());
            return 0;
        } catch (IOException damaged) {
            return call.fail(1, path + ": " + damaged.getMessage());
        }
    }
}
