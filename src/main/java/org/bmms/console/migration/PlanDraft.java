package org.bmms.console.migration;

import java.util.List;
import org.bmms.console.backup.FreeStamp;
import org.bmms.console.base.Json;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.plan.PlannedStep;
import org.bmms.console.run.plan.PlannedWarning;
import org.bmms.console.run.step.Step;

/** Makes a plan of its parts, under a name that no other run has. */
final class PlanDraft {
    private final MigrationPorts ports;
    private final String kind;
    private final String runId;

    PlanDraft(MigrationPorts ports, String kind) {
        this.ports = ports;
        this.kind = kind;
        this.runId = FreeStamp.next(ports.primary(), stateDirectory(), kind, text -> List.of())
                .runId(kind);
    }

    /** The directory of the run's jobs. */
    String jobs() {
        return stateDirectory() + "/jobs/" + runId;
    }

    Plan plan(
            MigrationBasis basis, MigrationState state, MigrationParameters parameters, List<PlannedWarning> warnings) {
        MigrationProcedure steps = new MigrationProcedure(kind, parameters, ports);
        return new Plan(
                runId,
                kind,
                ports.profile().name(),
                basis.operator(),
                basis.now(),
                basis.now().plus(ports.profile().policy().planExpiry()),
                state.digest(),
                Json.write(parameters),
                warnings,
                planned(steps.steps()),
                planned(steps.rollback()));
    }

    private String stateDirectory() {
        return ports.profile().app().stateDirectory();
    }

    private static List<PlannedStep> planned(List<Step> steps) {
        return steps.stream().map(Step::planned).toList();
    }
}
