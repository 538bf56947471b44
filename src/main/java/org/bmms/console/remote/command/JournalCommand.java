package org.bmms.console.remote.command;

/** journalctl. */
public sealed interface JournalCommand<R> extends RemoteCommand<R> permits ReadJournal, FollowJournal {}
