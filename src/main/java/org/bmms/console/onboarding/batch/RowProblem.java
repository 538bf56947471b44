package org.bmms.console.onboarding.batch;

import org.bmms.console.onboarding.form.FieldProblem;

/**
 * What is wrong with a line of a file.
 *
 * @param line its number, from 1
 * @param problem what is wrong, with the column as its field
 */
public record RowProblem(int line, FieldProblem problem) {}
