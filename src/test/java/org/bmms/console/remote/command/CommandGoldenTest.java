package org.bmms.console.remote.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is sent to servers, word for word: the file {@code remote/commands.txt} is to be read by people. */
class CommandGoldenTest {

    @Test
    void everyCommandIsSentAsTheGoldenFileSays() {
        assertThat(CommandExamples.all().stream().map(CommandGoldenTest::lines).collect(Collectors.joining("\n")))
                .isEqualTo(golden());
    }

    @Test
    void everyKindOfCommandHasGoldenLines() {
        Set<Class<?>> shown =
                CommandExamples.all().stream().map(Object::getClass).collect(Collectors.toSet());

        assertThat(kinds(RemoteCommand.class)).hasSizeGreaterThan(40).allSatisfy(kind -> {
            assertThat(kind.isRecord()).isTrue();
            assertThat(shown).contains(kind);
        });
    }

    @Test
    void noArgumentHoldsWhatGoesByStandardInput() {
        assertThat(CommandExamples.all()).allSatisfy(command -> {
            assertThat(command.argv()).noneMatch(word -> word.contains(CommandExamples.PASSWORD));
            assertThat(command.toString()).doesNotContain(CommandExamples.PASSWORD);
        });
    }

    @Test
    void everyCommandHasATimeLimit() {
        assertThat(CommandExamples.all())
                .allSatisfy(command -> assertThat(command.limit()).isPositive());
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        Class<?>[] below = type.getPermittedSubclasses();
        return below == null ? Stream.of(type) : Stream.of(below).flatMap(CommandGoldenTest::kinds);
    }

    private static String lines(RemoteCommand<?> command) {
        String effect = command.effect().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String title = "# " + command.getClass().getSimpleName() + ": " + effect + ", "
                + command.limit().toSeconds() + " s\n";
        String withPassword = command instanceof AsUser<?> asUser
                ? CommandName.of(asUser.argvWithPassword()) + "\n" + CommandName.of(asUser.questionWithPassword())
                        + "\n"
                : "";
        return title + CommandName.of(command) + "\n" + withPassword;
    }

    private static String golden() {
        try (InputStream in = CommandGoldenTest.class.getResourceAsStream("/remote/commands.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
