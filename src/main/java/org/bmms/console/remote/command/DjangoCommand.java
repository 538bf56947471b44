package org.bmms.console.remote.command;

/** manage.py or celery of the application. */
public sealed interface DjangoCommand<R> extends RemoteCommand<R>
        permits DjangoProbe,
                CheckDeploy,
                ListManagementCommands,
                ListMigrations,
                VerifyDeployment,
                CeleryPing,
                CeleryActive,
                DjangoChange,
                Migrate,
                MigrateTo,
                PlanMigration,
                SqlOfMigration,
                CollectStatic {}
