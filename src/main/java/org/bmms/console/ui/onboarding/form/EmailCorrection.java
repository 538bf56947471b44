package org.bmms.console.ui.onboarding.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bmms.console.onboarding.form.FormRules;

/** What somebody probably meant who typed something that is no address. */
final class EmailCorrection {
    private static final Pattern DECORATED = Pattern.compile("(?i)^(?:mailto:)?\\s*<?\\s*(.*?)\\s*>?[.,;]*$");

    private EmailCorrection() {}

    /** An address that is one; empty if there is nothing to propose. */
    static Optional<String> of(String typed) {
        Matcher bare = DECORATED.matcher(typed.strip());
        String text = bare.matches() ? bare.group(1) : typed;
        text = text.replaceAll("\\s+", "").replace("(at)", "@").replace("@@", "@");
        int at = text.indexOf('@');
        if (at > 0) {
            String domain = text.substring(at + 1)
                    .replace(',', '.')
                    .replace(';', '.')
                    .replaceAll("\\.{2,}", ".")
                    .replaceAll("^\\.|\\.$", "");
            text = text.substring(0, at).replaceAll("\\.+$", "").replace(',', '.') + "@" + domain;
        }
        return Optional.of(text).filter(FormRules::isEmail).filter(proposed -> !proposed.equals(typed.strip()));
    }
}
