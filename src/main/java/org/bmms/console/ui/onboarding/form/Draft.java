package org.bmms.console.ui.onboarding.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.form.Contact;
import org.bmms.console.onboarding.form.FieldProblem;
import org.bmms.console.onboarding.form.Module;
import org.bmms.console.onboarding.form.OnboardingRequest;
import org.bmms.console.onboarding.form.OrganizationForm;
import org.bmms.console.onboarding.form.PasswordPolicy;
import org.bmms.console.onboarding.form.UserForm;
import org.jspecify.annotations.Nullable;

/** Everything that was entered, also what does not fit yet. It stays until somebody discards it. */
final class Draft {
    static final String CODE = "code";
    static final String NAME = "name";
    static final String TYPE = "type";
    private static final List<String> COLUMNS = List.of(
            CODE,
            NAME,
            TYPE,
            "description",
            "head_official",
            "head_title",
            "email",
            "phone",
            "website",
            "address",
            "onboarding_date",
            "go_live_date");

    private final Runnable changed;
    private final Map<String, EntryField> fields = new LinkedHashMap<>();
    private final BooleanProperty pilot = new SimpleBooleanProperty(true);
    private final ObjectProperty<@Nullable Set<Module>> modules = new SimpleObjectProperty<>();
    private final ObjectProperty<PasswordPolicy> passwords = new SimpleObjectProperty<>(PasswordPolicy.RESET_LINK);
    private final ObservableList<UserDraft> users = FXCollections.observableArrayList();

    /**
     * Nothing is entered.
     *
     * @param changed told whenever something is
     */
    Draft(Runnable changed) {
        this.changed = changed;
        for (String column : COLUMNS) {
            EntryField field = new EntryField(column, () -> column);
            field.text().addListener((property, before, now) -> changed.run());
            fields.put(column, field);
        }
        pilot.addListener((property, before, now) -> changed.run());
        modules.addListener((property, before, now) -> changed.run());
        passwords.addListener((property, before, now) -> changed.run());
    }

    /** A field of the organisation. */
    EntryField field(String column) {
        EntryField field = fields.get(column);
        if (field == null) {
            throw new IllegalArgumentException("no field " + column);
        }
        return field;
    }

    BooleanProperty pilot() {
        return pilot;
    }

    /** The modules; null while nobody has chosen any, so that they stay as they are, or are all of them. */
    ObjectProperty<@Nullable Set<Module>> modules() {
        return modules;
    }

    ObjectProperty<PasswordPolicy> passwords() {
        return passwords;
    }

    /** The users, also blank ones; to be changed by {@link #addUser} and {@link #removeUser}. */
    ObservableList<UserDraft> users() {
        return users;
    }

    UserDraft addUser() {
        UserDraft user = new UserDraft(this::place);
        user.fields().forEach(field -> field.text().addListener((property, before, now) -> changed.run()));
        user.role().addListener((property, before, now) -> changed.run());
        users.add(user);
        return user;
    }

    void removeUser(UserDraft user) {
        users.remove(user);
        changed.run();
    }

    private int place(UserDraft user) {
        return entered().indexOf(user);
    }

    /** The users who are not blank. */
    List<UserDraft> entered() {
        return users.stream().filter(user -> !user.isBlank()).toList();
    }

    boolean isEmpty() {
        return fields.values().stream().allMatch(field -> field.value().isEmpty())
                && entered().isEmpty();
    }

    /** Forgets the organisation, and keeps the users. */
    void clearOrganization() {
        fields.values().forEach(EntryField::clear);
        pilot.set(true);
        modules.set(null);
    }

    void clear() {
        clearOrganization();
        users.clear();
        passwords.set(PasswordPolicy.RESET_LINK);
        changed.run();
    }

    /** What is asked for, as far as it is entered. */
    OnboardingRequest request() {
        OrganizationForm organization = new OrganizationForm(
                value(CODE),
                value(NAME),
                value(TYPE),
                pilot.get(),
                value("description"),
                new Contact(
                        value("head_official"),
                        value("head_title"),
                        value("email"),
                        value("phone"),
                        value("website"),
                        value("address")),
                Optional.ofNullable(modules.get()),
                day("onboarding_date"),
                day("go_live_date"));
        List<UserForm> forms = entered().stream().map(UserDraft::form).toList();
        return OnboardingRequest.of(organization, forms, passwords.get());
    }

    /** Days that are none. */
    List<FieldProblem> wrongDays() {
        List<FieldProblem> wrong = new ArrayList<>();
        for (String column : List.of("onboarding_date", "go_live_date")) {
            if (!value(column).isEmpty() && day(column).isEmpty()) {
                wrong.add(FieldProblem.of(OnboardingFailure.DATE, column, value(column)));
            }
        }
        return wrong;
    }

    private String value(String column) {
        return field(column).value();
    }

    private Optional<LocalDate> day(String column) {
        try {
            return value(column).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(value(column)));
        } catch (DateTimeException e) {
            // It is named as a problem of its field.
            return Optional.empty();
        }
    }
}
