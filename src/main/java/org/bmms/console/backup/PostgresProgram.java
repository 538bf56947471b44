package org.bmms.console.backup;

import java.util.List;
import java.util.stream.Stream;
import org.bmms.console.database.TlsMode;

/** How PostgreSQL's own programs are called in a job. */
public final class PostgresProgram {
    private PostgresProgram() {}

    /** The words of a call that insists on as much of TLS as the application does. */
    public static List<String> words(List<String> argv, String sslMode) {
        if (sslMode.equals(TlsMode.PREFER.parameter())) {
            return argv;
        }
        return Stream.concat(Stream.of("env", "PGSSLMODE=" + sslMode), argv.stream())
                .toList();
    }
}
