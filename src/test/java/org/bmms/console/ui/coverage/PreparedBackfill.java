package org.bmms.console.ui.coverage;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Progress;
import org.bmms.console.coverage.BackfillOrder;
import org.bmms.console.coverage.BackfillPreview;
import org.bmms.console.coverage.BackfillResult;
import org.bmms.console.coverage.Organization;
import org.jspecify.annotations.Nullable;

/** A backfill that runs as the test says. */
final class PreparedBackfill implements BackfillSource {
    static final Organization OOBC = new Organization(1, "OOBC", "Office for Other Bangsamoro Communities", true);
    static final Organization OLD = new Organization(3, "OLD", "A closed office", false);

    private final BlockingQueue<Run> begun = new LinkedBlockingQueue<>();
    private volatile @Nullable Failure refusal;
    private volatile boolean locked;

    /** A backfill that goes on. */
    record Run(
            BackfillOrder order,
            String typed,
            Cancellation cancellation,
            Progress progress,
            BlockingQueue<Object> answer) {

        /** Ends it. */
        void ends(BackfillResult result) {
            answer.add(result);
        }

        /** Ends it before anything was changed. */
        void fails(Failure failure) {
            answer.add(failure);
        }
    }

    /** The next run, once it begins. */
    Run next() {
        try {
            return begun.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A run holds the lock from now on. */
    void locked() {
        locked = true;
    }

    /** Looking fails from now on. */
    void refusing(Failure why) {
        refusal = why;
    }

    @Override
    public Choices choices(Cancellation cancellation) {
        return new Choices(List.of(OLD, OOBC), Optional.of("OOBC"), locked);
    }

    @Override
    public BackfillPreview preview(BackfillOrder order, Cancellation cancellation) {
        Failure why = refusal;
        if (why != null) {
            throw why.asException();
        }
        Organization organization = order.organizationCode().equals("OLD") ? OLD : OOBC;
        List<BackfillPreview.Table> tables = List.of(
                table("communities_obc_community", 28, List.of("1184", "1187", "1190", "1191")),
                table("mana_need", 8, List.of("31", "40")),
                table("mana_workshop_participant", 19, List.of("7", "8", "9")));
        return new BackfillPreview(
                organization,
                tables.stream()
                        .filter(table -> order.only().isEmpty() || order.only().contains(table.table()))
                        .toList());
    }

    private static BackfillPreview.Table table(String name, long rows, List<String> keys) {
        return new BackfillPreview.Table(
                name,
                rows,
                keys,
                "update \"public\".\"" + name + "\" set \"organization_id\" = ? where \"id\" in (select \"id\" from "
                        + "\"public\".\"" + name + "\" where \"id\" = any (cast(? as text[])::bigint[])"
                        + " and \"organization_id\" is null for update skip locked)");
    }

    @Override
    public BackfillResult run(BackfillOrder order, String typed, Cancellation cancellation, Progress progress) {
        Run run = new Run(order, typed, cancellation, progress, new LinkedBlockingQueue<>());
        begun.add(run);
        try {
            Object answer = run.answer().take();
            if (answer instanceof Failure failure) {
                throw failure.asException();
            }
            return (BackfillResult) answer;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
