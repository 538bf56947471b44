package org.bmms.console.target.django;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bmms.console.remote.command.DjangoProbe;
import org.bmms.console.remote.command.DjangoSite;
import org.bmms.console.remote.command.Finished;
import org.bmms.console.remote.command.StandardInput;
import org.bmms.console.target.mode.Mode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Runs the scripts in a real Python, against a stand-in for Django that answers what the scripts ask. */
@Timeout(60)
class DjangoScriptTest {
    private static final DjangoSite SITE = new DjangoSite(
            "/opt/obcms/src", "/opt/obcms/venv/bin/python", "/opt/obcms/venv/bin/celery", "app", Map.of());

    @TempDir
    Path modules;

    @BeforeEach
    void writeStandIn() throws IOException {
        file("django/__init__.py", "def get_version():\n    return '5.2.7'\n");
        file("django/conf.py", """
                class Settings:
                    BMMS_MODE = 'bmms'
                    DEBUG = False
                    ALLOWED_HOSTS = ['obcms.gov.ph']
                    SECRET_KEY = 'c4n4ry-c4n4ry'
                    SESSION_ENGINE = 'django.contrib.sessions.backends.cached_db'
                    LOGIN_URL = '/login/'
                    DATABASES = {'default': {'NAME': 'obcms_prod', 'HOST': 'db', 'PORT': 5432, 'PASSWORD': 'c4n4ry'}}
                settings = Settings()
                """);
        file("django/db.py", """
                class Cursor:
                    def __enter__(self): return self
                    def __exit__(self, *error): return False
                    def execute(self, statement): print('SQL', statement)
                    def fetchall(self): return [(1,), (2,)]
                    def fetchone(self): return (7,)
                class Operations:
                    def quote_name(self, name): return '"' + name.replace('"', '""') + '"'
                class Connection:
                    ops = Operations()
                    def cursor(self): return Cursor()
                connection = Connection()
                """);
        file("obc_management/__init__.py", "");
        file("obc_management/settings/__init__.py", "");
        file("obc_management/settings/bmms_config.py", """
                def is_bmms_mode(): return True
                def is_obcms_mode(): return False
                def multi_tenant_enabled(): return 1
                """);
    }

    @Test
    void theModeIsAskedThroughTheHelperFunctions() throws Exception {
        EffectiveMode mode = EffectiveMode.of(run(DjangoScript.EFFECTIVE_MODE.on(SITE)));
        assertThat(mode.mode()).isEqualTo(Mode.BMMS);
        assertThat(mode.multiTenant()).isTrue();
        assertThat(mode.debug()).isFalse();
        assertThat(mode.djangoVersion()).isEqualTo("5.2.7");
        assertThat(mode.allowedHosts()).containsExactly("obcms.gov.ph");
        assertThat(mode.database()).isEqualTo(new EffectiveMode.Database("obcms_prod", "db", "5432"));
        assertThat(mode.secretKeyLength()).isEqualTo(13);
        assertThat(mode.toString()).doesNotContain("c4n4ry");
    }

    @Test
    void ofTheSecretKeyOnlyFiguresLeaveTheApplication() throws Exception {
        file("requirements/base.txt", "Django>=5\ncertainly-not-there==1.0  # why\nother; sys_platform == 'win32'\n");
        file("requirements/production.txt", "-r base.txt\n");
        Map<String, Object> arguments = Map.of("root", modules.toString(), "default_code", "OOBC");
        DeploymentFacts facts = DeploymentFacts.of(run(DjangoScript.DEPLOYMENT.on(SITE, arguments)));

        assertThat(facts.secretKey()).isEqualTo(new DeploymentFacts.SecretKey(13, 6, 32, false));
        assertThat(facts.toString()).doesNotContain("c4n4ry");
        assertThat(facts.allowedHosts()).containsExactly("obcms.gov.ph");
        assertThat(facts.trustedOrigins()).isNull();
        assertThat(facts.errors()).containsKeys("CSRF_TRUSTED_ORIGINS", "superusers", "STATIC_ROOT");
        assertThat(facts.errorTracking()).isEqualTo("none");
        assertThat(facts.requirements()).satisfies(requirements -> {
            assertThat(requirements.file()).endsWith("requirements/production.txt");
            assertThat(requirements.checked()).isEqualTo(2);
            assertThat(requirements.missing()).contains("certainly-not-there");
        });
    }

    @Test
    void whatTheApplicationDoesNotKnowIsNullAndNamed() throws Exception {
        EffectiveMode mode = EffectiveMode.of(run(DjangoScript.EFFECTIVE_MODE.on(SITE)));
        assertThat(mode.organizationSwitching()).isNull();
        assertThat(mode.activeOrganizations()).isNull();
        assertThat(mode.errors())
                .containsEntry("organization_switching_enabled", "AttributeError")
                .containsEntry("OCM_ORGANIZATION_CODE", "AttributeError")
                .containsKey("organizations");
    }

