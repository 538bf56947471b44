package org.bmms.console.onboarding.form;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A user to be taken in. Login and address are brought into the form in which Django stores them and looks for them: the
 * login in Unicode's form NFKC, the domain of the address in small letters.
 *
 * @param username the name to log in with
 * @param firstName given name
 * @param lastName family name
 * @param email address
 * @param role what the user does
 * @param position what the user is called, or empty
 */
public record UserForm(
        String username, String firstName, String lastName, String email, UserRole role, String position) {

    public UserForm {
        username = Normalizer.normalize(username.strip(), Normalizer.Form.NFKC);
        firstName = firstName.strip();
        lastName = lastName.strip();
        email = withSmallDomain(email.strip());
        position = position.strip();
    }

    /** A user whose login is the part of the address before the @, as the system's own staff have it. */
    public static UserForm of(String firstName, String lastName, String email, UserRole role) {
        return new UserForm(usernameFor(email), firstName, lastName, email, role, "");
    }

    /** The login that is proposed for an address; empty while the address has no such part. */
    public static String usernameFor(String email) {
        int at = email.strip().indexOf('@');
        return at <= 0 ? "" : email.strip().substring(0, at).toLowerCase(Locale.ROOT);
    }

    private static String withSmallDomain(String email) {
        int at = email.lastIndexOf('@');
        return at < 0 ? email : email.substring(0, at) + email.substring(at).toLowerCase(Locale.ROOT);
    }

    /** Both names. */
    public String fullName() {
        return (firstName + " " + lastName).strip();
    }
}
