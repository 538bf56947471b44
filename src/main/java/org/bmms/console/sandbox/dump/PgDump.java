package org.bmms.console.sandbox.dump;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.bmms.console.sandbox.files.FileException;
import org.bmms.console.sandbox.machine.Arguments;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;
import org.bmms.console.sandbox.machine.UsageException;

/** {@code pg_dump --format=custom --file=FILE}: a database into one file. */
public final class PgDump implements Program {
    /** How long a dump of a small production database takes. */
    private static final Duration TIME = Duration.ofSeconds(3);

    private static final int BLOCK = 64 * 1024;

    private final DumpFaults faults;

    public PgDump(DumpFaults faults) {
        this.faults = faults;
    }

    @Override
    public int run(Invocation call) throws IOException, InterruptedException {
        if (call.words().equals(List.of("--version"))) {
            call.println("pg_dump (PostgreSQL) " + PgRestore.VERSION);
            return 0;
        }
        Arguments arguments = call.arguments();
        if (!arguments.required("--format").equals("custom")) {
            throw new UsageException("invalid output format");
        }
        arguments.value("--compress");
        arguments.value("--lock-wait-timeout");
        String file = arguments.required("--file");
        List<String> excluded = arguments.values("--exclude-schema");
        PostgresOptions options = PostgresOptions.of(arguments);
        arguments.operands();
        DumpFile dump;
        try {
            call.machine().files().create(call.actor(), file);
        } catch (FileException e) {
            return call.fail(
                    1,
                    "error: could not open output file \"" + file + "\": "
                            + e.errno().words());
        }
        try (Connection connection = options.connect(call)) {
            dump = new DumpReader(connection, excluded)
                    .read(options.database(), call.machine().clock().instant());
        } catch (SQLException e) {
            return call.fail(1, "error: " + e.getMessage());
        }
        return write(call, file, faults.spoil(DumpFormat.write(dump)));
    }

    private static int write(Invocation call, String file, byte[] content) throws IOException, InterruptedException {
        try {
            int blocks = content.length / BLOCK + 1;
            for (int at = 0; at < content.length; at += BLOCK) {
                call.machine().clock().work(TIME.dividedBy(blocks));
                byte[] block = Arrays.copyOfRange(content, at, Math.min(at + BLOCK, content.length));
                call.machine().files().append(call.actor(), file, block);
            }
            return 0;
        } catch (FileException e) {
            return call.fail(
                    1, "error: could not write to output file: " + e.errno().words());
        }
    }
}
