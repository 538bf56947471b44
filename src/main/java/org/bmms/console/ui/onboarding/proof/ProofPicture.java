package org.bmms.console.ui.onboarding.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.bmms.console.base.Message;
import org.bmms.console.onboarding.isolation.Examined;
import org.bmms.console.onboarding.isolation.IsolationReport;
import org.bmms.console.onboarding.isolation.IsolationVerdict;
import org.bmms.console.onboarding.isolation.Leak;
import org.bmms.console.onboarding.isolation.Reason;
import org.bmms.console.onboarding.isolation.Way;
import org.bmms.console.ui.control.Foreign;
import org.bmms.console.ui.control.Mark;

/**
 * A proof as it is shown: what it came to, what was seen, what stands against it, and what was looked at, way by way.
 *
 * @param mark how it ended
 * @param verdict the same in one sentence
 * @param meaning what follows from it
 * @param leaks what was seen that must not be
 * @param reasons why it cannot be certified
 * @param evidence what was looked at
 * @param unexamined what could not be looked at
 * @param queued tasks that the application would have handed to its workers
 */
record ProofPicture(
        Mark mark,
        Message verdict,
        Message meaning,
        List<Seen> leaks,
        List<Against> reasons,
        List<Evidence> evidence,
        List<String> unexamined,
        List<String> queued) {

    ProofPicture {
        leaks = List.copyOf(leaks);
        reasons = List.copyOf(reasons);
        evidence = List.copyOf(evidence);
        unexamined = List.copyOf(unexamined);
        queued = List.copyOf(queued);
    }

    /**
     * Something that was seen.
     *
     * @param what in one sentence, with the model, page or task
     * @param way how
     * @param direction who sees whose rows
     */
    record Seen(Message what, Message way, Message direction) {}

    /**
     * A reason against it.
     *
     * @param what in one sentence
     * @param next what can be done about it
     */
    record Against(Message what, Message next) {}

    /**
     * What was looked at on one way.
     *
     * @param mark what came of it
     * @param what was to be found out
     * @param found what was found
     * @param subjects the models, pages or tasks
     */
    record Evidence(Mark mark, Message what, Message found, List<String> subjects) {

        Evidence {
            subjects = List.copyOf(subjects);
        }
    }

    static ProofPicture of(IsolationReport report) {
        String pilot = Foreign.line(report.order().pilot());
        String other = Foreign.line(report.order().other());
        String verdict = "ui-proof.verdict." + report.verdict().name().toLowerCase(Locale.ROOT);
        return new ProofPicture(
                mark(report.verdict()),
                Message.of(verdict, pilot, other),
                Message.of(verdict + ".meaning", pilot, other),
                report.leaks().stream().map(ProofPicture::seen).toList(),
                report.reasons().stream().map(ProofPicture::against).toList(),
                evidence(report, pilot, other),
                report.unexamined().stream().map(Foreign::line).toList(),
                report.queued().stream().map(Foreign::line).toList());
    }

    private static Mark mark(IsolationVerdict verdict) {
        return switch (verdict) {
            case PROVEN -> Mark.GOOD;
            case FAILED -> Mark.BAD;
            case CANNOT_CERTIFY -> Mark.UNKNOWN;
        };
    }

    private static Seen seen(Leak leak) {
        return new Seen(Foreign.in(leak.what()), way(leak.way()), direction(leak));
    }

    /** Who sees whose rows; for some ways that is nobody in particular. */
    private static Message direction(Leak leak) {
        if (!leak.viewer().isEmpty()) {
            return Message.of("ui-proof.direction", Foreign.line(leak.viewer()), Foreign.line(leak.owner()));
        }
        return Message.of(
                switch (leak.way()) {
                    case NO_CONTEXT, TASK -> "ui-proof.direction.code";
                    case WRONG_ORGANIZATION -> "ui-proof.direction.wrong";
                    case NO_COLUMN, MODEL, PAGE -> "ui-proof.direction.everybody";
                });
    }

    private static Message way(Way way) {
        return Message.of("ui-proof.way." + way.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Against against(Reason reason) {
        String kind = reason.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Against(Foreign.in(reason.what()), Message.of("ui-proof.remedy." + kind));
    }

    private static List<Evidence> evidence(IsolationReport report, String pilot, String other) {
        List<Evidence> all = new ArrayList<>();
        all.add(models(report, report.order().pilot(), Message.of("ui-proof.evidence.models", pilot, other)));
        all.add(models(report, report.order().other(), Message.of("ui-proof.evidence.models", other, pilot)));
        all.add(way(report, Way.PAGE, Message.of("ui-proof.evidence.pages")));
        all.add(way(report, Way.NO_CONTEXT, Message.of("ui-proof.evidence.no-context")));
        all.add(way(report, Way.TASK, Message.of("ui-proof.evidence.tasks")));
        all.add(database(report));
        all.add(new Evidence(
                Mark.GOOD,
                Message.of("ui-proof.evidence.nothing-left"),
                Message.of("ui-proof.found.rolled-back", report.created()),
                List.of()));
        return all;
    }

    private static Evidence models(IsolationReport report, String viewer, Message what) {
        return found(
                what,
                examined(report, one -> one.way() == Way.MODEL && one.viewer().equals(viewer)),
                leaks(report, leak -> leak.way() == Way.MODEL && leak.viewer().equals(viewer)));
    }

    private static Evidence way(IsolationReport report, Way way, Message what) {
        return found(what, examined(report, one -> one.way() == way), leaks(report, leak -> leak.way() == way));
    }

    /** The database is looked at by the console itself, whatever the application answers. */
    private static Evidence database(IsolationReport report) {
        List<Leak> leaks = leaks(report, leak -> leak.way() == Way.WRONG_ORGANIZATION || leak.way() == Way.NO_COLUMN);
        return new Evidence(
                leaks.isEmpty() ? Mark.GOOD : Mark.BAD,
                Message.of("ui-proof.evidence.database"),
                leaks.isEmpty()
                        ? Message.of("ui-proof.found.all-fit")
                        : Message.of("ui-proof.found.leaks", leaks.size()),
                leaks.stream().map(leak -> Foreign.line(leak.subject())).toList());
    }

    private static Evidence found(Message what, List<Examined> examined, List<Leak> leaks) {
        List<String> subjects = examined.stream()
                .map(one -> Foreign.line(one.subject()))
                .distinct()
                .toList();
        if (!leaks.isEmpty()) {
            return new Evidence(Mark.BAD, what, Message.of("ui-proof.found.leaks", leaks.size()), subjects);
        }
        return subjects.isEmpty()
                ? new Evidence(Mark.UNKNOWN, what, Message.of("ui-proof.found.not-examined"), subjects)
                : new Evidence(Mark.GOOD, what, Message.of("ui-proof.found.nothing", subjects.size()), subjects);
    }

    private static List<Examined> examined(IsolationReport report, Predicate<Examined> which) {
        return report.examined().stream().filter(which).toList();
    }

    private static List<Leak> leaks(IsolationReport report, Predicate<Leak> which) {
        return report.leaks().stream().filter(which).toList();
    }
}
