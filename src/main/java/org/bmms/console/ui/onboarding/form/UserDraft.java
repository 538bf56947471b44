package org.bmms.console.ui.onboarding.form;

import java.util.List;
import java.util.function.ToIntFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.bmms.console.onboarding.form.FieldProblem;
import org.bmms.console.onboarding.form.UserForm;
import org.bmms.console.onboarding.form.UserRole;

/** A user who is being entered. */
final class UserDraft {
    private final EntryField firstName;
    private final EntryField lastName;
    private final EntryField email;
    private final EntryField login;
    private final ObjectProperty<UserRole> role = new SimpleObjectProperty<>(UserRole.VIEWER);

    /**
     * An empty one.
     *
     * @param place which of the users it is, counted from 0; negative if it is blank
     */
    UserDraft(ToIntFunction<UserDraft> place) {
        firstName = field("first_name", place);
        lastName = field("last_name", place);
        email = field("email", place);
        login = field("username", place);
    }

    private EntryField field(String column, ToIntFunction<UserDraft> place) {
        return new EntryField(column, () -> {
            int at = place.applyAsInt(this);
            return at < 0 ? "" : FieldProblem.ofUser(at, column);
        });
    }

    EntryField firstName() {
        return firstName;
    }

    EntryField lastName() {
        return lastName;
    }

    EntryField email() {
        return email;
    }

    /** The name to log in with; while it is empty, the one that follows from the address. */
    EntryField login() {
        return login;
    }

    ObjectProperty<UserRole> role() {
        return role;
    }

    List<EntryField> fields() {
        return List.of(firstName, lastName, email, login);
    }

    /** Whether nothing is entered: then it is no user. */
    boolean isBlank() {
        return fields().stream().allMatch(field -> field.value().isEmpty());
    }

    /** The login, entered or proposed. */
    String effectiveLogin() {
        return login.value().isEmpty() ? UserForm.usernameFor(email.value()) : login.value();
    }

    UserForm form() {
        return new UserForm(effectiveLogin(), firstName.value(), lastName.value(), email.value(), role.get(), "");
    }

    /** Takes over what was found in a line of text. */
    void fill(UserLines.Line line) {
        firstName.text().set(line.firstName());
        lastName.text().set(line.lastName());
        email.text().set(line.email());
        line.role().ifPresent(role::set);
        fields().forEach(field -> field.left().set(true));
    }
}
