package org.bmms.console.activation.gate;

import java.util.ArrayList;
import java.util.List;
import org.bmms.console.activation.ActivationFailure;
import org.bmms.console.activation.gate.Gate.Verdict;
import org.bmms.console.base.Failure;
import org.bmms.console.run.plan.PlannedWarning;
import org.bmms.console.target.fingerprint.SchemaFacts;
import org.bmms.console.target.profile.Profile;

/**
 * The gates before a switch, all of them, whatever the way that leads to it: the quick reference of the checklist omits
 * the coverage, but the switch does not (target facts § 9).
 *
 * @param gates in the order of the checklist
 */
public record Preflight(List<Gate> gates) {

    public Preflight {
        gates = List.copyOf(gates);
    }

    /** Judges the facts. */
    public static Preflight of(PreflightFacts facts, Profile profile) {
        DataGates data = new DataGates(profile.policy());
        String live =
                facts.fingerprint().schema().get().map(SchemaFacts::database).orElse("");
        List<Gate> gates = new ArrayList<>(TargetGates.of(facts.fingerprint()));
        gates.addAll(data.coverage(facts.coverage()));
        gates.addAll(data.organizations(facts.defaultOrganization(), facts.ocm()));
        gates.add(data.backup(facts.backup(), live, facts.now()));
        gates.add(data.tasks(facts.tasks()));
        return new Preflight(gates);
    }

    /** Whether a switch may be planned. */
    public boolean passed() {
        return refused().isEmpty();
    }

    /** What stands in the way. */
    public List<Gate> refused() {
        return with(Verdict.REFUSED);
    }

    /**
     * Makes sure that a switch may be planned.
     *
     * @throws org.bmms.console.base.FailureException {@code ACT-GATE} with the number of gates and the first of them
     */
    public void require() {
        List<Gate> refused = refused();
        if (!refused.isEmpty()) {
            throw Failure.unchanged(
                            ActivationFailure.GATE,
                            refused.size(),
                            refused.getFirst().found())
                    .asException();
        }
    }

    /** What the operator should know before confirming. */
    public List<PlannedWarning> warnings() {
        return with(Verdict.WARNING).stream()
                .map(gate -> new PlannedWarning("ACT-" + gate.id().toUpperCase(java.util.Locale.ROOT), gate.found()))
                .toList();
    }

    private List<Gate> with(Verdict verdict) {
        return gates.stream().filter(gate -> gate.verdict() == verdict).toList();
    }
}
