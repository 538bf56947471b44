package org.bmms.console.onboarding.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Csv;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Inert;
import org.bmms.console.base.Texts;
import org.bmms.console.onboarding.django.AccountVerdict;
import org.bmms.console.onboarding.password.Credentials;

/**
 * What became of a batch.
 *
 * @param outcomes of each organisation, in the order of the file
 * @param cancelled whether it was stopped between two organisations
 * @param credentials first passwords and links, to be shown once
 * @param verdicts what Django says of the stored users
 * @param unsure what went wrong after the rows were stored
 */
public record BatchResult(
        List<BatchOutcome> outcomes,
        boolean cancelled,
        Credentials credentials,
        List<AccountVerdict> verdicts,
        Optional<Failure> unsure) {

    private static final int MOST_OF_CODE = 60;

    public BatchResult {
        outcomes = List.copyOf(outcomes);
        verdicts = List.copyOf(verdicts);
    }

    /** How many ended so. */
    public long count(BatchOutcome.State state) {
        return outcomes.stream().filter(outcome -> outcome.state() == state).count();
    }

    /** Whether every organisation is stored. */
    public boolean isComplete() {
        return count(BatchOutcome.State.STORED) + count(BatchOutcome.State.UNCHANGED) == outcomes.size();
    }

    /** The result as a file, with a line for each organisation and no password. */
    public String csv(Texts texts) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("line", "code", "state", "users", "rows", "failure", "what"));
        for (BatchOutcome outcome : outcomes) {
            rows.add(List.of(
                    Integer.toString(outcome.line()),
                    Inert.brief(outcome.code(), MOST_OF_CODE),
                    outcome.state().name().toLowerCase(java.util.Locale.ROOT),
                    Integer.toString(outcome.users()),
                    Integer.toString(outcome.receipt().map(r -> r.rows().size()).orElse(0)),
                    outcome.failure().map(f -> f.code().code()).orElse(""),
                    outcome.failure().map(f -> texts.render(f.what())).orElse("")));
        }
        return Csv.write(rows);
    }
}
