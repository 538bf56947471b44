package org.bmms.console.remote.command;

/** A program that says something about the server. */
public sealed interface SystemCommand<R> extends RemoteCommand<R>
        permits ServerClock, CurrentUser, FindProgram, FindMissing, ProgramVersion, NodeName, GitHead, SudoAllows {}
