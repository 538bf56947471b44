package org.bmms.console.sandbox.django;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bmms.console.base.Json;
import org.bmms.console.sandbox.data.CodeMigration;
import org.bmms.console.sandbox.data.Release;
import org.bmms.console.sandbox.machine.Invocation;
import org.jspecify.annotations.Nullable;

/** What the application's management commands say. */
public final class ManagementCommands {
    /** How long Python needs until a command begins. */
    static final Duration START = Duration.ofMillis(900);

    private static final Pattern PROBE = Pattern.compile("(?m)^# bmms-probe: ([a-z_]+)");
    private static final List<String> COMMANDS = List.of(
            "check",
            "collectstatic",
            "createsuperuser",
            "dbshell",
            "ensure_default_organization",
            "help",
            "load_pilot_moas",
            "migrate",
            "populate_administrative_hierarchy",
            "populate_organization_field",
            "seed_organizations",
            "shell",
            "showmigrations",
            "sqlmigrate");

    private final Migrating migrating;
    private final Probes probes;
    private volatile @Nullable Boolean ownVerification;

    /** With the migrations that the code knows. */
    public ManagementCommands(Release release, Probes probes) {
        this.migrating = new Migrating(release);
        this.probes = probes;
    }

    /** Adds a migration to the code that the database does not have. */
    public void newMigration(String name) {
        migrating.add(name);
    }

    /** Adds a migration to the code that does something which the database does not have. */
    public void newMigration(CodeMigration migration) {
        migrating.add(migration);
    }

    /** Gives the application the checklist's {@code verify_deployment}, which the real one lacks. */
    public void ownVerification(boolean passes) {
        ownVerification = passes;
    }

    /** Makes a layer of the application forget the organisation, as an isolation proof must find. */
    public void leak(Leak layer) {
        probes.leak(layer);
    }

    /** The code as it was at first. */
    public void reset() {
        probes.leak(Leak.NONE);
        migrating.reset();
        ownVerification = null;
    }

    int shell(Invocation call, Settings settings, String code) throws IOException, SQLException {
        call.println("INFO 2025-10-14 08:00:00 audit AuditLog: registered 58 models");
        call.println("58 objects imported automatically (use -v 2 for details).");
        call.println("");
        Matcher probe = PROBE.matcher(code);
        Optional<String> sentinel = Sentinel.in(code);
        if (!probe.find() || sentinel.isEmpty()) {
            call.complain("SandboxError: this code is not one of the console's probes");
            return 1;
        }
        Optional<Object> answer = probes.answer(probe.group(1), settings, code);
        if (answer.isEmpty()) {
            call.complain("SandboxError: unknown probe " + probe.group(1));
            return 1;
        }
        call.println("");
        call.println(sentinel.get());
        call.println(Json.write(answer.get()));
        return 0;
    }

    int check(Invocation call, Settings settings) throws IOException {
        if (settings.truth("DEBUG")) {
            call.complain("""
                    SystemCheckError: System check identified some issues:

                    ERRORS:
                    ?: (bmms.E001) DEBUG must be off in production.

                    System check identified 1 issue (0 silenced).""");
            return 1;
        }
        call.complain("""
                System check identified some issues:

                WARNINGS:
                ?: (security.W004) You have not set a value for the SECURE_HSTS_SECONDS setting.

                System check identified 1 issue (0 silenced).""");
        return 0;
    }

    int help(Invocation call) throws IOException {
        for (String command : COMMANDS) {
            call.println(command);
        }
        if (ownVerification != null) {
            call.println("verify_deployment");
        }
        return 0;
    }

    int verifyDeployment(Invocation call, Settings settings) throws IOException {
        Boolean passes = ownVerification;
        if (passes == null) {
            call.complain("Unknown command: 'verify_deployment'");
            return 1;
        }
        call.println("Mode: " + settings.text("BMMS_MODE", "obcms"));
        call.println(passes ? "All checks passed." : "CommandError: 1 check failed: media directory is not writable");
        return passes ? 0 : 1;
    }

    /** What the application's migrations say and do. */
    Migrating migrating() {
        return migrating;
    }
}
