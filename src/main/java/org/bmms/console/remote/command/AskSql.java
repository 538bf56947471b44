package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Effect;

/**
 * A question to PostgreSQL by its own administrator on the server; the answer's lines. In a transaction that cannot write.
 *
 * @param port the server's port
 * @param query one statement
 */
public record AskSql(int port, String query) implements PostgresCommand<List<String>> {

    @Override
    public List<String> argv() {
        return psql(port);
    }

    @Override
    public StandardInput input() {
        return StandardInput.text("begin read only;\n" + query + ";\nrollback;\n");
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(30);
    }

    @Override
    public List<String> parse(Finished finished) {
        return finished.orFail(this).text().lines().toList();
    }

    /** Without anybody's own settings, and ending at the first error. */
    static List<String> psql(int port) {
        return List.of(
                "env",
                "--chdir=/",
                "psql",
                "--no-psqlrc",
                "--quiet",
                "--tuples-only",
                "--no-align",
                "--set=ON_ERROR_STOP=1",
                "--port=" + port,
                "--dbname=postgres");
    }
}
