package org.bmms.console.onboarding.isolation;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.base.Progress;
import org.bmms.console.coverage.CoverageLimits;
import org.bmms.console.coverage.CoverageListener;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.coverage.CoverageScan;
import org.bmms.console.coverage.CoverageState;
import org.bmms.console.coverage.RequiredModel;
import org.bmms.console.coverage.TableCoverage;
import org.bmms.console.database.Database;
import tools.jackson.databind.JsonNode;

/**
 * Proves that a pilot and another organisation do not see each other, by what the application does and not by what its
 * settings say (promises I1 and I2). Django makes rows of both, looks as users of both, and rolls everything back; then the
 * database is asked whether anything remained, and whether rows stand in a wrong organisation.
 */
public final class IsolationProof {
    private static final int STAGES = 3;

    private final Function<Request, JsonNode> application;
    private final Database database;
    private final List<String> requiredModels;
    private final List<String> acceptedWithoutOrganization;
    private final InstantSource clock;

    /**
     * A proof on one target.
     *
     * @param application runs the script
     * @param requiredModels tables that must belong to organisations, as a profile names them; the first one holds
     *     communities
     * @param acceptedWithoutOrganization required tables that are known not to
     */
    public IsolationProof(
            Function<Request, JsonNode> application,
            Database database,
            List<String> requiredModels,
            List<String> acceptedWithoutOrganization,
            InstantSource clock) {
        this.application = application;
        this.database = database;
        this.requiredModels = List.copyOf(requiredModels);
        this.acceptedWithoutOrganization = List.copyOf(acceptedWithoutOrganization);
        this.clock = clock;
    }

    /**
     * One run of the script.
     *
     * @param arguments what it is given
     * @param cancellation ends it; what it wrote is then rolled back by the database
     */
    public record Request(Map<String, Object> arguments, Cancellation cancellation) {}

    /**
     * Looks for everything that one sees of the other.
     *
     * @throws FailureException {@code ONB-PROOF-SUPERUSER} or {@code ONB-PROOF-BYPASSES}, since such a proof means nothing;
     *     {@code ONB-PROOF-REMAINS} if something of it was not rolled back; or a code of host or database
     */
    public IsolationReport run(IsolationOrder order, Cancellation cancellation, Progress progress) {
        progress.at(0, STAGES, Message.of("onboarding.stage.data"));
        CoverageReport report = coverage(cancellation);
        List<Leak> leaks = new ArrayList<>(data(report));
        progress.at(1, STAGES, Message.of("onboarding.stage.proof", order.pilot(), order.other()));
        IsolationAnswer answer = new IsolationAnswer(application.apply(new Request(arguments(order), cancellation)));
        answer.refuse();
        progress.at(2, STAGES, Message.of("onboarding.stage.remains"));
        Map<String, List<String>> created = answer.created();
        Remains remains = Remains.of(database, created);
        remains.refuse();
        leaks.addAll(answer.leaks());
        progress.at(STAGES, STAGES, Message.of("onboarding.stage.proven"));
        return new IsolationReport(
                order,
                IsolationReport.verdict(leaks, answer.reasons()),
                answer.users(),
                leaks,
                answer.reasons(),
                answer.examined(),
                unexamined(report, answer, remains),
                created.values().stream().mapToInt(List::size).sum(),
                answer.queued(),
                clock.instant());
    }

    private Map<String, Object> arguments(IsolationOrder order) {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("pilot", order.pilot());
        arguments.put("other", order.other());
        arguments.put("pilot_user", order.pilotUser().orElse(""));
        arguments.put("other_user", order.otherUser().orElse(""));
        arguments.put(
                "communities",
                requiredModels.stream()
                        .limit(1)
                        .flatMap(tables -> RequiredModel.of(tables).tables().stream())
                        .toList());
        arguments.put("pages", order.pages());
        arguments.put("tasks", order.tasks());
        arguments.put("marker", "bmms-proof-" + UUID.randomUUID());
        return arguments;
    }

    private CoverageReport coverage(Cancellation cancellation) {
        List<RequiredModel> required =
                requiredModels.stream().map(RequiredModel::of).toList();
        return new CoverageScan(database, required, CoverageLimits.usual())
                .count(cancellation, CoverageListener.none());
    }

    /** What neither the application nor the database could show. */
    private static List<String> unexamined(CoverageReport report, IsolationAnswer answer, Remains remains) {
        Stream<String> uncounted = report.tables().stream()
                .filter(table -> table.state() == CoverageState.FAILED && !lacksColumn(table))
                .map(table -> table.table() + ": "
                        + table.reason()
                                .map(Message::key)
                                .map(IsolationProof::code)
                                .orElse(""));
        return Stream.of(answer.unexamined().stream(), uncounted, remains.unseen().stream())
                .flatMap(each -> each)
                .toList();
    }

    /** The stable code at the end of the key of a failure's text. */
    private static String code(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    private static boolean lacksColumn(TableCoverage table) {
        return table.isAcceptedWithoutColumn(List.of(table.table()));
    }

    /** What the database shows without the application's help. */
    private List<Leak> data(CoverageReport report) {
        Stream<Leak> withoutColumn = report.tables().stream()
                .filter(table -> table.required() && lacksColumn(table))
                .filter(table -> !table.isAcceptedWithoutColumn(acceptedWithoutOrganization))
                .map(table -> new Leak(Way.NO_COLUMN, table.table(), "", "", 0));
        Stream<Leak> wrong = report.mismatches().stream()
                .flatMap(List::stream)
                .filter(mismatch -> mismatch.rows() > 0)
                .map(mismatch ->
                        new Leak(Way.WRONG_ORGANIZATION, mismatch.child(), "", mismatch.parent(), mismatch.rows()));
        return Stream.concat(withoutColumn, wrong).toList();
    }
}
