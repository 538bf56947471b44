package org.bmms.console.ui.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bmms.console.target.profile.ProfileDraft;
import org.bmms.console.target.profile.ProfileProblem;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it is judged at one time.
 *
 * @param problems by their keys, the first of each
 * @param usual what holds of a key while nothing is said of it
 */
record Judgement(Map<String, ProfileProblem> problems, UnaryOperator<String> usual) {

    static Judgement of(ProfileDraft draft) {
        Map<String, ProfileProblem> problems = new LinkedHashMap<>();
        draft.problems().forEach(problem -> problems.putIfAbsent(problem.key(), problem));
        return new Judgement(problems, draft.usual());
    }

    /** What is wrong with a key; null if nothing is. */
    @Nullable
    ProfileProblem of(String key) {
        return problems.get(key);
    }

    /** How much is wrong in a group. */
    long in(FormGroup group) {
        return problems.keySet().stream().filter(group::holds).count();
    }

    /** What is wrong and has no field. */
    List<ProfileProblem> elsewhere() {
        return problems.values().stream()
                .filter(problem -> FormGroup.field(problem.key()).findAny().isEmpty())
                .toList();
    }
}
