package org.bmms.console.onboarding.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bmms.console.onboarding.plan.OnboardingPlan;

/**
 * What a batch would write, and what is wrong with its lines.
 *
 * @param parts its organisations
 * @param problems every problem, in the order of lines; a user stands in one organisation only
 */
public record BatchPlan(List<Part> parts, List<RowProblem> problems) {

    /**
     * One organisation of it.
     *
     * @param entry what the file says
     * @param plan which rows that is
     */
    public record Part(BatchEntry entry, OnboardingPlan plan) {}

    public BatchPlan {
        parts = List.copyOf(parts);
        problems = List.copyOf(problems);
    }

    /** The problems that keep a part from being stored. */
    public List<RowProblem> blocking() {
        List<RowProblem> blocking = new ArrayList<>(problems);
        blocking.removeIf(row -> row.problem().confirmable()
                && parts.stream().anyMatch(part -> part.plan().request().likenessConfirmed()));
        return List.copyOf(blocking);
    }

    /** Whether a part has none. */
    public boolean isClean(Part part) {
        return part.plan().blocking().isEmpty()
                && blocking().stream().noneMatch(row -> part.entry().has(row.line()));
    }

    /** The problems of a part's lines, also those that do not keep it from being stored. */
    public List<RowProblem> problemsOf(Part part) {
        return problems.stream().filter(row -> part.entry().has(row.line())).toList();
    }

    /** The problems of lines that belong to no organisation, such as those with too few cells. */
    public List<RowProblem> problemsOfNobody() {
        return problems.stream()
                .filter(row -> parts.stream().noneMatch(part -> part.entry().has(row.line())))
                .toList();
    }

    /** How many rows would be written; a group that several organisations need is made once. */
    public long rows() {
        return parts.stream()
                .flatMap(part -> part.plan().written().stream())
                .map(row -> Map.entry(row.table(), row.name()))
                .distinct()
                .count();
    }
}
