package org.bmms.console.inspection;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.bmms.console.base.Message;
import org.bmms.console.checklist.ItemLook;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.isolation.IsolationReport;

/** The pilots (checklist § BMMS Step 5: Pilot MOA Onboarding). */
final class PilotProbes {
    private static final int LEAST = 3;

    private PilotProbes() {}

    static ItemLook created(Facts facts) {
        List<OrganizationEntry> pilots = Pilots.of(facts);
        return pilots.size() < LEAST
                ? Looks.failed(InspectionFailure.PILOTS_FEW, pilots.size(), LEAST)
                : Looks.passed("pilots", pilots.size(), codes(pilots));
    }

    static ItemLook users(Facts facts) {
        List<OrganizationEntry> pilots = Pilots.of(facts);
        if (pilots.isEmpty()) {
            return Looks.failed(InspectionFailure.PILOTS_FEW, 0, LEAST);
        }
        OptionalLong superusers = facts.pilotSuperusers();
        if (superusers.orElse(0) > 0) {
            return Looks.failed(InspectionFailure.PILOT_SUPERUSERS, superusers.getAsLong());
        }
        List<OrganizationEntry> without = pilots.stream()
                .filter(pilot -> pilot.members().filter(members -> members == 0).isPresent())
                .toList();
        if (!without.isEmpty()) {
            return Looks.failed(InspectionFailure.PILOT_NO_USERS, codes(without));
        }
        boolean known = superusers.isPresent()
                && pilots.stream().allMatch(pilot -> pilot.members().isPresent());
        return known
                ? Looks.passed(
                        "pilot-users",
                        pilots.stream()
                                .mapToLong(pilot -> pilot.members().orElse(0L))
                                .sum(),
                        codes(pilots))
                : Looks.cannotTell(InspectionFailure.NOT_SAID, "Django", "memberships");
    }

    private static String codes(List<OrganizationEntry> organizations) {
        return organizations.stream().map(OrganizationEntry::code).collect(Collectors.joining(", "));
    }

    static ItemLook isolation(Facts facts) {
        if (!Modes.isBmms(facts)) {
            return ItemLook.notApplicable(Looks.seen("not-bmms"));
        }
        List<IsolationReport> reports = facts.isolation();
        return reports.isEmpty()
                ? Looks.failed(InspectionFailure.PILOTS_FEW, 0, LEAST)
                : ItemLook.worst(reports.stream().map(PilotProbes::proof).toList());
    }

    private static ItemLook proof(IsolationReport report) {
        String pilot = report.order().pilot();
        return switch (report.verdict()) {
            case PROVEN ->
                Looks.passed(
                        "isolation",
                        pilot,
                        report.order().other(),
                        report.examined().size(),
                        report.created());
            case FAILED ->
                Looks.failed(
                        InspectionFailure.LEAK, pilot, report.leaks().getFirst().what());
            case CANNOT_CERTIFY ->
                Looks.cannotTell(
                        InspectionFailure.UNPROVEN,
                        pilot,
                        report.reasons().stream()
                                .findFirst()
                                .map(reason -> (Object) reason.what())
                                .orElse(Message.of("inspection.seen.no-reason")));
        };
    }

    /** The journal is read with the verification; whether anybody looks at it at night is another question. */
    static ItemLook watched(Facts facts) {
        ItemLook told = facts.profile().notifications().isAnybodyTold()
                ? Looks.passed("told")
                : Looks.warning(InspectionFailure.NOBODY_TOLD);
        return ItemLook.worst(List.of(VerificationProbes.of("journal").apply(facts), told));
    }
}
