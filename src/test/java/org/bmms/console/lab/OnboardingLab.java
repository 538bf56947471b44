package org.bmms.console.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bmms.console.base.Csv;
import org.bmms.console.base.Secret;
import org.bmms.console.cli.ExitStatus;
import org.bmms.console.cli.Typist;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A pilot that is taken in on a real server, judged by Django itself: its check of the password, a login through nginx and
 * gunicorn, and the proof of isolation, also where a layer of the application leaks on purpose (promises I1 and I2).
 */
@Tag("lab")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnboardingLab {
    private static final String HOST = "app1";
    private static final String ENV = "/opt/obcms/.env";
    private static final String TASK = "portal.tasks.list_records";
    private static final String CURL = "curl --silent --show-error --insecure --resolve obcms.lab:443:127.0.0.1"
            + " --cookie /tmp/jar --cookie-jar /tmp/jar ";

    private final String variant;
    private final String model;
    private Path files;
    private Lab lab;
    private Typist typist;

    /**
     * The tests on one form of the application.
     *
     * @param variant of {@code src/lab/up}
     * @param model how Django calls its communities
     */
    OnboardingLab(String variant, String model) {
        this.variant = variant;
        this.model = model;
    }

    @BeforeAll
    void start(@TempDir Path directory) {
        files = directory;
        lab = Lab.start(directory.resolve("home"), "--variant", variant);
        typist = new Typist(
                directory.resolve("home"),
                lab.name(),
                question -> lab.sudoPassword().map(Secret::reveal));
        typist.says(ExitStatus.OK, "backfill", "--confirm", lab.name());
        onboard("temporary", "amina@moh.example,pilot_admin,Amina,Lidasan", "first.csv");
    }

    @AfterAll
    void end() {
        if (lab != null) {
            lab.close();
        }
    }

    @BeforeEach
    void asInBmmsModeWithoutLeaks() {
        set("BMMS_MODE", "bmms");
        set("OBCMS_UNSCOPED", "closed");
        set("OBCMS_LEAK", "");
    }

    @Test
    void djangoAcceptsTheTemporaryPasswordAndNoOther() {
        String password = secret("first.csv");

        assertThat(python("""
                from django.contrib.auth import authenticate, get_user_model
                user = get_user_model().objects.get(username='amina')
                print('checked', user.check_password('%s'), user.check_password('another'))
                from django.contrib.auth.hashers import identify_hasher
                print('current', not identify_hasher(user.password).must_update(user.password))
                print('above', user.is_superuser, user.is_staff)
                """.formatted(password))).contains("checked True False", "current True", "above False False");
    }

    @Test
    void theUserLogsInWithTheTemporaryPasswordAndSeesNothingOfOthers() {
        restart();

        assertThat(login("amina", secret("first.csv"))).contains("302", "/dashboard/");
        assertThat(shell(CURL + "https://obcms.lab/dashboard/"))
                .contains("data-organization=\"MOH\"", "data-count=\"0\"")
                .doesNotContainPattern("id=\"total\" data-count=\"[1-9]");
        assertThat(login("amina", "another")).contains("200");
    }

    @Test
    void theUserChoosesAPasswordBehindTheLinkOnce() {
        restart();
        onboard("reset_link", "jamil@moh.example,planner,Jamil,Sinsuat", "link.csv");
        String link = secret("link.csv");
        String chosen = "chosen-by-jamil-7";
        shell("rm -f /tmp/jar");

        String page = shell(CURL + "--location '" + link + "'");
        String token = between(page, "csrfmiddlewaretoken\" value=\"", "\"");
        String address = shell(CURL + "--location --output /dev/null --write-out '%{url_effective}' '" + link + "'");
        assertThat(shell(CURL + "--output /dev/null --write-out '%{http_code}' --referer '" + address
                        + "' --data-urlencode csrfmiddlewaretoken=" + token + " --data-urlencode new_password1="
                        + chosen
                        + " --data-urlencode new_password2=" + chosen + " '" + address + "'"))
                .isEqualTo("302");

        assertThat(login("jamil", chosen)).contains("302", "/dashboard/");
        assertThat(shell(CURL + "--location '" + link + "'")).doesNotContain("new_password1");
    }

    @Test
    void whoNeverCameGetsALinkAlthoughThereIsAPassword() {
        onboard("temporary", "sitti@moh.example,viewer,Sitti,Abbas", "lost.csv");
        assertThat(secret("lost.csv")).hasSize(19);

        onboard("reset_link", "sitti@moh.example,viewer,Sitti,Abbas", "instead.csv");

        assertThat(secret("instead.csv")).contains("/reset/");
    }

    @Test
    void whatDoesNotSeeIsProvenAndNothingRemains() {
        String before = rows();

        assertThat(prove(ExitStatus.OK))
                .contains("MOH and OOBC do not see each other")
                .doesNotContain("Not looked at");

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void queriesWithoutAnOrganisationGiveEverythingAndFailTheProof() {
        set("OBCMS_UNSCOPED", "open");

        assertThat(prove(ExitStatus.NOT_AS_EXPECTED))
                .contains("are not kept apart", "no context: " + model + " gives all")
                .doesNotContain("model: MOH sees");
    }

    @ParameterizedTest
    @CsvSource({"model, model: MOH sees", "view, page: The page /dashboard/ shows MOH", "task, task: The task"})
    void aLayerThatLeaksOnPurposeIsNamed(String layer, String named) {
        set("OBCMS_LEAK", layer);
        String before = rows();

        String said = prove(ExitStatus.NOT_AS_EXPECTED);

        assertThat(said).contains("are not kept apart", named);
        if (layer.equals("model")) {
            assertThat(said).contains(model);
        }
        if (layer.equals("task")) {
            assertThat(said).contains(TASK + ", working for MOH").doesNotContain("model: ", "page: ");
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void inObcmsModeNothingIsCertified() {
        set("BMMS_MODE", "obcms");

        assertThat(prove(ExitStatus.NOT_AS_EXPECTED)).contains("cannot be certified", "mode obcms");
    }

    @Test
    void withoutTheMiddlewareNothingIsCertified() {
        String settings = "/opt/obcms/src/obc_management/settings/base.py";
        shell("cp -p " + settings + " /root/base.py && sed -i '/OrganizationMiddleware/d' " + settings);
        String context = "/opt/obcms/src/portal/context.py";
        shell("cp -p " + context + " /root/context.py && sed -i 's/request\\.organization/None/' " + context);
        set("OBCMS_UNSCOPED", "open");
        try {
            assertThat(prove(ExitStatus.NOT_AS_EXPECTED))
                    .contains("cannot be certified", "does not keep organisations apart");
        } finally {
            shell("cp -p /root/base.py " + settings + " && cp -p /root/context.py " + context);
        }
    }

    @Test
    void asASuperuserNothingIsProven() {
        assertThat(typist.fails(
                        "ONB-PROOF-SUPERUSER", "prove-isolation", "MOH", "--other", "OOBC", "--other-user", "admin"))
                .contains("admin");
    }

    private String prove(ExitStatus status) {
        return typist.says(status, "prove-isolation", "MOH", "--other", "OOBC", "--task", TASK);
    }

    private void onboard(String passwords, String user, String handOut) {
        assertThat(typist.says(
                        ExitStatus.OK,
                        "onboard",
                        "MOH",
                        "--user",
                        user,
                        "--passwords",
                        passwords,
                        "--hand-out",
                        files.resolve(handOut).toString(),
                        "--confirm",
                        lab.name()))
                .contains("MOH is stored");
    }

    private String secret(String handOut) {
        try {
            List<Csv.Line> lines = Csv.read(Files.readString(files.resolve(handOut), StandardCharsets.UTF_8));
            return lines.get(1).cells().getLast();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows that a proof makes, sessions, and logins, by the database itself. */
    private String rows() {
        return python("""
                from django.contrib.auth import get_user_model
                from django.contrib.sessions.models import Session
                from portal.records import scoped_models
                print('rows', [(m._meta.label, m.all_objects.count()) for m in scoped_models()], Session.objects.count())
                print('logins', list(get_user_model().objects.order_by('pk').values_list('username', 'last_login')))
                """)
                .lines()
                .filter(line -> line.startsWith("rows ") || line.startsWith("logins "))
                .reduce("", (one, other) -> one + other + "\n");
    }

    private String python(String code) {
        return shell("cd /opt/obcms/src && runuser -u obcms -- /opt/obcms/venv/bin/python manage.py shell <<'PY'\n"
                + code + "PY\n");
    }

    /** The status of a login, and where it leads. */
    private String login(String user, String password) {
        shell("rm -f /tmp/jar");
        String token = between(shell(CURL + "https://obcms.lab/login/"), "csrfmiddlewaretoken\" value=\"", "\"");
        return shell(CURL + "--output /dev/null --write-out '%{http_code} %{redirect_url}' --referer"
                + " https://obcms.lab/login/ --data-urlencode csrfmiddlewaretoken=" + token
                + " --data-urlencode username=" + user + " --data-urlencode 'password=" + password
                + "' https://obcms.lab/login/");
    }

    private static String between(String text, String before, String after) {
        int from = text.indexOf(before);
        assertThat(from).as(text).isNotNegative();
        return text.substring(from + before.length(), text.indexOf(after, from + before.length()));
    }

    private void restart() {
        shell("systemctl restart obcms");
        lab.awaitServices();
    }

    /** The file stays the same one, so that its owner and its rights do. */
    private void set(String key, String value) {
        shell("grep -v '^" + key + "=' " + ENV + " >/root/env && echo '" + key + "=" + value + "' >>/root/env && cat"
                + " /root/env >" + ENV);
    }

    private String shell(String command) {
        return lab.exec(HOST, "sh", "-ec", command);
    }
}
