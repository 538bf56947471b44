package org.bmms.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bmms.console.inspection.Inspection;
import org.bmms.console.sandbox.Sandbox;
import org.bmms.console.sandbox.SandboxOptions;
import org.bmms.console.sandbox.data.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The checklist on a sandbox, as an operator types it. */
@Timeout(240)
class ChecklistCommandTest {

    @ParameterizedTest
    @EnumSource(Variant.class)
    void everyItemIsExaminedOnBothKindsOfTargets(Variant variant, @TempDir Path home) {
        try (Sandbox sandbox =
                Sandbox.start(SandboxOptions.standard().with(variant).withLapse(50))) {
            SandboxHome.in(home, sandbox);
            JsonNode board = new Typist(home).json("checklist", "--examine");
            Map<String, String> stands = new TreeMap<>();
            board.at("/items")
                    .forEach(item -> stands.put(
                            item.at("/id").asString(), item.at("/status").asString()));

            assertThat(stands).hasSize(99).doesNotContainValue("NOT_EXAMINED");
            assertThat(stands)
                    .containsEntry("pre/security/1", "PASSED")
                    .containsEntry("pre/security/6", "PASSED")
                    .containsEntry("pre/database/2", "PASSED")
                    .containsEntry("pre/backup/2", "FAILED")
                    .containsEntry("obcms/server/2", "PASSED")
                    .containsEntry("obcms/services/1", "PASSED")
                    .containsEntry("obcms/nginx/3", "PASSED")
                    .containsEntry("bmms/validation/4", "FAILED")
                    .containsEntry("bmms/mode/1", "NOT_DUE")
                    .containsEntry("bmms/mode/3", "NOT_DUE")
                    .containsEntry("post/services/4", "PASSED")
                    .containsEntry("post/security/3", "PASSED")
                    .containsEntry("pre/documentation/1", "OPEN");
        }
    }

    @Test
    void whatWasFoundAndSaidIsKept(@TempDir Path home) {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.standard().withLapse(50))) {
            SandboxHome.in(home, sandbox);
            Typist operator = new Typist(home);

            assertThat(operator.says(ExitStatus.NOT_AS_EXPECTED, "checklist", "pre/security/1"))
                    .contains("not examined", "pre/security/1");
            assertThat(operator.says(ExitStatus.OK, "checklist", "pre/security/1", "--examine"))
                    .contains("passed", "characters", "just now");
            assertThat(operator.says(ExitStatus.OK, "checklist", "pre/security/1"))
                    .contains("passed", "Looked at");
            operator.fails("SIGN-OFF-CHECKED", "checklist", "--sign", "pre/security/1");
            operator.fails("CHECKLIST-ITEM", "checklist", "--sign", "pre/nothing/1");
            operator.fails("CHECKLIST-PART", "checklist", "nowhere");
            operator.fails("SIGN-OFF-NOTE", "checklist", "--override", "pre/backup/2");
            assertThat(operator.says(
                            ExitStatus.OK,
                            "checklist",
                            "pre/documentation/1",
                            "--sign",
                            "pre/documentation/1",
                            "--note",
                            "read by all of us",
                            "--evidence",
                            "minutes.pdf"))
                    .contains("Signed off by", "read by all of us", "minutes.pdf");
            assertThat(operator.says(
                            ExitStatus.NOT_AS_EXPECTED,
                            "checklist",
                            "pre/documentation/1",
                            "--withdraw",
                            "pre/documentation/1"))
                    .contains("open");
            assertThat(operator.says(ExitStatus.NOT_AS_EXPECTED, "checklist", "4"))
                    .contains("bmms/restart", "post/security")
                    .doesNotContain("pre/security", "bmms/pilots");
        }
    }

    @Test
    void theEmergencyRollbackOfTheChecklistIsThePlanOfTheConsole(@TempDir Path home) {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.standard().withLapse(50))) {
            SandboxHome.in(home, sandbox);
            Set<String> planned = new TreeSet<>();
            new Typist(home)
                    .json("plan", "--rollback")
                    .findValues("id")
                    .forEach(id -> planned.add(id.asString().replaceFirst("\\..*", "")));

            assertThat(planned)
                    .containsAll(Inspection.catalogue().procedures().getFirst().steps().stream()
                            .flatMap(step -> step.by().stream())
                            .filter(by -> !by.equals("notifications"))
                            .toList());
        }
    }
}
