package org.bmms.console.ui.onboarding.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bmms.console.onboarding.batch.BatchEntry;
import org.bmms.console.onboarding.batch.BatchOutcome;
import org.bmms.console.onboarding.batch.BatchPlan;
import org.bmms.console.onboarding.batch.BatchResult;
import org.bmms.console.onboarding.batch.RowProblem;
import org.bmms.console.onboarding.form.UserForm;
import org.bmms.console.ui.control.Foreign;
import org.bmms.console.ui.onboarding.batch.BatchRow.Mend;
import org.bmms.console.ui.onboarding.batch.BatchRow.Person;
import org.bmms.console.ui.onboarding.batch.BatchRow.Standing;

/**
 * The organisations of a batch, and the lines that belong to none.
 *
 * @param rows in the order of the file
 * @param nobody what is wrong with lines of no organisation
 */
record BatchRows(List<BatchRow> rows, List<Mend> nobody) {

    BatchRows {
        rows = List.copyOf(rows);
        nobody = List.copyOf(nobody);
    }

    /** What would be written. */
    static BatchRows of(BatchPlan plan) {
        return new BatchRows(
                plan.parts().stream().map(part -> row(plan, part)).toList(),
                plan.problemsOfNobody().stream().map(BatchRows::mend).toList());
    }

    private static BatchRow row(BatchPlan plan, BatchPlan.Part part) {
        BatchEntry entry = part.entry();
        int written = part.plan().written().size();
        Standing standing = !plan.isClean(part)
                ? Standing.WRONG
                : part.plan().isNewOrganization() ? Standing.NEW : written == 0 ? Standing.UNCHANGED : Standing.CHANGED;
        return new BatchRow(
                entry.line(),
                Foreign.line(entry.code()),
                Foreign.line(entry.request().organization().name()),
                standing,
                people(part),
                written,
                plan.problemsOf(part).stream().map(BatchRows::mend).toList());
    }

    private static List<Person> people(BatchPlan.Part part) {
        Set<String> fresh = new HashSet<>(part.plan().newUsers());
        List<UserForm> users = part.entry().request().users();
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < users.size(); i++) {
            UserForm user = users.get(i);
            people.add(new Person(
                    part.entry().userLines().get(i),
                    Foreign.line(user.username()),
                    Foreign.line(user.fullName()),
                    Foreign.line(user.email()),
                    user.role().group(),
                    fresh.contains(user.username())));
        }
        return people;
    }

    private static Mend mend(RowProblem row) {
        return new Mend(
                row.line(),
                Foreign.line(row.problem().field()),
                Foreign.in(row.problem().failure()),
                row.problem().confirmable());
    }

    /** The same while they are stored, one after the other. */
    BatchRows during(long done) {
        List<BatchRow> now = new ArrayList<>();
        for (BatchRow row : rows) {
            boolean left = row.standing() == Standing.WRONG;
            Standing standing =
                    now.size() < done ? Standing.HANDLED : now.size() == done ? Standing.IN_HAND : Standing.WAITING;
            now.add(left ? row : row.standing(standing));
        }
        return new BatchRows(now, nobody);
    }

    /** The same after a run of them: what became of each. */
    BatchRows after(BatchResult result) {
        List<BatchRow> now = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            BatchRow row = rows.get(i);
            BatchOutcome outcome = result.outcomes().get(i);
            List<Mend> why = outcome.state() == BatchOutcome.State.REFUSED
                            && !row.mends().isEmpty()
                    ? row.mends()
                    : outcome.failure().stream()
                            .map(failure -> new Mend(row.line(), "", Foreign.in(failure), false))
                            .toList();
            now.add(new BatchRow(
                    row.line(),
                    row.code(),
                    row.name(),
                    standing(outcome.state()),
                    row.people(),
                    outcome.receipt().map(receipt -> receipt.rows().size()).orElse(0),
                    why));
        }
        return new BatchRows(now, nobody);
    }

    private static Standing standing(BatchOutcome.State state) {
        return switch (state) {
            case STORED -> Standing.STORED;
            case UNCHANGED -> Standing.UNCHANGED;
            case REFUSED -> Standing.REFUSED;
            case UNKNOWN -> Standing.UNKNOWN;
            case NOT_BEGUN -> Standing.NOT_BEGUN;
        };
    }

    /** How many stand so. */
    long count(Standing standing) {
        return rows.stream().filter(row -> row.standing() == standing).count();
    }

    /** How many have to be mended or looked at again. */
    long trouble() {
        return rows.stream().filter(row -> row.standing().isTrouble()).count();
    }

    /** How many users there are. */
    long people() {
        return rows.stream().mapToLong(row -> row.people().size()).sum();
    }

    /** How many users the target does not know, in organisations that can be stored. */
    long newPeople() {
        return rows.stream()
                .filter(row -> !row.standing().isTrouble())
                .mapToLong(BatchRow::newPeople)
                .sum();
    }

    /** How many organisations can be stored and have something to write. */
    long writable() {
        return count(Standing.NEW) + count(Standing.CHANGED);
    }

    /** How many rows those are. */
    long writtenRows() {
        return rows.stream()
                .filter(row -> row.standing() != Standing.WRONG)
                .mapToLong(BatchRow::rows)
                .sum();
    }

    /** Whether something may be meant as it is, if the operator says so. */
    boolean hasQuestions() {
        return rows.stream().flatMap(row -> row.mends().stream()).anyMatch(Mend::question);
    }
}
