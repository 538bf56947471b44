package org.bmms.console.onboarding.django;

import java.util.List;
import org.bmms.console.base.Cancellation;
import org.bmms.console.onboarding.password.PasswordScheme;

/** The target's application, asked about its users. */
public interface Application {

    /** How it keeps passwords. */
    PasswordScheme passwords(Cancellation cancellation);

    /**
     * What it says of users who are stored.
     *
     * @param links whether to make links to choose a password, for those who have none
     */
    List<AccountVerdict> accounts(List<String> usernames, boolean links, Cancellation cancellation);
}
