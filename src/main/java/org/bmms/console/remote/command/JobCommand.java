package org.bmms.console.remote.command;

/** A script of the console that starts, watches or ends something detached. */
public sealed interface JobCommand<R> extends RemoteCommand<R>
        permits StartJob,
                JobStatus,
                AwaitJob,
                KillJob,
                ArmGuard,
                ArmGuardBySystemd,
                ExtendGuard,
                DecideGuard,
                GuardStatus {}
