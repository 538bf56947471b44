package org.bmms.console.migration.sql;

import java.util.ArrayList;
import java.util.List;

/** Takes what follows {@code ALTER TABLE name} apart at the commas between its actions. */
final class Actions {
    private Actions() {}

    /** The actions in their order. Commas in brackets or quotes belong to an action. */
    static List<String> of(String body) {
        List<String> actions = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        int begin = 0;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == ',' && depth == 0) {
                actions.add(body.substring(begin, i).strip());
                begin = i + 1;
            }
        }
        actions.add(body.substring(begin).strip());
        return List.copyOf(actions);
    }
}
