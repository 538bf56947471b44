package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.List;
import org.bmms.console.base.Effect;

/**
 * Statements that make a role or a database, run by {@code psql} as PostgreSQL's own administrator on the server
 * (checklist § Database Preparation). They go by standard input and are told to nobody, since they may hold what proves
 * a password.
 *
 * @param port the server's port
 * @param statements what psql reads
 */
public record RunSql(int port, String statements) implements PostgresCommand<Done> {

    @Override
    public List<String> argv() {
        return AskSql.psql(port);
    }

    @Override
    public StandardInput input() {
        return StandardInput.text(statements);
    }

    @Override
    public Effect effect() {
        return Effect.MUTATING;
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(2);
    }

    @Override
    public Done parse(Finished finished) {
        finished.orFail(this);
        return Done.DONE;
    }

    @Override
    public String toString() {
        return "RunSql[port=" + port + "]";
    }
}