    @Test
    void theHelperFunctionsAreFoundBesideOtherSettings() throws Exception {
        Files.move(modules.resolve("obc_management"), modules.resolve("portal"));
        EffectiveMode mode = EffectiveMode.of(
                run(DjangoScript.EFFECTIVE_MODE.on(SITE), "DJANGO_SETTINGS_MODULE", "portal.settings.production"));
        assertThat(mode.bmms()).isTrue();
        assertThat(mode.settingsModule()).isEqualTo("portal.settings.production");
    }

    @Test
    void withoutHelperFunctionsTheSettingCounts() throws Exception {
        Files.delete(modules.resolve("obc_management/settings/bmms_config.py"));
        EffectiveMode mode = EffectiveMode.of(run(DjangoScript.EFFECTIVE_MODE.on(SITE)));
        assertThat(mode.bmms()).isNull();
        assertThat(mode.mode()).isEqualTo(Mode.BMMS);
    }

    @Test
    void aQueryIsTimedOnAQuotedTable() throws Exception {
        DjangoProbe probe = DjangoScript.QUERY_TIME.on(SITE, Map.of("table", "od\"d \u00e9 name"));
        QueryTime time = QueryTime.of(run(probe));
        assertThat(time.took()).isBetween(Duration.ZERO, Duration.ofSeconds(5));
        assertThat(time.rows()).isEqualTo(2);
        assertThat(QueryTime.of(run(DjangoScript.QUERY_TIME.on(SITE))).rows()).isEqualTo(2);
    }

    @Test
    void sessionsInTheDatabaseAreCounted() throws Exception {
        assertThat(Sessions.of(run(DjangoScript.SESSIONS_ENGINE.on(SITE))))
                .isEqualTo(new Sessions("django.contrib.sessions.backends.cached_db", 7L));
    }

    @ParameterizedTest
    @EnumSource
    void everyScriptNamesItselfAndHasItsOwnSentinel(DjangoScript script) {
        DjangoProbe probe = script.on(SITE);
        assertThat(probe.code()).startsWith("# bmms-probe: " + script.name().toLowerCase(Locale.ROOT) + "\n");
        assertThat(probe.sentinel()).isNotEqualTo(script.on(SITE).sentinel());
        assertThat(probe.code()).contains(probe.sentinel());
    }

    @Test
    void passwordsAreDescribedByDjangosOwnHashers() throws Exception {
        file("django/contrib/__init__.py", "");
        file("django/contrib/auth/__init__.py", "");
        file("django/contrib/auth/hashers.py", """
                class Hasher:
                    algorithm = 'argon2'
                    iterations = 870000
                def get_hasher(name='default'): return Hasher()
                """);
        file("django/contrib/auth/password_validation.py", """
                from django.core.exceptions import ValidationError
                def validate_password(password):
                    if len(password) < 30: raise ValidationError(['too short'])
                """);
        file("django/core/__init__.py", "");
        file("django/core/exceptions.py", """
                class ValidationError(Exception):
                    def __init__(self, messages): self.messages = messages
                """);
        file("django/urls.py", """
                class NoReverseMatch(Exception): pass
                def reverse(name, kwargs): raise NoReverseMatch()
                """);

        JsonNode scheme = run(DjangoScript.PASSWORD_SCHEME.on(SITE, Map.of("sample", "hq7m-2vkd")));

        assertThat(scheme.path("preferred").stringValue()).isEqualTo("argon2");
        assertThat(scheme.path("iterations").intValue()).isEqualTo(870_000);
        assertThat(scheme.path("refusals").get(0).stringValue()).isEqualTo("too short");
        assertThat(scheme.path("has_reset_page").booleanValue()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void everyScriptIsPythonThatKnowsItsNamesWhereItIsRun(DjangoScript script) throws Exception {
        assumeThat(python3()).isTrue();
        String code = script.on(SITE).code();
        String definitions = code.substring(0, code.indexOf("import json as bmms_json"));
        Process python = new ProcessBuilder("python3", "-c", """
                import sys
                def main():
                    exec(sys.stdin.read(), {}, {})
                main()
                """)
                .redirectErrorStream(true)
                .start();
        try (var in = python.getOutputStream()) {
            in.write(definitions.getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(python.waitFor()).as(said).isZero();
    }

    private JsonNode run(DjangoProbe probe, String... environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of("python3", "-c", """
                import sys
                print('banner of the shell')
                def main():
                    exec(sys.stdin.read())
                main()
                """));
        builder.environment().put("PYTHONPATH", modules.toString());
        for (int i = 0; i < environment.length; i += 2) {
            builder.environment().put(environment[i], environment[i + 1]);
        }
        builder.redirectError(modules.resolve("error.txt").toFile());
        assumeThat(python3()).isTrue();
        Process python = builder.start();
        try (var in = python.getOutputStream()) {
            in.write(((StandardInput.Bytes) probe.input()).content());
        }
        byte[] output = python.getInputStream().readAllBytes();
        assertThat(python.waitFor(30, TimeUnit.SECONDS)).isTrue();
        String error = Files.readString(modules.resolve("error.txt"));
        assertThat(python.exitValue()).as(error).isZero();
        assertThat(new String(output, StandardCharsets.UTF_8)).startsWith("banner of the shell");
        return probe.parse(new Finished(0, output, error));
    }

    private static boolean python3() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void file(String path, String content) throws IOException {
        Path file = modules.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
