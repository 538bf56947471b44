package org.bmms.console.onboarding.batch;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of a batch's file: one line a user; the lines of one organisation repeat it, or leave it empty. */
enum BatchColumn {
    CODE,
    NAME,
    TYPE,
    PILOT,
    EMAIL,
    PHONE,
    MODULES,
    ONBOARDING_DATE,
    GO_LIVE_DATE,
    USER_FIRST_NAME,
    USER_LAST_NAME,
    USER_EMAIL,
    USER_ROLE,
    USERNAME,
    USER_POSITION;

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a file cannot do without it. */
    boolean isRequired() {
        return this == CODE || this == USER_EMAIL || this == USER_ROLE || this == USER_FIRST_NAME;
    }

    /** The title of the column that a field of the form came from; the field itself where the file has none for it. */
    static String of(String field) {
        if (!field.startsWith("users.")) {
            return field;
        }
        String name = field.substring(field.lastIndexOf('.') + 1);
        return name.equals(USERNAME.title()) ? name : "user_" + name;
    }

    static List<String> titles() {
        return Arrays.stream(values()).map(BatchColumn::title).toList();
    }
}
