package org.bmms.console.remote.command;

/** A client program of PostgreSQL. */
public sealed interface PostgresCommand<R> extends RemoteCommand<R>
        permits DumpDatabase, ListDump, ReadDump, RestoreDump, AskSql, RunSql {}
