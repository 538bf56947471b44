package org.bmms.console.inspection;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.bmms.console.activation.SwitchPlanner;
import org.bmms.console.backup.BackupPlanner;
import org.bmms.console.base.Cancellation;
import org.bmms.console.checklist.Catalogue;
import org.bmms.console.checklist.CatalogueReader;
import org.bmms.console.checklist.ChecklistItem;
import org.bmms.console.checklist.ItemLook;
import org.bmms.console.checklist.ItemProbes;
import org.bmms.console.rollback.FullRollbackPlanner;

/** Looks at the items of the checklist by what is found of one target. */
public final class Inspection implements ItemProbes {
    /** Onboarding is no plan of the console's runner: it writes all of it in one transaction. */
    private static final String ONBOARDING = "onboarding";

    /** The plan that deploys OBCMS. It may use what is here, so that nothing here can name its class. */
    public static final String DEPLOYMENT = "deployment";

    private final Facts facts;

    public Inspection(Facts facts) {
        this.facts = facts;
    }

    /** The checklist that this console ships. */
    public static Catalogue catalogue() {
        return CatalogueReader.shipped(
                Probe.names(),
                Set.of(
                        SwitchPlanner.ACTIVATION,
                        SwitchPlanner.ROLLBACK,
                        FullRollbackPlanner.KIND,
                        BackupPlanner.BACKUP,
                        ONBOARDING,
                        DEPLOYMENT));
    }

    @Override
    public ItemLook look(ChecklistItem item, Cancellation stop) {
        return item.afterSwitch() && Modes.isBeforeSwitch(facts)
                ? ItemLook.notDue(Looks.seen("not-due"))
                : probe(item).judge(facts);
    }

    @Override
    public Duration limit(ChecklistItem item) {
        return probe(item).limit();
    }

    private static Probe probe(ChecklistItem item) {
        return Probe.named(Objects.requireNonNull(item.probe(), "an item that nobody can look at"));
    }
}
