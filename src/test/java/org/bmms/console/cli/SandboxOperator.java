package org.bmms.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.bmms.console.base.Json;
import tools.jackson.databind.JsonNode;

/** Somebody who types commands for the profile of a sandbox and compares how they end with what was to be expected. */
final class SandboxOperator {
    private final Path home;

    SandboxOperator(Path home) {
        this.home = home;
    }

    /** The answer of a command that ends like this. */
    String says(ExitStatus status, String... arguments) {
        return ran(status, arguments).out();
    }

    /** The answer and all that is said beside it. */
    String tells(ExitStatus status, String... arguments) {
        return ran(status, arguments).all();
    }

    /** What a command that is refused says, with this code. */
    String fails(String code, String... arguments) {
        TestDesk desk = ran(ExitStatus.UNCHANGED, arguments);
        assertThat(desk.err()).contains(code);
        return desk.err();
    }

    /** The answer as data, whatever the exit status. */
    JsonNode json(String... arguments) {
        TestDesk desk = new TestDesk(home);
        desk.run(with(arguments, "--json"));
        return Json.mapper().readTree(desk.out());
    }

    /** Full coverage and a rehearsed backup. */
    void ready() {
        says(ExitStatus.OK, "backfill", "--confirm", "sandbox");
        says(ExitStatus.OK, "backup", "create", "--confirm", "sandbox");
    }

    private TestDesk ran(ExitStatus status, String... arguments) {
        TestDesk desk = new TestDesk(home);
        int ended = desk.run(with(arguments));
        assertThat(ended).as(desk.all()).isEqualTo(status.number());
        return desk;
    }

    private static String[] with(String[] arguments, String... more) {
        return Stream.of(Stream.of(arguments), Stream.of("--profile", "sandbox"), Stream.of(more))
                .flatMap(s -> s)
                .toArray(String[]::new);
    }
}
