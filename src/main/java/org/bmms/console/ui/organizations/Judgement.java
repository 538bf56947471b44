package org.bmms.console.ui.organizations;

import java.util.List;
import java.util.Optional;
import org.bmms.console.onboarding.directory.OrganizationEdit;
import org.bmms.console.onboarding.directory.OrganizationField;
import org.bmms.console.onboarding.form.FieldProblem;

/**
 * What would become of an organisation.
 *
 * @param edit what would be written
 * @param changes the same by field, in the order of the form
 * @param problems what is wrong with it
 */
record Judgement(OrganizationEdit edit, List<Change> changes, List<FieldProblem> problems) {

    /**
     * A field that would change.
     *
     * @param field which
     * @param before its text now
     * @param after its text then
     */
    record Change(OrganizationField field, String before, String after) {}

    Judgement {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    /** Whether it can be written. */
    boolean writable() {
        return !changes.isEmpty() && problems.isEmpty();
    }

    /** What is wrong with a field, if something is. */
    Optional<FieldProblem> of(OrganizationField field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field.label()))
                .findFirst();
    }

    /** Whether it would be taken out of use. */
    boolean deactivates() {
        return edit.active().filter(active -> !active).isPresent();
    }
}
