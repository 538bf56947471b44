package org.bmms.console.ui.organizations;

import java.util.List;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Progress;
import org.bmms.console.onboarding.directory.OrganizationEdit;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.directory.OrganizationList;
import org.bmms.console.onboarding.write.Receipt;

/**
 * Where the organisations come from. All methods take time and throw
 * {@link org.bmms.console.base.FailureException}.
 */
interface OrganizationsSource {

    /** All of them, without the rows they own. */
    OrganizationList read(Cancellation cancellation);

    /** All of them with the rows they own, counted table by table. */
    List<OrganizationEntry> count(Cancellation cancellation, Progress progress);

    /**
     * One of them in full.
     *
     * @throws org.bmms.console.base.FailureException {@code ONB-UNKNOWN} too
     */
    OrganizationDetails details(String code, Cancellation cancellation);

    /** The logins of those who could answer for an organisation. */
    List<String> members(OrganizationEntry organization, Cancellation cancellation);

    /**
     * Changes one, if it is still as it was seen.
     *
     * @param typed the name of the environment as the operator typed it
     * @return as it is now
     * @throws org.bmms.console.base.FailureException {@code CONFIRM-NAME} or {@code ONB-CHANGED} too, before anything is
     *     changed
     */
    OrganizationEntry edit(OrganizationEntry seen, OrganizationEdit edit, String typed, Cancellation cancellation);

    /**
     * Takes an onboarding back.
     *
     * @param typed the name of the environment as the operator typed it
     * @return how many rows were removed or changed
     * @throws org.bmms.console.base.FailureException {@code CONFIRM-NAME} too, before anything is changed
     */
    int undo(Receipt receipt, String typed, Cancellation cancellation);
}
