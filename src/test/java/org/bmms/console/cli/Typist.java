package org.bmms.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bmms.console.base.Json;
import tools.jackson.databind.JsonNode;

/** Somebody who types commands for one profile and compares how they end with what was to be expected. */
public final class Typist {
    private final String profile;
    private final Supplier<TestDesk> desks;

    /** Works on a sandbox, where nobody is asked. */
    Typist(Path home) {
        this.profile = "sandbox";
        this.desks = () -> new TestDesk(home);
    }

    /**
     * Works in a home directory of the console.
     *
     * @param profile typed with every command, and as its own confirmation
     * @param answers to what is asked
     */
    public Typist(Path home, String profile, Function<String, Optional<String>> answers) {
        this.profile = profile;
        this.desks = () -> new TestDesk(home, answers);
    }

    /** The answer of a command that ends like this. */
    public String says(ExitStatus status, String... arguments) {
        return ran(status, arguments).out();
    }

    /** The answer and all that is said beside it. */
    public String tells(ExitStatus status, String... arguments) {
        return ran(status, arguments).all();
    }

    /** What a command that is refused says, with this code. */
    public String fails(String code, String... arguments) {
        TestDesk desk = ran(ExitStatus.UNCHANGED, arguments);
        assertThat(desk.err()).contains(code);
        return desk.err();
    }

    /** The answer as data, whatever the exit status. */
    public JsonNode json(String... arguments) {
        TestDesk desk = desks.get();
        desk.run(with(arguments, "--json"));
        return Json.mapper().readTree(desk.out());
    }

    /** Full coverage and a rehearsed backup. */
    public void ready() {
        says(ExitStatus.OK, "backfill", "--confirm", profile);
        says(ExitStatus.OK, "backup", "create", "--confirm", profile);
    }

    private TestDesk ran(ExitStatus status, String... arguments) {
        TestDesk desk = desks.get();
        int ended = desk.run(with(arguments));
        assertThat(ended).as(desk.all()).isEqualTo(status.number());
        return desk;
    }

    private String[] with(String[] arguments, String... more) {
        return Stream.of(Stream.of(arguments), Stream.of("--profile", profile), Stream.of(more))
                .flatMap(s -> s)
                .toArray(String[]::new);
    }
}
