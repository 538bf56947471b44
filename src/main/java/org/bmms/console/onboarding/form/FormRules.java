package org.bmms.console.onboarding.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.bmms.console.base.Inert;
import org.bmms.console.onboarding.OnboardingFailure;

/**
 * What can be said of a form without looking at the target; cheap enough for every keystroke. What the target's own
 * columns and rows have against it comes with the preview.
 */
public final class FormRules {
    /** The types of the catalogue (target facts § 2), and the checklist's own. */
    public static final List<String> TYPES = List.of("ministry", "office", "agency", "special", "commission", "moa");

    private static final Pattern CODE = Pattern.compile("[A-Z0-9](?:[A-Z0-9-]*[A-Z0-9])?");
    /** What Python counts among the characters of words, which is less than what Java does. */
    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}_.@+-]+");

    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9-]{2,63}(?<!-)");

    /** Other schemes than Django's own could run a script in whoever clicks. */
    private static final Pattern WEBSITE =
            Pattern.compile("(?i)(?:https?|ftps?)://[\\p{L}\\p{N}.-]+(?::\\d{1,5})?(?:[/?#]\\S*)?");

    private static final int LONGEST_EMAIL = 254;

    private final List<FieldProblem> problems = new ArrayList<>();

    private FormRules() {}

    /** Every problem, in the order of the form. */
    public static List<FieldProblem> check(OnboardingRequest request) {
        FormRules rules = new FormRules();
        rules.organization(request.organization());
        rules.users(request.users());
        return List.copyOf(rules.problems);
    }

    /** Every problem of a contact alone, in the order of the form. */
    public static List<FieldProblem> check(Contact contact) {
        FormRules rules = new FormRules();
        rules.contact(contact);
        return List.copyOf(rules.problems);
    }

    /** Whether Django would take it for an address. */
    public static boolean isEmail(String text) {
        return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
    }

    private void organization(OrganizationForm form) {
        if (printable("code", form.code(), true) && !CODE.matcher(form.code()).matches()) {
            problems.add(FieldProblem.of(OnboardingFailure.CODE_FORM, "code", form.code()));
        }
        printable("name", form.name(), true);
        if (printable("type", form.type(), true) && !TYPES.contains(form.type())) {
            problems.add(FieldProblem.of(OnboardingFailure.CHOICE, "type", form.type(), String.join(", ", TYPES)));
        }
        // A description and an address may have several lines.
        printable("description", form.description().replace('\n', ' '), false);
        contact(form.contact());
        form.goLiveDate()
                .filter(day -> form.onboardingDate().filter(day::isBefore).isPresent())
                .ifPresent(
                        day -> problems.add(FieldProblem.of(OnboardingFailure.DATE, "go_live_date", day.toString())));
    }

    private void contact(Contact contact) {
        printable("head_official", contact.headOfficial(), false);
        printable("head_title", contact.headTitle(), false);
        email("email", contact.email(), false);
        printable("phone", contact.phone(), false);
        if (printable("website", contact.website(), false)
                && !WEBSITE.matcher(contact.website()).matches()) {
            problems.add(FieldProblem.of(OnboardingFailure.WEBSITE, "website", contact.website()));
        }
        printable("address", contact.address().replace('\n', ' '), false);
    }

    private void users(List<UserForm> users) {
        Map<String, String> logins = new HashMap<>();
        Map<String, String> emails = new HashMap<>();
        for (int i = 0; i < users.size(); i++) {
            UserForm user = users.get(i);
            String login = FieldProblem.ofUser(i, "username");
            if (printable(login, user.username(), true)
                    && !USERNAME.matcher(user.username()).matches()) {
                problems.add(FieldProblem.of(OnboardingFailure.USERNAME, login, user.username()));
            }
            printable(FieldProblem.ofUser(i, "first_name"), user.firstName(), true);
            printable(FieldProblem.ofUser(i, "last_name"), user.lastName(), false);
            email(FieldProblem.ofUser(i, "email"), user.email(), true);
            printable(FieldProblem.ofUser(i, "position"), user.position(), false);
            once(logins, login, user.username());
            once(emails, FieldProblem.ofUser(i, "email"), user.email());
        }
    }

    private void once(Map<String, String> seen, String field, String value) {
        String before = value.isEmpty() ? null : seen.putIfAbsent(value.toLowerCase(Locale.ROOT), field);
        if (before != null) {
            problems.add(FieldProblem.of(OnboardingFailure.DUPLICATE, field, value, before));
        }
    }

    private void email(String field, String value, boolean required) {
        if (printable(field, value, required) && !isEmail(value)) {
            problems.add(FieldProblem.of(OnboardingFailure.EMAIL, field, value));
        }
    }

    /** Whether there is a value to look at more closely. */
    private boolean printable(String field, String value, boolean required) {
        if (value.isEmpty()) {
            if (required) {
                problems.add(FieldProblem.of(OnboardingFailure.REQUIRED, field));
            }
            return false;
        }
        if (!Inert.line(value).equals(value) || value.codePoints().anyMatch(c -> c >= 0xd800 && c <= 0xdfff)) {
            problems.add(FieldProblem.of(OnboardingFailure.UNPRINTABLE, field));
            return false;
        }
        return true;
    }
}
