package org.bmms.console.sandbox.data;

import java.util.ArrayList;
import java.util.List;

/** Which of the two known schemas the target has. */
public enum Variant {
    /** As OBCMS really is: 42 scope tables, decoys, 45 organisations. */
    REAL {
        @Override
        List<String> scripts() {
            List<String> scripts = new ArrayList<>();
            TOPICS.forEach(topic -> scripts.add(path("real/schema/" + topic)));
            scripts.add(path("real/seed/functions"));
            TOPICS.forEach(topic -> scripts.add(path("real/seed/" + topic)));
            return scripts;
        }
    },
    /** As the deployment checklist describes it: three models, one organisation with metadata. */
    CHECKLIST {
        @Override
        List<String> scripts() {
            return List.of(path("checklist/schema"), path("checklist/seed"));
        }
    };

    /** In the order in which foreign keys need them. */
    private static final List<String> TOPICS = List.of(
            "system", "coordination", "communities", "assessments", "needs", "baselines", "surveys", "workshops");

    /** Where the scripts lie that make the schema and its rows, in their order. */
    abstract List<String> scripts();

    private static String path(String script) {
        return "/sql/sandbox/" + script + ".sql";
    }
}
