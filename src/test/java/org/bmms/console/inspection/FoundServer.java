package org.bmms.console.inspection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bmms.console.remote.command.ServerState;
import org.bmms.console.target.django.DeploymentFacts;
import org.bmms.console.target.mode.Mode;

/** A server of the application that is as the checklist wants it, or not at all. */
final class FoundServer {
    private static final String ROOT = "/opt/obcms";

    private FoundServer() {}

    static DeploymentFacts application(boolean good) {
        return good
                ? new DeploymentFacts(
                        new DeploymentFacts.SecretKey(50, 34, 245, false),
                        false,
                        List.of("obcms.example.org"),
                        List.of("https://obcms.example.org"),
                        true,
                        "sentry",
                        ROOT + "/src/staticfiles",
                        ROOT + "/media",
                        ROOT + "/venv",
                        "3.12.11",
                        "5.2.7",
                        new DeploymentFacts.Requirements(ROOT + "/requirements/base.txt", 80, List.of()),
                        2L,
                        "Office for Other Bangsamoro Communities",
                        Map.of("Region", 1L, "Province", 5L, "Municipality", 116L, "Barangay", 2590L),
                        Map.of())
                : new DeploymentFacts(
                        new DeploymentFacts.SecretKey(10, 4, 18, false),
                        true,
                        List.of("*"),
                        List.of("http://obcms.example.org"),
                        false,
                        "none",
                        ROOT + "/src/staticfiles",
                        ROOT + "/media",
                        null,
                        "3.9.2",
                        "3.2.1",
                        new DeploymentFacts.Requirements("base.txt", 80, List.of("celery")),
                        0L,
                        "",
                        Map.of("Region", 0L),
                        Map.of());
    }

    static SettingsState settings(boolean good, Mode file) {
        boolean bmms = file == Mode.BMMS;
        Set<String> keys = Set.of(
                "DEBUG",
                "SECRET_KEY",
                "ALLOWED_HOSTS",
                "CSRF_TRUSTED_ORIGINS",
                "BMMS_MODE",
                "DEFAULT_ORGANIZATION_CODE",
                "ENABLE_MULTI_TENANT",
                "ALLOW_ORGANIZATION_SWITCHING",
                "DATABASE_URL",
                "REDIS_URL",
                "OCM_ORGANIZATION_CODE");
        String truth = bmms ? "1" : "0";
        Map<String, String> mode = Map.of(
                "BMMS_MODE", file.setting(), "ENABLE_MULTI_TENANT", truth, "ALLOW_ORGANIZATION_SWITCHING", truth);
        return good
                ? new SettingsState(ROOT + "/.env", "obcms", "640", keys, mode, Set.of(".env.backup.20260401_000000"))
                : new SettingsState(
                        ROOT + "/.env", "obcms", "644", Set.of(), Map.of("BMMS_MODE", file.setting()), Set.of());
    }

    static HostState host(boolean good) {
        return good
                ? new HostState(
                        "deploy",
                        "obcms",
                        new ServerState(List.of("obcms"), Map.of("nginx", "1.26"), true, 0L, FoundFacts.NOW),
                        Map.of(
                                ROOT,
                                FoundFacts.directory("755"),
                                ROOT + "/src/staticfiles",
                                FoundFacts.directory("755"),
                                ROOT + "/media",
                                FoundFacts.directory("755")),
                        Set.of("staticfiles.json", "maintenance.html"),
                        Map.of(
                                "obcms.service", unit("gunicorn --config x"),
                                "obcms-celery.service", unit("celery -A x worker"),
                                "obcms-celery-beat.service", unit("celery -A x beat")))
                : new HostState(
                        "root",
                        "obcms",
                        new ServerState(List.of(), Map.of(), true, 9L, FoundFacts.NOW),
                        Map.of(
                                ROOT,
                                FoundFacts.directory("777"),
                                ROOT + "/src/staticfiles",
                                FoundFacts.directory("700")),
                        Set.of(),
                        Map.of("obcms.service", "[Service]\nExecStart=gunicorn\n"));
    }

    private static String unit(String start) {
        return """
                # /etc/systemd/system/x.service
                [Unit]
                After=network.target postgresql.service
                [Service]
                User=obcms
                WorkingDirectory=/opt/obcms/src
                ExecStart=/opt/obcms/venv/bin/%s \\
                    --more
                Restart=always
                [Install]
                WantedBy=multi-user.target
                """.formatted(start);
    }
}
