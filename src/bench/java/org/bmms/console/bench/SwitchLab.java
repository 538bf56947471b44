package org.bmms.console.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bmms.console.base.Json;
import org.bmms.console.bench.TimedRun.Mark;
import org.bmms.console.lab.Lab;
import org.bmms.console.lab.RunningMode;
import org.bmms.console.target.site.DowntimeMeter;
import org.bmms.console.target.site.SiteProbe;
import tools.jackson.databind.JsonNode;

/** A real server that is ready for the switch, and the ways to switch it. */
final class SwitchLab implements AutoCloseable {
    private static final Path SCRIPTS = Path.of("src/bench/switch").toAbsolutePath();
    private static final Path LAUNCHER = Path.of("app/bmms-console").toAbsolutePath();
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Pattern NO_STEP = Pattern.compile("(?!)");

    private final Path home;
    private final Lab lab;
    private final SiteProbe site;

    private SwitchLab(Path home, Lab lab) {
        this.home = home;
        this.lab = lab;
        this.site = new SiteProbe(lab.profile().site(), ANSWER);
    }

    /** Starts the server: full coverage, a rehearsed backup, the script in the login's home directory. */
    static SwitchLab start(Path home) throws IOException {
        program(Map.of(), List.of(SCRIPTS.resolve("prepare").toString()));
        // Builds what is to be built.
        program(Map.of(), List.of(LAUNCHER.toString(), "--help"));
        SwitchLab ready = new SwitchLab(home, Lab.up("sb", home));
        try {
            program(ready.consoleHome(), ready.console("backfill"));
            program(ready.consoleHome(), ready.console("backup", "create"));
            ready.copyScript();
            return ready;
        } catch (IOException | RuntimeException e) {
            ready.close();
            throw e;
        }
    }

    private static void program(Map<String, String> environment, List<String> command) {
        TimedRun.of(command, environment, line -> Optional.empty());
    }

    private void copyScript() throws IOException {
        program(Map.of(), openssh("scp", "-r", SCRIPTS.resolve("server").toString(), login() + ":switch"));
        Files.writeString(
                inventory(),
                "[app]%napp1 ansible_host=%s ansible_user=%s ansible_ssh_private_key_file=%s ansible_ssh_common_args='-o UserKnownHostsFile=%s'%n"
                        .formatted(
                                lab.value("LAB_ADDRESS_app1"),
                                lab.value("LAB_USER"),
                                lab.value("LAB_KEY"),
                                lab.value("LAB_KNOWN_HOSTS")));
    }

    /** The script first: the others are compared with it. */
    List<SwitchWay> ways() {
        return List.of(
                new SwitchWay(
                        "script",
                        openssh("ssh", login(), "switch/activate.sh"),
                        openssh("ssh", login(), "switch/roll-back.sh"),
                        Map.of(),
                        Pattern.compile("^== \\S+ (\\S+)$")),
                new SwitchWay(
                        "Ansible",
                        playbook("activate.yml"),
                        playbook("roll-back.yml"),
                        Map.of(
                                "ANSIBLE_CONFIG",
                                SCRIPTS.resolve("ansible/ansible.cfg").toString(),
                                "ANSIBLE_HOME",
                                home.resolve("ansible").toString()),
                        Pattern.compile("^(?:TASK \\[|PLAY (?=RECAP))([\\w-]+)")),
                new SwitchWay("console", console("activate", "--keep"), console("rollback"), consoleHome(), NO_STEP));
    }

    private List<String> playbook(String name) {
        return List.of(
                "ansible-playbook",
                "--inventory",
                inventory().toString(),
                SCRIPTS.resolve("ansible").resolve(name).toString());
    }

    private List<String> console(String... command) {
        return Stream.of(
                        Stream.of(LAUNCHER.toString()),
                        Stream.of(command),
                        Stream.of("--profile", lab.name(), "--confirm", lab.name()))
                .flatMap(words -> words)
                .toList();
    }

    private Path inventory() {
        return home.resolve("inventory");
    }

    private String login() {
        return lab.value("LAB_USER") + "@" + lab.value("LAB_ADDRESS_app1");
    }

    /** A program of OpenSSH that comes as the lab's login. */
    private List<String> openssh(String program, String... more) {
        Stream<String> options = Stream.of(
                "-F",
                "/dev/null",
                "-q",
                "-i",
                lab.value("LAB_KEY"),
                "-o",
                "BatchMode=yes",
                "-o",
                "UserKnownHostsFile=" + lab.value("LAB_KNOWN_HOSTS"));
        return Stream.of(Stream.of(program), options, Stream.of(more))
                .flatMap(words -> words)
                .toList();
    }

    private Map<String, String> consoleHome() {
        return Map.of("BMMS_CONSOLE_HOME", home.toString());
    }

    /** Begins to measure for how long the site is away. */
    DowntimeMeter meter() {
        return DowntimeMeter.start(site, lab.profile().site().health(), sample -> {});
    }

    /** The mode in which the processes that serve the site were started. */
    String runningMode() {
        return RunningMode.of(lab);
    }

    /**
     * The steps of the console's last run, by its journal on the server, from the first entry to the last.
     *
     * @param kind of the run, {@code activation} or {@code rollback}
     */
    List<Mark> journal(String kind) {
        List<Mark> marks = new ArrayList<>();
        String lines = lab.exec(
                "app1",
                "sh",
                "-c",
                "cd /opt/obcms/.bmms-console/runs && cat \"$(ls -dt ./*-" + kind + " | head -n 1)/journal.jsonl\"");
        for (String line : lines.lines().toList()) {
            JsonNode entry = Json.mapper().readTree(line);
            Instant at = Instant.parse(entry.path("at").asString());
            switch (entry.at("/event/event").asString()) {
                case "started" -> marks.add(new Mark("start", at));
                case "step-intended" -> marks.add(new Mark(step(entry), at));
                case "decision-awaited", "ended" -> marks.add(new Mark("end", at));
                default -> {}
            }
        }
        return marks;
    }

    /** The step as the other ways call it. */
    private static String step(JsonNode entry) {
        String step = entry.at("/event/step").asString();
        return step.replaceFirst("\\..*", "").replace("restore-env", "write-env");
    }

    @Override
    public void close() {
        site.close();
        lab.close();
    }
}
