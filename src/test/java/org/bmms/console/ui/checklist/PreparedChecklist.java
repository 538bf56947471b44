package org.bmms.console.ui.checklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.checklist.Board;
import org.bmms.console.checklist.Catalogue;
import org.bmms.console.checklist.ChecklistFailure;
import org.bmms.console.checklist.ChecklistItem;
import org.bmms.console.checklist.ItemId;
import org.bmms.console.checklist.ItemResult;
import org.bmms.console.checklist.ItemStatus;
import org.bmms.console.checklist.SignOff;
import org.bmms.console.checklist.SignOff.Decision;
import org.bmms.console.inspection.Inspection;
import org.jspecify.annotations.Nullable;

/** The real checklist with looks and words that a test has made up. */
final class PreparedChecklist implements ChecklistSource {
    static final Instant NOW = Instant.parse("2026-04-02T02:14:00Z");
    static final Failure LOOKING_ONLY = Failure.unchanged(ChecklistFailure.ONLY_LOOKS, "bmms_viewer");

    private final Catalogue catalogue = Inspection.catalogue();
    private final Map<ItemId, ItemResult> results = new TreeMap<>();
    private final Map<ItemId, SignOff> signOffs = new TreeMap<>();
    private volatile @Nullable Failure refusal;
    private volatile Optional<Failure> viewer = Optional.empty();
    private volatile @Nullable CountDownLatch held;

    /** A role that may only look. */
    PreparedChecklist asViewer() {
        viewer = Optional.of(LOOKING_ONLY);
        return this;
    }

    /** Nothing can be read or kept from now on; null for no more. */
    void refusing(@Nullable Failure why) {
        refusal = why;
    }

    /** The next look stops half-way until it is cancelled or let go. */
    CountDownLatch holding() {
        CountDownLatch latch = new CountDownLatch(1);
        held = latch;
        return latch;
    }

    /** Everything was looked at some hours ago, with findings of every sort. */
    PreparedChecklist examined(Instant at) {
        catalogue.items().stream().filter(item -> item.probe() != null).forEach(item -> keep(result(item, at)));
        return this;
    }

    private synchronized void keep(ItemResult result) {
        results.put(ItemId.parse(result.item()), result);
    }

    ItemResult result(ChecklistItem item, Instant at) {
        String id = item.id().toString();
        return switch (id) {
            case "pre/security/1" ->
                new ItemResult(
                        id,
                        at,
                        ItemStatus.FAILED,
                        List.of(Message.of("inspection.failure.INSPECT-KEY-WEAK", "app1", 31, 9, 60)),
                        "INSPECT-KEY-WEAK",
                        Message.of("inspection.failure.INSPECT-KEY-WEAK.next", "app1", 31, 9, 60),
                        "line one\nline two");
            case "pre/security/6" -> look(id, at, ItemStatus.CANNOT_TELL, ChecklistFailure.TIME_LIMIT, 180);
            case "obcms/server/2" -> look(id, at, ItemStatus.WARNING, ChecklistFailure.FAULT, "none");
            case "bmms/mode/3", "bmms/pilots/3" -> seen(id, at, ItemStatus.NOT_APPLICABLE);
            case "post/bmms/2", "post/bmms/3" -> seen(id, at, ItemStatus.NOT_DUE);
            case "bmms/restart/1", "bmms/mode/1" -> look(id, at, ItemStatus.FAILED, ChecklistFailure.FAULT, "none");
            default -> seen(id, at, ItemStatus.PASSED);
        };
    }

    private static ItemResult look(
            String id, Instant at, ItemStatus status, ChecklistFailure code, Object... arguments) {
        Failure why = Failure.unchanged(code, arguments);
        return new ItemResult(id, at, status, List.of(why.what()), code.code(), why.next(), null);
    }

    private static ItemResult seen(String id, Instant at, ItemStatus status) {
        Message seen = Message.of("inspection.seen.switched");
        return new ItemResult(id, at, status, List.of(seen), null, null, null);
    }

    private void require() {
        Failure why = refusal;
        if (why != null) {
            throw why.asException();
        }
    }

    @Override
    public Catalogue catalogue() {
        return catalogue;
    }

    @Override
    public String operator() {
        return "amina";
    }

    @Override
    public synchronized KnownChecklist read(Cancellation cancellation) {
        require();
        return new KnownChecklist(Board.of(catalogue.items(), results, signOffs), viewer);
    }

    @Override
    public List<ItemResult> examine(
            List<ChecklistItem> items, Cancellation cancellation, Consumer<ItemResult> listener) {
        require();
        List<ItemResult> found = new ArrayList<>();
        CountDownLatch latch = held;
        for (ChecklistItem item : items) {
            if (latch != null && found.size() >= items.size() / 2) {
                wait(latch, cancellation);
            }
            if (cancellation.isRequested()) {
                throw Failure.unchanged(ChecklistFailure.CANCELLED).asException();
            }
            ItemResult result = result(item, NOW);
            keep(result);
            found.add(result);
            listener.accept(result);
        }
        return found;
    }

    private static void wait(CountDownLatch latch, Cancellation cancellation) {
        try (Cancellation.Registration _ = cancellation.onRequest(latch::countDown)) {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized KnownChecklist sign(
            ChecklistItem item, Decision decision, String note, @Nullable String evidence, Cancellation cancellation) {
        require();
        viewer.ifPresent(why -> {
            throw why.asException();
        });
        if (decision == Decision.WITHDRAWN) {
            signOffs.remove(item.id());
        } else {
            signOffs.put(item.id(), new SignOff(item.id(), decision, "amina", NOW, note, evidence));
        }
        return read(cancellation);
    }
}
