package org.bmms.console.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Texts;
import org.bmms.console.checklist.Catalogue;
import org.bmms.console.checklist.ChecklistItem;
import org.bmms.console.checklist.ChecklistPart;
import org.bmms.console.checklist.ItemKind;
import org.bmms.console.checklist.ItemLook;
import org.bmms.console.checklist.ItemStatus;
import org.bmms.console.deployment.DeploymentPlanner;
import org.bmms.console.target.mode.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The 99 boxes of the document are all there, each can be settled, and each that is looked at can fail. */
class ChecklistItemsTest {
    private static final Catalogue CATALOGUE = Inspection.catalogue();
    private static final Pattern MINUTES = Pattern.compile("\\((\\d+) minutes.*\\)");

    /** A heading with the boxes below it. */
    private record Group(String heading, List<String> boxes) {}

    @Test
    void everyBoxOfTheDocumentIsThereInItsOrderAndWords() {
        List<String> wanted =
                groups().stream().flatMap(group -> group.boxes().stream()).toList();

        assertThat(wanted).hasSize(99);
        assertThat(CATALOGUE.items().stream().map(item -> Texts.english().render(item.text())))
                .containsExactlyElementsOf(wanted);
    }

    @Test
    void boxesStandUnderTheirHeadingsWithItsEstimate() {
        List<Group> groups = groups();

        assertThat(CATALOGUE.parts()).hasSameSizeAs(groups);
        for (int i = 0; i < groups.size(); i++) {
            ChecklistPart part = CATALOGUE.parts().get(i);
            String heading = groups.get(i).heading();
            Matcher minutes = MINUTES.matcher(heading);
            assertThat(Texts.english().render(part.title()))
                    .isEqualToIgnoringCase(minutes.replaceFirst("").strip());
            assertThat(part.items()).hasSameSizeAs(groups.get(i).boxes());
            assertThat(part.estimate() == null ? -1 : part.estimate().toMinutes())
                    .as(heading)
                    .isEqualTo(minutes.reset().find() ? Long.parseLong(minutes.group(1)) : -1);
        }
    }

    @Test
    void onlyWhatNoProgramCanSeeIsAMereSignOff() {
        assertThat(CATALOGUE.items().stream()
                        .filter(item -> item.probe() == null)
                        .map(item -> item.id().toString()))
                .containsExactly(
                        "pre/documentation/1",
                        "pre/documentation/2",
                        "pre/documentation/3",
                        "pre/documentation/4",
                        "pre/environment/1",
                        "bmms/prerequisites/6");
    }

    static Stream<ChecklistItem> looked() {
        return CATALOGUE.items().stream().filter(item -> item.probe() != null);
    }

