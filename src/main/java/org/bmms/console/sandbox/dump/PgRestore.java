package org.bmms.console.sandbox.dump;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.bmms.console.sandbox.files.FileException;
import org.bmms.console.sandbox.machine.Arguments;
import org.bmms.console.sandbox.machine.Invocation;
import org.bmms.console.sandbox.machine.Program;
import org.bmms.console.sandbox.machine.UsageException;

/**
 * {@code pg_restore}: {@code --list FILE} shows the table of contents; {@code --file=/dev/null FILE} reads everything
 * and keeps nothing; with {@code --dbname} it fills a database.
 */
public final class PgRestore implements Program {
    /** The version that the PostgreSQL programs say they are. */
    static final String VERSION = "17.11 (Debian 17.11-1.pgdg13+1)";

    private final DumpFaults faults;

    public PgRestore(DumpFaults faults) {
        this.faults = faults;
    }

    @Override
    public int run(Invocation call) throws IOException, InterruptedException {
        if (call.words().equals(List.of("--version"))) {
            call.println("pg_restore (PostgreSQL) " + VERSION);
            return 0;
        }
        Arguments arguments = call.arguments();
        boolean list = arguments.flag("--list");
        if (list || arguments.value("--file").filter("/dev/null"::equals).isPresent()) {
            return look(call, arguments.operand(), list);
        }
        if (!arguments.flag("--exit-on-error")) {
            throw new UsageException("only --exit-on-error is known");
        }
        arguments.value("--jobs");
        boolean owners = !arguments.flag("--no-owner");
        boolean privileges = !arguments.flag("--no-privileges");
        PostgresOptions options = PostgresOptions.of(arguments);
        String file = arguments.operand();
        try {
            DumpFile contents = DumpFormat.read(call.machine().files().read(call.actor(), file), false);
            try (Connection connection = options.connect(call)) {
                new DumpWriter(call, connection, faults)
                        .write(
                                contents,
                                () -> DumpFormat.read(call.machine().files().read(call.actor(), file), true),
                                owners,
                                privileges);
                return 0;
            }
        } catch (CorruptDumpException e) {
            return call.fail(1, "error: " + e.getMessage());
        } catch (FileException e) {
            return call.fail(
                    1,
                    "error: could not open input file \"" + file + "\": "
                            + e.errno().words());
        } catch (SQLException e) {
            return call.fail(1, "error: could not execute query: " + e.getMessage());
        }
    }

    private static int look(Invocation call, String file, boolean list) throws IOException {
        try {
            DumpFile dump = DumpFormat.read(call.machine().files().read(call.actor(), file), !list);
            if (list) {
                call.print(DumpList.of(dump));
            }
            return 0;
        } catch (CorruptDumpException e) {
            return call.fail(1, "error: " + e.getMessage());
        } catch (FileException e) {
            return call.fail(
                    1,
                    "error: could not open input file \"" + file + "\": "
                            + e.errno().words());
        }
    }
}
