package org.bmms.console.onboarding.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.form.FieldProblem;
import org.bmms.console.onboarding.form.OnboardingRequest;

/**
 * One organisation of a batch.
 *
 * @param lines its lines in the file, also those that are wrong
 * @param userLines the line of each of its users
 * @param request what is to be stored
 */
public record BatchEntry(List<Integer> lines, List<Integer> userLines, OnboardingRequest request) {
    private static final Pattern USER_FIELD = Pattern.compile("users\\.(\\d+)\\..*");

    /** Where the problem of a value that stands twice names the other field. */
    private static final int OTHER_FIELD = 2;

    public BatchEntry {
        lines = List.copyOf(lines);
        userLines = List.copyOf(userLines);
    }

    /** Its first line. */
    public int line() {
        return lines.getFirst();
    }

    /** Its code. */
    public String code() {
        return request.organization().code();
    }

    /** Whether a line of the file is one of its lines. */
    public boolean has(int number) {
        return lines.contains(number);
    }

    /** A problem of the form as one of the file: in the line and the column that the value came from. */
    RowProblem inFile(FieldProblem problem) {
        String field = problem.field();
        List<Object> arguments = new ArrayList<>(problem.failure().arguments());
        if (!arguments.isEmpty() && arguments.getFirst().equals(field)) {
            arguments.set(0, BatchColumn.of(field));
        }
        if (problem.failure().code() == OnboardingFailure.DUPLICATE) {
            int before = lineOf(arguments.get(OTHER_FIELD).toString());
            arguments.set(OTHER_FIELD, Message.of("onboarding.batch.line", before));
        }
        Failure failure = new Failure(
                problem.failure().code(),
                problem.failure().changed(),
                arguments,
                problem.failure().detail());
        return new RowProblem(lineOf(field), new FieldProblem(BatchColumn.of(field), failure, problem.confirmable()));
    }

    private int lineOf(String field) {
        Matcher user = USER_FIELD.matcher(field);
        return user.matches() ? userLines.get(Integer.parseInt(user.group(1)) - 1) : line();
    }
}
