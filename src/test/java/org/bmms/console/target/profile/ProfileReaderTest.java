package org.bmms.console.target.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileReaderTest {
    private static final String HOST = """
            [[hosts]]
            name = "app1"
            address = "10.0.0.5"
            user = "deploy"
            """;
    private static final String SITE = """
            [site]
            url = "https://obcms.gov.ph/"
            """;
    private static final String SMALLEST = "kind = \"production\"\n" + HOST + SITE;

    @Test
    void theSmallestProfileHasTheChecklistsDefaults() {
        Profile profile = ProfileFiles.parse("prod", SMALLEST);
        assertThat(profile.name()).isEqualTo("prod");
        assertThat(profile.kind()).isEqualTo(Kind.PRODUCTION);
        assertThat(profile.app()).isEqualTo(AppProfile.at("/opt/obcms"));
        assertThat(profile.app().stateDirectory()).isEqualTo("/opt/obcms/.bmms-console");
        assertThat(profile.unitsOn(profile.primary()))
                .containsExactly("obcms.service", "obcms-celery.service", "obcms-celery-beat.service");
        assertThat(profile.database()).isEqualTo(DatabaseProfile.fromSettings());
        assertThat(profile.redis()).isEqualTo(RedisProfile.fromSettings());
        assertThat(profile.site()).isEqualTo(SiteProfile.at(URI.create("https://obcms.gov.ph")));
        assertThat(profile.policy()).isEqualTo(PolicyProfile.of(Kind.PRODUCTION));
        assertThat(profile.policy().rollbackOnFailure()).isTrue();
        assertThat(profile.policy().guard()).isEqualTo(Duration.ofMinutes(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "staging"})
    void theShippedExamplesAreValid(String name) throws IOException {
        String toml = Files.readString(Path.of("app/profiles/" + name + ".toml.example"));
        Profile profile = ProfileFiles.parse(name, toml);
        assertThat(profile.name()).isEqualTo("obcms-" + name);
    }

    @Test
    void whatTheExampleCommentsOutIsTheDefault() throws IOException {
        String toml = Files.readString(Path.of("app/profiles/production.toml.example"));
        String[] parts = toml.split("# Who is told", 2)[0].split("(?m)^\\[app]", 2);
        String spelledOut = parts[0] + "[app]"
                + parts[1].replaceAll(
                                "(?m)^# (?!connect_to|ca_file|user|site_backup|maintenance|host|port|servers|standby"
                                        + "|sentinels|master|name|via|default_org)",
                                "")
                        .replaceAll("(?m)^Everything .*$", "");
        assertThat(ProfileFiles.parse("p", spelledOut)).isEqualTo(ProfileFiles.parse("p", toml));
    }

    @Test
    void theExampleShowsWhoIsToldAndWhatIsMeasured() throws IOException {
        String toml = Files.readString(Path.of("app/profiles/production.toml.example"));
        String spelledOut = SMALLEST
                + toml.split("# Who is told", 2)[1]
                        .replaceAll("(?m)^# (?=[a-z_]+ = |\\[notifications)", "")
                        .replaceAll("(?m)^ca_file = .*$", "")
                        .replaceFirst(".*", "");

        Profile profile = ProfileFiles.parse("p", spelledOut);

        assertThat(profile.notifications().on()).containsExactly(Occasion.values());
        assertThat(profile.notifications().email())
                .isEqualTo(new EmailProfile(
                        "smtp.example.gov.ph",
                        587,
                        Encryption.STARTTLS,
                        "bmms-console",
                        null,
                        "bmms-console@example.gov.ph",
                        List.of("operations@example.gov.ph", "stakeholders@example.gov.ph")));
        assertThat(profile.notifications().webhook())
                .isEqualTo(new WebhookProfile(URI.create("https://hooks.slack.com"), null));
        assertThat(profile.monitoring().interval())
                .isEqualTo(MonitoringProfile.usual().interval());
        assertThat(profile.monitoring().limits())
                .hasSize(19)
                .allSatisfy((measure, limits) -> assertThat(limits).isEqualTo(measure.limits()));
    }

    @Test
    void withoutTheirTablesNobodyIsToldAndMonitoringIsAsUsual() {
        Profile profile = ProfileFiles.parse("p", SMALLEST);

        assertThat(profile.notifications()).isEqualTo(NotificationsProfile.nobody());
        assertThat(profile.notifications().isAnybodyTold()).isFalse();
        assertThat(profile.monitoring()).isEqualTo(MonitoringProfile.usual());
    }

    @Test
    void theWholeAddressOfAWebhookIsRefusedWithoutBeingRepeated() {
        Failure failure = failure(
                SMALLEST + "[notifications.webhook]\nserver = 'https://hooks.slack.com/services/T0/B0/sEcReT'\n");

        assertThat(failure.code()).isEqualTo(ProfileFailure.SECRET);
        assertThat(failure.toString()).doesNotContain("sEcReT");
    }

    @Test
    void severalHostsHaveTheirRolesAndUnits() {
        Profile profile = ProfileFiles.parse("p", """
                kind = "staging"
                [[hosts]]
                name = "app2"
                address = "app2"
                user = "deploy"
                roles = ["app"]
                [[hosts]]
                name = "w"
                address = "::1"
                port = 2222
                user = "deploy"
                roles = ["worker", "beat"]
                jump = "bastion"
                [hosts.units]
                worker = "celery"
                [[jump_hosts]]
                name = "bastion"
                address = "bastion"
                user = "me"
                [app]
                root = "/var/www/obc-system/"
                [app.units]
                app = "gunicorn.service"
                """ + SITE);
        assertThat(profile.primary().name()).isEqualTo("app2");
        assertThat(profile.app().envFile()).isEqualTo("/var/www/obc-system/.env");
        HostProfile worker = profile.host("w").orElseThrow();
        assertThat(worker.roles()).isEqualTo(Set.of(Role.WORKER, Role.BEAT));
        assertThat(profile.unitsOn(worker)).containsExactly("celery.service", "obcms-celery-beat.service");
        assertThat(profile.unitsOn(profile.primary())).containsExactly("gunicorn.service");
        assertThat(profile.jumpHost("bastion")).isPresent();
    }

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[database]\\npassword = 'x'|PROFILE-SECRET|database.password",
                "[database]\\nsudo_passwd = 'x'|PROFILE-SECRET|database.sudo_passwd",
                "[database]\\nhost = 'postgres://u:p@h/d'|PROFILE-SECRET|database.host",
                "[database]\\nhosts = 'x'|PROFILE-KEY-UNKNOWN|database.hosts",
                "[app.units]\\nweb = 'x'|PROFILE-KEY-UNKNOWN|app.units.web",
                "[apps]\\nroot = '/x'|PROFILE-KEY-UNKNOWN|apps",
                "[app]\\nroot = 'opt/obcms'|PROFILE-VALUE|app.root",
                "[app]\\nroot = '/opt/../etc'|PROFILE-VALUE|app.root",
                "[app]\\nroot = 1|PROFILE-VALUE|app.root",
                "[app.units]\\napp = '-x; rm'|PROFILE-VALUE|app.units.app",
                "[database]\\nport = 0|PROFILE-VALUE|database.port",
                "[database]\\nport = 99999999999|PROFILE-VALUE|database.port",
                "[database]\\nport = '5432'|PROFILE-VALUE|database.port",
                "[database]\\nport = 5432.5|PROFILE-VALUE|database.port",
                "[database]\\ndirect = 'yes'|PROFILE-VALUE|database.direct",
                "[database]\\nvia = 'nowhere'|PROFILE-VALUE|database.via",
                "[database]\\nservers = ['db1:0']|PROFILE-VALUE|database.servers",
                "[database]\\nservers = 'db1'|PROFILE-VALUE|database.servers",
                "[database]\\nservers = ['db1']\\nport = 5433|PROFILE-VALUE|database.servers",
                "[database]\\nstandby = 'any thing'|PROFILE-VALUE|database.standby",
                "[redis]\\nsentinels = ['s1']\\nhost = 'r'|PROFILE-VALUE|redis.sentinels",
                "[redis]\\nmaster = 'a b'|PROFILE-VALUE|redis.master",
                "[policy]\\nguard_seconds = -1|PROFILE-VALUE|policy.guard_seconds",
                "[policy]\\nrequired_models = 'x'|PROFILE-VALUE|policy.required_models",
                "[policy]\\nrequired_models = ['a b']|PROFILE-VALUE|policy.required_models",
                "[notifications]\\non = ['ended']|PROFILE-VALUE|notifications.on",
                "[notifications.email]\\nserver = 'm'\\nfrom = 'a@b'\\nto = ['x']|PROFILE-VALUE|notifications.email.to",
                "[notifications.email]\\nserver = 'm'\\nto = ['a@b']|PROFILE-KEY-MISSING|notifications.email.from",
                "[notifications.email]\\npassword = 'x'|PROFILE-SECRET|notifications.email.password",
                "[notifications.webhook]\\nserver = 'http://x.example'|PROFILE-VALUE|notifications.webhook.server",
                "[monitoring]\\ninterval_seconds = 1|PROFILE-VALUE|monitoring.interval_seconds",
                "[monitoring.limits]\\nhost_disk = [5, 15]|PROFILE-VALUE|monitoring.limits.host_disk",
                "[monitoring.limits]\\nqueue = [9, 5]|PROFILE-VALUE|monitoring.limits.queue",
                "[monitoring.limits]\\nqueue = [9]|PROFILE-VALUE|monitoring.limits.queue",
                "[monitoring.limits]\\nqueue = 9|PROFILE-VALUE|monitoring.limits.queue",
                "[monitoring.limits]\\nunit = [1, 1]|PROFILE-KEY-UNKNOWN|monitoring.limits.unit",
                "[[app]]\\nroot = '/x'|PROFILE-VALUE|app",
                "[database|PROFILE-SYNTAX|8",
                "[database]\\nhost = 'a'\\nhost = 'b'|PROFILE-SYNTAX|10",
            })
    void aWrongEntryIsOneClearFailure(String addition, String code, String argument) {
        Failure failure = failure(SMALLEST + addition.replace("\\n", "\n"));
        assertThat(failure.code().code()).isEqualTo(code);
        assertThat(failure.arguments().stream().map(String::valueOf)).contains(argument);
        assertThat(Texts.english().render(failure.what())).startsWith("prod").doesNotContainPattern("\\{\\d");
        assertThat(Texts.english().render(failure.next())).doesNotContainPattern("\\{\\d");
    }

    @ParameterizedTest(name = "hosts[1].{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "roles = ['web']|PROFILE-VALUE|hosts[1].roles",
                "jump = 'b'|PROFILE-VALUE|hosts[1].jump",
                "port = 70000|PROFILE-VALUE|hosts[1].port",
                "adress = 'x'|PROFILE-KEY-UNKNOWN|hosts[1].adress",
            })
    void aWrongEntryOfAHostNamesTheHost(String addition, String code, String argument) {
        Failure failure = failure("kind = \"staging\"\n" + HOST + addition + "\n" + SITE);
        assertThat(failure.code().code()).isEqualTo(code);
        assertThat(failure.arguments()).contains(argument);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-oProxyCommand=x", "a b", "", "$(reboot)", "a\\u001bb", "h;x"})
    void anAddressThatIsNoneIsRefused(String address) {
        Failure failure = failure(SMALLEST.replace("10.0.0.5", address));
        assertThat(failure.code()).isEqualTo(ProfileFailure.VALUE);
        assertThat(Texts.english().render(failure.what())).doesNotContain("\u001b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://x",
                "obcms.gov.ph",
                "https://",
                "https://u@h",
                "https://h/path",
                "https://h?x=1",
                "https://a b"
            })
    void aSiteThatIsNoneIsRefused(String url) {
        assertThat(failure(SMALLEST.replace("https://obcms.gov.ph/", url)).code())
                .isEqualTo(ProfileFailure.VALUE);
    }

    @Test
    void aMissingKeySaysWhatIsExpected() {
        Failure failure = failure(HOST + SITE);
        assertThat(failure.code()).isEqualTo(ProfileFailure.KEY_MISSING);
        assertThat(Texts.english().render(failure.next())).contains("training, staging or production");
    }

    @Test
    void notificationsThatReachNobodyOrTellAPasswordAreRefused() {
        String email = "[notifications.email]\nserver = 'm'\nfrom = 'a@b'\n";

        assertThat(failure(SMALLEST + email).code()).isEqualTo(ProfileFailure.NOTIFICATIONS);
        Failure plain = failure(SMALLEST + email + "to = ['a@b']\nuser = 'u'\nencryption = 'none'\n");
        assertThat(plain.code()).isEqualTo(ProfileFailure.NOTIFICATIONS);
        assertThat(Texts.english().render(plain.what())).contains("password of u", "in clear");
    }

    @Test
    void hostsThatContradictEachOtherAreRefused() {
        List<String> profiles = List.of(
                SMALLEST.replace("name = \"app1\"", "name = \"app1\"\nroles = [\"worker\"]"),
                SMALLEST + HOST,
                SMALLEST + HOST.replace("hosts", "jump_hosts"),
                SMALLEST + HOST.replace("app1", "app2"),
                "kind = \"staging\"\n" + SITE);
        assertThat(profiles).allSatisfy(toml -> assertThat(failure(toml).code()).isEqualTo(ProfileFailure.HOSTS));
    }

    private static Failure failure(String toml) {
        FailureException thrown = catchThrowableOfType(FailureException.class, () -> ProfileFiles.parse("prod", toml));
        assertThat(thrown).isNotNull();
        return thrown.failure();
    }
}
