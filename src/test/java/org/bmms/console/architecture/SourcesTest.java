package org.bmms.console.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the files as people read them. */
class SourcesTest {
    private static final int MOST_LINES = 400;
    private static final Set<String> LIMITED = Set.of("java", "sh", "py", "sql", "css", "fxml");

    /** Put together here, so that this file does not contain them itself. */
    private static final List<String> FOREIGN_WORDS = List.of(
            "/tmp" + "/brief",
            "/tmp" + "/w/",
            "/work" + "/main",
            "/work" + "/shared",
            ".." + "/shared",
            "repo.maven" + ".apache.org",
            "repo1.maven" + ".org",
            "registry" + ".npmjs",
            "pypi" + ".org",
            "docker" + ".io",
            "arti" + "factory",
            "TO" + "DO:",
            "FIX" + "ME");

    @Test
    void theTreeIsFound() {
        assertThat(SourceTree.texts())
                .contains(Path.of("pom.xml"), Path.of("app/bmms-console"))
                .anyMatch(file -> file.endsWith("SourcesTest.java"));
    }

    @Test
    void noFileIsLongerThanFourHundredLines() {
        assertThat(SourceTree.with(LIMITED).filter(file -> lines(file) > MOST_LINES))
                .as("files with more than %d lines, because nobody keeps more in mind; split them", MOST_LINES)
                .isEmpty();
    }

    @Test
    void noTestSleepsToWaitForSomething() {
        String sleep = "Thread" + ".sleep(";

        assertThat(javaBelow("src/test").filter(file -> SourceTree.read(file).contains(sleep)))
                .as("tests that sleep, because they are slow on a good day and fail on a bad one; await a condition")
                .isEmpty();
    }

    @Test
    void theTabKeyLeavesEveryAreaOfText() {
        String leaves = "TabKey" + ".leaves(";

        assertThat(javaBelow("src/main/java")
                        .filter(file -> count(file, "new TextArea(") != count(file, leaves))
                        .filter(file -> !file.endsWith("TabKey.java")))
                .as("areas of text that keep the tab key, because whoever has no mouse is caught in them")
                .isEmpty();
    }

    private static int count(Path file, String part) {
        return SourceTree.read(file).split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    @Test
    void nothingPointsToTheMachineOrTheRegistryItWasWrittenWith() {
        assertThat(SourceTree.texts().stream()
                        .flatMap(file -> FOREIGN_WORDS.stream()
                                .filter(word -> SourceTree.read(file).contains(word))
                                .map(word -> file + ": " + word)))
                .as("words that mean something on one machine only, or that are unfinished")
                .isEmpty();
    }

    @Test
    void textFilesEndTheirLinesAsTheRepositorySays() {
        assertThat(SourceTree.texts().stream()
                        .filter(file -> !SourceTree.extension(file).equals("cmd"))
                        .filter(file -> SourceTree.read(file).contains("\r\n")))
                .as("files with CRLF, because a shell script with them does not start")
                .isEmpty();
    }

    @Test
    void everyPackageOfTheProgramIsDescribed() {
        assertThat(javaBelow("src/main/java")
                        .map(Path::getParent)
                        .distinct()
                        .filter(directory ->
                                !directory.resolve("package-info.java").toFile().isFile()))
                .as("packages without package-info.java")
                .isEmpty();
    }

    private static Stream<Path> javaBelow(String directory) {
        return SourceTree.with(Set.of("java")).filter(file -> file.startsWith(directory));
    }

    private static long lines(Path file) {
        return SourceTree.read(file).lines().count();
    }
}
