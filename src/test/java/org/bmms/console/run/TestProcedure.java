package org.bmms.console.run;

import java.util.List;
import org.bmms.console.base.Message;
import org.bmms.console.run.guard.Guard;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.step.Step;

/** A procedure of given steps. */
record TestProcedure(
        List<Step> steps, List<Step> rollback, List<Guard> guards, boolean awaitsDecision, List<Message> drift)
        implements Procedure {

    static TestProcedure of(Step... steps) {
        return new TestProcedure(List.of(steps), List.of(), List.of(), false, List.of());
    }

    TestProcedure back(Step... back) {
        return new TestProcedure(steps, List.of(back), guards, awaitsDecision, drift);
    }

    TestProcedure guarded(Guard guard) {
        return new TestProcedure(steps, rollback, List.of(guard), true, drift);
    }

    TestProcedure drifted(Message... differences) {
        return new TestProcedure(steps, rollback, guards, awaitsDecision, List.of(differences));
    }

    @Override
    public List<Message> drift(Plan plan) {
        return drift;
    }
}
