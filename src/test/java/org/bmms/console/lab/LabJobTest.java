package org.bmms.console.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bmms.console.base.Secret;
import org.bmms.console.cli.ExitStatus;
import org.bmms.console.cli.Typist;
import org.bmms.console.target.profile.HostProfile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The console's main job against real servers, typed as an administrator types it. */
@Tag("lab")
class LabJobTest {
    /** What the checklist expects of a switch: 30 minutes, the site away for at most 10 of them. */
    private static final Duration ACTIVATION = Duration.ofMinutes(30);

    private static final Duration ACTIVATION_DOWNTIME = Duration.ofMinutes(10);

    /** What it expects of an emergency rollback. */
    private static final Duration ROLLBACK = Duration.ofMinutes(10);

    private static final Duration ROLLBACK_DOWNTIME = Duration.ofMinutes(5);
    private static final Pattern AWAY = Pattern.compile("The site was away for ([0-9.]+) s");

    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource({"real, single, nopasswd", "checklist, single, password", "real, spread, nopasswd"})
    void theSystemGoesToBmmsAndBackAndItsDataToo(String variant, String hosts, String sudo) {
        try (Lab lab = Lab.start(home, "--variant", variant, "--hosts", hosts, "--sudo", sudo)) {
            Typist typist =
                    new Typist(home, lab.name(), question -> lab.sudoPassword().map(Secret::reveal));
            String confirmed = "--confirm=" + lab.name();

            assertThat(typist.tells(ExitStatus.OK, "doctor")).contains("0 do not work");
            assertThat(typist.says(ExitStatus.OK, "status")).contains("OBCMS in effect");
            assertThat(typist.json("fingerprint").at("/hosts").size())
                    .isEqualTo(lab.profile().hosts().size());
            typist.says(ExitStatus.NOT_AS_EXPECTED, "coverage");
            typist.ready();
            assertThat(typist.says(ExitStatus.OK, "coverage")).contains("100.0 %");
            String backup = typist.json("backup", "list").at("/0/id").asString();
            assertThat(typist.says(ExitStatus.OK, "backup", "verify", backup)).contains("is whole");
            Map<String, Traces> before = traces(lab);

            // Of two servers one answers while the other restarts.
            double shortest = lab.profile().hosts().size() == 1 ? 0.1 : 0;
            within(ACTIVATION, shortest, ACTIVATION_DOWNTIME, typist, "activate", "--keep", confirmed);
            assertThat(RunningMode.of(lab)).isEqualTo("bmms");
            assertThat(typist.says(ExitStatus.OK, "verify")).contains("Verification for BMMS");

            within(ROLLBACK, shortest, ROLLBACK_DOWNTIME, typist, "rollback", confirmed);
            assertThat(RunningMode.of(lab)).isEqualTo("obcms");

            typist.says(ExitStatus.OK, "activate", "--keep", confirmed);
            lab.exec("app1", "runuser", "-u", "postgres", "--", "psql", "-qd", "obcms_prod", "-c", accident(variant));
            typist.says(ExitStatus.OK, "rollback", "--full", "--backup", backup, confirmed);
            assertThat(RunningMode.of(lab)).isEqualTo("obcms");
            assertThat(typist.says(ExitStatus.OK, "coverage")).contains("100.0 %");
            assertThat(typist.says(ExitStatus.OK, "verify")).contains("Verification for OBCMS");

            before.forEach(
                    (host, then) -> assertThat(then.again(lab, host)).as(host).isEqualTo(then));
        }
    }

    /** Shorter than the checklist's times, by a probe of the site ten times a second over HTTPS through nginx. */
    private static void within(
            Duration longest, double shortestDowntime, Duration longestDowntime, Typist typist, String... command) {
        Instant began = Instant.now();
        Matcher away = AWAY.matcher(typist.tells(ExitStatus.OK, command));
        assertThat(Duration.between(began, Instant.now())).isLessThan(longest);
        assertThat(away.find()).isTrue();
        assertThat(Double.parseDouble(away.group(1))).isBetween(shortestDowntime, (double) longestDowntime.toSeconds());
    }

    private static Map<String, Traces> traces(Lab lab) {
        return lab.profile().hosts().stream()
                .collect(Collectors.toMap(HostProfile::name, host -> Traces.of(lab, host.name())));
    }

    private static String accident(String variant) {
        String table = variant.equals("real") ? "communities_obc_community" : "communities_community";
        return "update " + table + " set organization_id = null";
    }
}
