package org.bmms.console.remote.command;

/** A program that says something about the server, or prepares it. */
public sealed interface SystemCommand<R> extends RemoteCommand<R>
        permits ServerClock,
                ReadLoad,
                CurrentUser,
                FindProgram,
                FindMissing,
                ProgramVersion,
                NodeName,
                GitHead,
                SurveyServer,
                ListFirewall,
                ListeningSockets,
                TestNginx,
                SudoAllows,
                RefreshPackages,
                UpgradePackages,
                InstallPackages,
                MakeUser,
                ResolveRevision,
                InitRepository,
                FetchCode,
                HasCommit,
                CheckOut,
                MakeVirtualEnvironment,
                InstallRequirements,
                RequirementsMet {}
