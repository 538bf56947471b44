package org.bmms.console.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bmms.console.base.FailureCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the user guide speaks of is there: pages, pictures, commands, options, failures. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuideTest {
    private static final Path DIRECTORY = Path.of("docs/guide");

    private final Map<String, GuideText> pages = new TreeMap<>();
    private final CommandNames commands = CommandNames.ofTheProgram();
    private final Set<String> codes =
            Bundles.failureCodes().stream().map(FailureCode::code).collect(Collectors.toSet());

    GuideTest() {
        SourceTree.texts().stream()
                .filter(file -> DIRECTORY.equals(file.getParent()))
                .forEach(file -> pages.put(file.getFileName().toString(), new GuideText(SourceTree.read(file))));
    }

    @Test
    void theGuideIsFoundWithAPageForEveryKindOfReader() {
        assertThat(pages)
                .containsOnlyKeys(
                        "README.md",
                        "administrator.md",
                        "commands.md",
                        "database-administrator.md",
                        "developer.md",
                        "security-officer.md",
                        "technical-lead.md",
                        "trainer.md");
    }

    @Test
    void everyLinkAndPictureLeadsSomewhere() {
        assertThat(problems(this::broken)).isEmpty();
    }

    @Test
    void everyPictureIsShown() {
        Set<String> shown = new TreeSet<>();
        pages.values().forEach(page -> shown.addAll(page.pictures()));

        assertThat(DIRECTORY.resolve("pictures"))
                .isDirectoryContaining("glob:**.png")
                .isDirectoryNotContaining(file -> !shown.contains("pictures/" + file.getFileName()));
    }

    @Test
    void everyCommandAndOptionExists() {
        assertThat(problems((name, page) -> commands.unknown(page.code()))).isEmpty();
    }

    @Test
    void everyFailureCodeExists() {
        assertThat(problems((name, page) -> unknownCodes(page))).isEmpty();
    }

    /** The control: what is not there is noticed, in each way in which it can be written. */
    @Test
    void whatDoesNotExistIsNoticed() {
        GuideText wrong = new GuideText("""
                # Wrong
                [page](administrator.md#no-such-part), [part](#neither), [file](none.md), ![picture](pictures/none.png)
                `activate --no-such-option`, `--neither`, `ACT-NO-SUCH-CODE`

                    bmms-console no-such-command --profile NAME
                    bmms-console activate --profile NAME \\
                        --no-such-second-line
                """);

        assertThat(broken("wrong.md", wrong))
                .containsExactlyInAnyOrder("administrator.md#no-such-part", "#neither", "none.md", "pictures/none.png");
        assertThat(commands.unknown(wrong.code()))
                .containsExactlyInAnyOrder(
                        "activate --no-such-option", "--neither", "no-such-command", "activate --no-such-second-line");
        assertThat(unknownCodes(wrong)).containsExactly("ACT-NO-SUCH-CODE");
    }

    private interface Look {
        Set<String> wrong(String name, GuideText page);
    }

    private Set<String> problems(Look look) {
        Set<String> problems = new TreeSet<>();
        pages.forEach((name, page) -> look.wrong(name, page).forEach(what -> problems.add(name + ": " + what)));
        return problems;
    }

    private Set<String> broken(String name, GuideText page) {
        Set<String> broken = new TreeSet<>();
        page.pictures().stream()
                .filter(picture -> !Files.isRegularFile(DIRECTORY.resolve(picture)))
                .forEach(broken::add);
        page.links().stream().filter(link -> !leads(page, link)).forEach(broken::add);
        return broken;
    }

    private boolean leads(GuideText page, String link) {
        List<String> parts = List.of(link.split("#", 2));
        String file = parts.getFirst();
        if (!file.isEmpty() && !Files.exists(DIRECTORY.resolve(file))) {
            return false;
        }
        if (parts.size() == 1) {
            return true;
        }
        GuideText there = file.isEmpty()
                ? page
                : pages.getOrDefault(file, new GuideText(SourceTree.read(DIRECTORY.resolve(file))));
        return there.anchors().contains(parts.get(1));
    }

    /** What has the form of a code and begins like one of ours. */
    private Set<String> unknownCodes(GuideText page) {
        Set<String> families =
                codes.stream().map(code -> code.substring(0, code.indexOf('-'))).collect(Collectors.toSet());
        return page.words().stream()
                .filter(word -> word.matches("[A-Z]+(-[A-Z0-9]+)+"))
                .filter(word -> families.contains(word.substring(0, word.indexOf('-'))))
                .filter(word -> !codes.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
