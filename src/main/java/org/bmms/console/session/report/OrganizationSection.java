package org.bmms.console.session.report;

import java.util.HashSet;
import java.util.Set;
import org.bmms.console.base.Outcome;
import org.bmms.console.checklist.Intake;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.directory.Rollout;

/** The organisations of the target, and how far they have been taken in. */
final class OrganizationSection {
    private final Outcome<TakenIn> takenIn;
    private final Sheet sheet;

    OrganizationSection(Outcome<TakenIn> takenIn, Sheet sheet) {
        this.takenIn = takenIn;
        this.sheet = sheet;
    }

    void write() {
        sheet.section("report.section.organisations");
        Parts.why(takenIn).ifPresent(sheet::unasked);
        Parts.known(takenIn).ifPresent(this::organizations);
    }

    private void organizations(TakenIn known) {
        Rollout rollout = known.rollout();
        sheet.beginFacts();
        sheet.fact(
                "report.organisations.pilots",
                sheet.of(
                        "report.organisations.share",
                        rollout.pilots().done(),
                        rollout.pilots().wanted()));
        sheet.fact(
                "report.organisations.moas",
                sheet.of(
                        "report.organisations.share",
                        rollout.moas().done(),
                        rollout.moas().wanted()));
        sheet.fact("report.organisations.live", sheet.number(rollout.live()));
        sheet.fact(
                "report.organisations.absent",
                rollout.absent().isEmpty()
                        ? sheet.of("report.organisations.none-absent")
                        : String.join(", ", rollout.absent()));
        sheet.end();
        if (known.organizations().isEmpty()) {
            sheet.say("report.organisations.none");
            return;
        }
        Set<String> in = new HashSet<>();
        rollout.stands().stream()
                .filter(Intake.Pilot::in)
                .map(Intake.Pilot::code)
                .forEach(in::add);
        sheet.beginTable("organisations", "code", "name", "active", "members", "onboarded", "live");
        known.organizations().forEach(organization -> row(organization, in.contains(organization.code())));
        sheet.end();
    }

    private void row(OrganizationEntry organization, boolean pilotIn) {
        sheet.page().begin("tr");
        sheet.cell("code", sheet.words().said(organization.code()));
        sheet.beginCell("name");
        sheet.page().element("div", sheet.words().said(organization.name()));
        if (organization.pilot().orElse(false) || pilotIn) {
            sheet.below(sheet.of(pilotIn ? "report.organisations.pilot-in" : "report.organisations.pilot"));
        }
        sheet.page().end();
        sheet.cell("active", sheet.of(organization.active() ? "report.yes" : "report.no"));
        sheet.cell("members", organization.members().map(sheet::number).orElseGet(() -> sheet.of("report.unknown")));
        sheet.cell(
                "onboarded", organization.onboardingDate().map(Object::toString).orElse("-"));
        sheet.cell("live", organization.goLiveDate().map(Object::toString).orElse("-"));
        sheet.page().end();
    }
}