    @ParameterizedTest
    @MethodSource("looked")
    void anItemThatIsAsItMustBePasses(ChecklistItem item) {
        Mode mode = isForObcms(item) ? Mode.OBCMS : Mode.BMMS;

        ItemLook look = look(FoundFacts.good(mode), item);

        assertThat(look.status()).as(look.toString()).isEqualTo(ItemStatus.PASSED);
        assertThat(look.seen())
                .allSatisfy(seen -> assertThat(Texts.english().render(seen)).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("looked")
    void anItemThatIsNotAsItMustBeDoesNotPassAndSaysWhatToDo(ChecklistItem item) {
        boolean beforeSwitch = isForObcms(item) || item.id().toString().equals("bmms/configuration/2");
        FoundFacts facts = FoundFacts.broken(beforeSwitch ? Mode.OBCMS : Mode.BMMS);
        if (item.id().toString().equals("bmms/validation/2")) {
            facts.target.effect = Mode.OBCMS;
        }
        if (item.id().toString().equals("bmms/configuration/2")) {
            facts.target.effect = Mode.BMMS;
        }

        ItemLook look = look(facts, item);

        assertThat(look.status()).as(look.toString()).isIn(ItemStatus.FAILED, ItemStatus.WARNING);
        assertThat(look.remedy()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("looked")
    void anItemThatCannotBeLookedAtNeverPasses(ChecklistItem item) {
        ItemStatus status;
        try {
            status = look(FoundFacts.unreachable(), item).status();
        } catch (FailureException e) {
            status = ItemStatus.CANNOT_TELL;
        }

        // Some need no server: what the profile says.
        if (!item.id().toString().equals("pre/backup/4")) {
            assertThat(status).isIn(ItemStatus.CANNOT_TELL, ItemStatus.FAILED);
        }
    }

    static Stream<ChecklistItem> afterSwitch() {
        return CATALOGUE.items().stream().filter(ChecklistItem::afterSwitch);
    }

    @ParameterizedTest
    @MethodSource("afterSwitch")
    void whatComesAfterTheSwitchIsNotDueBeforeIt(ChecklistItem item) {
        ItemLook look = look(FoundFacts.broken(Mode.OBCMS), item);

        assertThat(look.status()).isEqualTo(ItemStatus.NOT_DUE);
        assertThat(look.remedy()).isNull();
        assertThat(Texts.english().render(look.seen().getFirst())).contains("OBCMS");
    }

    @Test
    void onlyWhatTheSwitchDoesAndWhatFollowsItWaitsForIt() {
        assertThat(afterSwitch()
                        .map(item -> item.id().section() + "/" + item.id().step()))
                .containsOnly(
                        "bmms/configuration",
                        "bmms/restart",
                        "bmms/mode",
                        "bmms/pilots",
                        "bmms/monitoring",
                        "post/bmms");
        assertThat(afterSwitch()).extracting(item -> item.id().toString()).doesNotContain("bmms/configuration/1");
    }

    @Test
    void halfASwitchExcusesNothing() {
        FoundFacts facts = FoundFacts.broken(Mode.OBCMS);
        facts.target.effect = Mode.BMMS;

        assertThat(afterSwitch().map(item -> look(facts, item).status())).doesNotContain(ItemStatus.NOT_DUE);
    }

    @Test
    void proceduresNameTheirSteps() {
        assertThat(CATALOGUE.procedures()).hasSize(2).allSatisfy(procedure -> {
            assertThat(Texts.english().render(procedure.title())).isNotBlank();
            assertThat(Texts.english().render(procedure.purpose())).isNotBlank();
            assertThat(procedure.steps())
                    .allSatisfy(step ->
                            assertThat(Texts.english().render(step.text())).isNotBlank());
        });
        assertThat(CATALOGUE.procedures().get(0).steps()).hasSize(5);
        assertThat(CATALOGUE.procedures().get(1).steps()).hasSize(6);
    }

    @Test
    void theDocumentationIsCurrent() throws IOException {
        assertThat(Files.readString(Path.of("docs/checklist.md")))
                .as("docs/checklist.md; it is generated from the data, run ChecklistDocument to write it again")
                .isEqualTo(ChecklistDocument.text(CATALOGUE));
    }

    @Test
    void actionsNameWhatDoesThem() {
        assertThat(CATALOGUE.items().stream().filter(item -> item.kind() == ItemKind.ACTION))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.plan()).isNotNull());
    }

    @Test
    void whatTheDeploymentMakesIsAnActionAndWhatItOnlyLooksAtIsNot() {
        assertThat(Inspection.DEPLOYMENT).isEqualTo(DeploymentPlanner.KIND);
        assertThat(CATALOGUE.items().stream()
                        .filter(item -> item.id().section().equals("obcms"))
                        .filter(item -> item.kind() != ItemKind.ACTION)
                        .map(item -> item.id().toString()))
                .containsExactly(
                        "obcms/server/1",
                        "obcms/code/4",
                        "obcms/configuration/3",
                        "obcms/database/1",
                        "obcms/database/5",
                        "obcms/services/5",
                        "obcms/nginx/2",
                        "obcms/verification/1",
                        "obcms/verification/2",
                        "obcms/verification/3",
                        "obcms/verification/4");
        assertThat(CATALOGUE.items().stream().filter(item -> item.id().section().equals("obcms")))
                .filteredOn(item -> item.kind() == ItemKind.ACTION)
                .extracting(ChecklistItem::plan)
                .containsOnly(DeploymentPlanner.KIND);
    }

    private static ItemLook look(Facts facts, ChecklistItem item) {
        return new Inspection(facts).look(item, Cancellation.none());
    }

    /** Two items are for the time before the switch only. */
    private static boolean isForObcms(ChecklistItem item) {
        return List.of("obcms-settings", "deployed").contains(String.valueOf(item.probe()));
    }

    private static List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        String heading = "";
        for (String line : document().lines().toList()) {
            if (line.startsWith("#")) {
                heading = line.replaceFirst("#+ ", "");
            } else {
                if (groups.isEmpty() || !groups.getLast().heading().equals(heading)) {
                    groups.add(new Group(heading, new ArrayList<>()));
                }
                groups.getLast().boxes().add(words(line));
            }
        }
        return groups;
    }

    private static String words(String line) {
        return line.replaceFirst("- \\[ ] ", "")
                .replace("**", "")
                .replaceAll("\\[([^\\]]+)]\\([^)]*\\)", "$1")
                .strip();
    }

    private static String document() {
        try (InputStream in = ChecklistItemsTest.class.getResourceAsStream("/checklist/boxes.md")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
