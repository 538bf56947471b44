package org.bmms.console.remote.command;

/** A program that looks at or changes files. */
public sealed interface FileCommand<R> extends RemoteCommand<R>
        permits ReadFile,
                ReadFrom,
                FileHead,
                StatFile,
                ListDirectory,
                Checksum,
                TestGzip,
                DiskFree,
                TestAccess,
                WriteFile,
                AppendFile,
                CopyFile,
                RunSiteBackup,
                MoveFile,
                RemoveFile,
                RemoveTree,
                MakeDirectory,
                MakeDirectories,
                SyncPath,
                MakeFile,
                OwnDirectory,
                LinkFile,
                ReadLink,
                OpenToReaders {}
