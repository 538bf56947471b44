package org.bmms.console.ui.rollback;

import java.util.ArrayList;
import java.util.List;
import org.bmms.console.activation.SwitchParameters;
import org.bmms.console.activation.step.SwitchHost;
import org.bmms.console.base.Json;
import org.bmms.console.base.Message;
import org.bmms.console.rollback.FullRollbackParameters;
import org.bmms.console.rollback.FullRollbackPlanner;
import org.bmms.console.run.plan.Plan;
import org.bmms.console.run.plan.PlannedStep;
import org.bmms.console.ui.look.Icon;

/**
 * A way back as it is shown before anybody goes it.
 *
 * @param plan the plan; of a switch that is not over, that switch's own
 * @param ofOpenRun whether it is the way back of a run that is not over
 * @param steps what is done, in order
 * @param kept what is not lost by it
 * @param warnings what one should know before
 */
public record WayBack(Plan plan, boolean ofOpenRun, List<PlannedStep> steps, List<Kept> kept, List<Message> warnings) {

    /**
     * Something that is not lost.
     *
     * @param icon what kind of thing it is
     * @param text what, and where
     */
    public record Kept(Icon icon, Message text) {}

    public WayBack {
        steps = List.copyOf(steps);
        kept = List.copyOf(kept);
        warnings = List.copyOf(warnings);
    }

    /** The way that a plan of a rollback goes. */
    public static WayBack of(Plan plan) {
        return new WayBack(plan, false, plan.steps(), kept(plan), warnings(plan));
    }

    /** The way back of a switch that is not over. */
    public static WayBack ofOpen(Plan plan) {
        return new WayBack(plan, true, plan.rollback(), kept(plan), List.of());
    }

    private static List<Message> warnings(Plan plan) {
        return plan.warnings().stream().map(warning -> warning.text()).toList();
    }

    private static List<Kept> kept(Plan plan) {
        List<Kept> kept = new ArrayList<>();
        if (plan.kind().equals(FullRollbackPlanner.KIND)) {
            FullRollbackParameters full = Json.read(plan.parameters(), FullRollbackParameters.class);
            kept.add(new Kept(
                    Icon.DATABASE,
                    Message.of(
                            "ui-rollback.kept.database",
                            full.swap().live(),
                            full.swap().kept())));
            copies(full.services()).stream()
                    .filter(copy -> !full.switchedBack().isEmpty())
                    .forEach(kept::add);
            kept.add(new Kept(
                    Icon.BACK, Message.of("ui-rollback.kept.rename", full.swap().kept())));
        } else {
            kept.add(new Kept(Icon.DATABASE, Message.of("ui-rollback.kept.rows")));
            kept.addAll(copies(Json.read(plan.parameters(), SwitchParameters.class)));
            kept.add(new Kept(Icon.SWITCH, Message.of("ui-rollback.kept.again")));
        }
        kept.add(new Kept(Icon.HISTORY, Message.of("ui-rollback.kept.journal")));
        return List.copyOf(kept);
    }

    private static List<Kept> copies(SwitchParameters services) {
        return services.hosts().stream()
                .map(SwitchHost::envBackup)
                .distinct()
                .map(copy -> new Kept(Icon.LOGS, Message.of("ui-rollback.kept.settings", copy)))
                .toList();
    }

    /** The number of the step from which on visitors are turned away; 0 if there is none. */
    public int awayFrom() {
        return number("stop-app.", "restart-app.");
    }

    /** The number of the last step after which the site answers again; 0 if it is never away. */
    public int backAfter() {
        for (int i = steps.size(); i > 0; i--) {
            if (isStep(i, "await-ready.")) {
                return i;
            }
        }
        return 0;
    }

    private int number(String... beginnings) {
        for (int i = 1; i <= steps.size(); i++) {
            for (String beginning : beginnings) {
                if (isStep(i, beginning)) {
                    return i;
                }
            }
        }
        return 0;
    }

    /** The steps of an open run's way back have a prefix of their own. */
    private boolean isStep(int number, String beginning) {
        String id = steps.get(number - 1).id();
        return id.startsWith(beginning) || id.startsWith("back." + beginning);
    }
}
