package org.bmms.console.checklist;

/** What must be so before the mode is switched (checklist § BMMS Mode Deployment, Prerequisites). */
public enum Prerequisite {
    /** All OBCMS mode deployment steps complete. */
    DEPLOYED(1),
    /** Migration completed successfully. */
    MIGRATED(2),
    /** Data validated: 100 % organisation assignment, watched for two weeks at least. */
    VALIDATED(3),
    /** Tested in the staging environment. */
    STAGED(4),
    /** At least three pilot MOAs prepared. */
    PILOTS(5),
    /** Staff training complete. */
    TRAINED(6);

    private final int number;

    Prerequisite(int number) {
        this.number = number;
    }

    /** Its place in the checklist. */
    public ItemId item() {
        return new ItemId("bmms", "prerequisites", number);
    }
}
