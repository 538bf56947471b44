package org.bmms.console.remote.command;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bmms.console.base.Effect;
import org.bmms.console.base.Secret;

/** At least one command of every kind, with values that the golden lines show well. */
final class CommandExamples {
    static final String PASSWORD = "p4ss w0rd'$(id)";

    private static final String STATE = "/srv/app/.bmms-console";
    private static final String GUARD = STATE + "/guards/r1";
    private static final String JOB = STATE + "/jobs/r1-dump";
    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.UTF_8);
    private static final DjangoSite SITE = new DjangoSite(
            "/srv/app/src",
            "/srv/app/venv/bin/python",
            "/srv/app/venv/bin/celery",
            "app",
            Map.of("LANG", "C.UTF-8", "DJANGO_SETTINGS_MODULE", "app.settings"));
    private static final PostgresAddress DATABASE = new PostgresAddress("db.internal", 5432, "app", "app_prod");
    private static final GuardOrder ORDER = new GuardOrder(
            GUARD,
            "/srv/app/.env",
            "/srv/app/.env.before",
            "5".repeat(64),
            "0".repeat(64),
            120,
            List.of("worker.service", "beat.service"),
            List.of("app.service"),
            List.of("worker.service", "beat.service"),
            true);

    private CommandExamples() {}

    static List<RemoteCommand<?>> all() {
        return List.of(
                new ReadFile("/srv/app/.env"),
                new ReadFile("/srv/a'b $(c)\n-d"),
                new ReadFrom(JOB + "/out", 4096),
                new FileHead("/srv/app/backup.dump", 5),
                new StatFile("/srv/app/.env"),
                new ListDirectory("/srv/app"),
                new Checksum("/srv/app/backup.dump"),
                new TestGzip("/srv/app/backup.sql.gz"),
                new DiskFree("/srv/app"),
                new TestAccess("/srv/app/.env", Access.READ),
                new TestAccess("/srv/app/.env", Access.WRITE),
                new TestAccess("/srv/app/venv/bin/python", Access.EXECUTE),
                new TestAccess("/srv/app", Access.EXISTS),
                new WriteFile("/srv/app/.env.new", CONTENT),
                new AppendFile(STATE + "/journal", CONTENT),
                new CopyFile("/srv/app/.env", "/srv/app/.env.before"),
                new MoveFile("/srv/app/.env.new", "/srv/app/.env"),
                new RemoveFile("/srv/app/.env.new"),
                new RemoveTree(STATE + "/jobs/r0"),
                new MakeDirectory(STATE + "/lock", "700"),
                new MakeDirectories(STATE, "750"),
                new SyncPath("/srv/app"),
                new ShowUnits(List.of("app.service", "worker.service")),
                new ListUnitFiles(),
                new CatUnit("app.service"),
                new ChangeUnits(UnitVerb.START, List.of("app.service"), Duration.ofSeconds(90)),
                new ChangeUnits(UnitVerb.STOP, List.of("worker.service", "beat.service"), Duration.ofMinutes(10)),
                new ChangeUnits(UnitVerb.RESTART, List.of("app.service"), Duration.ofSeconds(90)),
                new ChangeUnits(UnitVerb.RESET_FAILED, List.of("app.service"), Duration.ofSeconds(20)),
                new ChangeUnits(UnitVerb.ENABLE, List.of("app.service", "worker.service"), Duration.ofSeconds(90)),
                new ChangeUnits(UnitVerb.DISABLE, List.of("app.service"), Duration.ofSeconds(90)),
                new ReadJournal(
                        List.of("app.service"),
                        new JournalFrom.Since(Instant.ofEpochSecond(1_790_000_000, 1_500_000)),
                        4,
                        200),
                new ReadJournal(
                        List.of("app.service", "worker.service"), new JournalFrom.After("s=1;i=2a"), null, 1000),
                new ReadJournal(List.of(), new JournalFrom.Boot(), 3, 50),
                new FollowJournal(
                        List.of("app.service", "worker.service"),
                        new JournalFrom.Since(Instant.ofEpochSecond(1_790_000_000)),
                        entry -> {}),
                AsUser.root(new FollowJournal(List.of("app.service"), new JournalFrom.After("s=1;i=2a"), entry -> {})),
                new ServerClock(),
                new ReadLoad(List.of("/", "/srv/app", "/srv/b c")),
                new CurrentUser(),
                new NodeName(),
                new FindProgram("pg_dump"),
                new FindMissing(List.of("pg_dump", "dd")),
                new ProgramVersion("/usr/lib/postgresql/17/bin/pg_dump"),
                new GitHead("/srv/app/src"),
                new SurveyServer("app", List.of("nginx", "redis-server")),
                AsUser.root(new ListFirewall()),
                new ListFirewall(),
                new ListeningSockets(),
                new TestNginx(),
                new SudoAllows("root", List.of("systemctl", "restart", "--", "app.service")),
                new DumpDatabase(DATABASE, "/srv/app/backup.dump", List.of("bmms_console", "other")),
                new ListDump("/srv/app/backup.dump"),
                new RestoreDump(DATABASE, "/srv/app/backup.dump", 2, false),
                new RestoreDump(DATABASE, "/srv/app/backup.dump", 4, true),
                new ReadDump("/srv/app/backup.dump"),
                new DjangoProbe(SITE, "print(1)", "sentinel"),
                new CheckDeploy(SITE),
                new ListManagementCommands(SITE),
                new ListMigrations(SITE),
                new VerifyDeployment(SITE),
                new CeleryPing(SITE, Duration.ofSeconds(5), null),
                new CeleryPing(SITE, Duration.ofSeconds(1), "celery@app1"),
                new CeleryActive(SITE, Duration.ofSeconds(5), null),
                new CeleryActive(SITE, Duration.ofSeconds(1), "celery@app1"),
                new StartJob(JOB, List.of("pg_dump", "--file=/srv/b c"), Secret.of(PASSWORD), Effect.MUTATING),
                new StartJob(JOB, List.of("pg_restore", "/srv/b"), null, Effect.DESTRUCTIVE),
                new JobStatus(JOB),
                new AwaitJob(JOB, 25),
                new KillJob(JOB),
                new RefreshPackages(),
                new UpgradePackages(),
                new InstallPackages(List.of("nginx", "redis-server")),
                new MakeUser("app"),
                new ResolveRevision("https://code.example.org/app.git", "v1.2"),
                new InitRepository("/srv/app"),
                new FetchCode("/srv/app", "/srv/code/a b.git"),
                new HasCommit("/srv/app", "a".repeat(40)),
                new CheckOut("/srv/app", "a".repeat(40)),
                new MakeVirtualEnvironment("/srv/app/venv", false),
                new MakeVirtualEnvironment("/srv/app/venv", true),
                new InstallRequirements("/srv/app/venv/bin/python", "/srv/app/requirements/base.txt", null),
                new InstallRequirements("/srv/app/venv/bin/python", "/srv/app/requirements/base.txt", "/srv/wheels"),
                new RequirementsMet("/srv/app/venv/bin/python", "/srv/app/requirements/base.txt"),
                new MakeFile("/srv/app/.env.new", "app", "640"),
                new OwnDirectory("/srv/app/logs", "app", "755"),
                new LinkFile("/etc/nginx/sites-available/app", "/etc/nginx/sites-enabled/app"),
                new ReadLink("/etc/nginx/sites-enabled/app"),
                new OpenToReaders("/srv/app/src/staticfiles"),
                new ReloadDaemon(),
                new Migrate(SITE),
                new MigrateTo(SITE, new MigrationName("mana", "0022_add_organization_field"), false),
                new MigrateTo(SITE, new MigrationName("mana", "0021_assignment"), true),
                new PlanMigration(SITE, new MigrationName("mana", "0022_add_organization_field")),
                new SqlOfMigration(SITE, new MigrationName("mana", "0022_add_organization_field"), false),
                new SqlOfMigration(SITE, new MigrationName("mana", "0022_add_organization_field"), true),
                new CollectStatic(SITE, List.of("vendor")),
                new DjangoChange(new DjangoProbe(SITE, "change('" + PASSWORD + "')", "sentinel")),
                new AskSql(5432, "select 1"),
                new RunSql(5432, "create role app password '" + PASSWORD + "'"),
                AsUser.root(new InstallPackages(List.of("nginx"))),
                new RunSiteBackup(
                        "/srv/app/scripts/db_backup.sh",
                        "/srv/app",
                        "/srv/app/backups",
                        JOB + "/started",
                        JOB + "/made"),
                new ArmGuard(ORDER),
                new ArmGuardBySystemd(ORDER, "bmms-guard-r1"),
                new ExtendGuard(GUARD, 90),
                new DecideGuard(GUARD),
                new GuardStatus(GUARD),
                AsUser.root(new ChangeUnits(UnitVerb.RESTART, List.of("app.service"), Duration.ofSeconds(90))),
                new AsUser<>("app", new WriteFile("/srv/app/.env.new", CONTENT)));
    }
}
