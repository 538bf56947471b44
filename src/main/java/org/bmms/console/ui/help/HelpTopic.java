package org.bmms.console.ui.help;

import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** What one may need help with, and where the guide tells about it. Marked on nodes: the innermost one counts. */
public enum HelpTopic {
    START("administrator", "start"),
    OVERVIEW("administrator", "see-where-it-stands"),
    MIGRATION("administrator", "phase-2-run-the-migration"),
    COVERAGE("technical-lead", "read-the-coverage"),
    BACKFILL("technical-lead", "give-rows-an-organisation"),
    ACTIVATION("administrator", "phase-4-switch-to-bmms-mode"),
    BACKUP("administrator", "take-a-backup-and-prove-it"),
    DECISION("administrator", "decide-keep-or-roll-back"),
    ORGANIZATIONS("administrator", "organisations"),
    ONBOARDING("administrator", "phase-5-onboard-the-pilots"),
    BATCH("administrator", "phase-6-full-rollout"),
    ISOLATION("administrator", "prove-the-isolation"),
    CHECKLIST("administrator", "the-checklist-and-sign-offs"),
    MONITORING("administrator", "watch"),
    LOGS("administrator", "watch"),
    HISTORY("administrator", "reports-and-history"),
    SETTINGS("administrator", "describe-the-environment"),
    ROLLBACK("administrator", "go-back"),
    HOST_KEY("administrator", "compare-the-host-keys"),
    SECRET("security-officer", "secrets"),
    CRASH("administrator", "a-crash-of-the-console");

    private static final String MARK = HelpTopic.class.getName();

    private final String page;
    private final String anchor;

    HelpTopic(String page, String anchor) {
        this.page = page;
        this.anchor = anchor;
    }

    /** Where the guide tells about it. */
    public HelpPlace place() {
        return new HelpPlace(page, anchor);
    }

    /** Says that a node, and all in it, is about this. */
    public <N extends Node> N mark(N node) {
        mark(node, () -> this);
        return node;
    }

    /** Says that a node, and all in it, is about what is asked for when help is wanted. */
    public static void mark(Node node, Supplier<HelpTopic> topic) {
        node.getProperties().put(MARK, topic);
    }

    /** What a node is about; null if nobody said so of it or of what it is in. */
    public static @Nullable HelpTopic of(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            HelpTopic own = own(at);
            if (own != null) {
                return own;
            }
        }
        return null;
    }

    /** What a node itself was marked with; null if it was not. */
    public static @Nullable HelpTopic own(Node node) {
        return node.hasProperties()
                        && node.getProperties().get(MARK) instanceof Supplier<?> mark
                        && mark.get() instanceof HelpTopic topic
                ? topic
                : null;
    }
}
