package org.bmms.console.audit;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.bmms.console.audit.AuditChain.Head;
import org.bmms.console.audit.ChainBreak.Kind;
import org.bmms.console.database.store.AuditRecord;
import org.jspecify.annotations.Nullable;

/** Follows a chain from its first record to its last. */
final class ChainCheck {
    private final @Nullable Head anchor;
    private final boolean complete;
    private Head head;

    /**
     * For one chain.
     *
     * @param anchor its end as it is known from elsewhere; null if it is not
     * @param complete whether all records up to the anchor must be here
     */
    private ChainCheck(String chain, @Nullable Head anchor, boolean complete) {
        this.anchor = anchor;
        this.complete = complete;
        this.head = Head.before(chain);
    }

    /** What is wrong with a chain, whose records come in the order of their numbers. */
    static ChainFinding of(
            ChainFinding.Place place,
            String chain,
            Iterator<List<AuditRecord>> records,
            @Nullable Head anchor,
            boolean complete) {
        ChainCheck check = new ChainCheck(chain, anchor, complete);
        Optional<ChainBreak> broken = Optional.empty();
        while (broken.isEmpty() && records.hasNext()) {
            for (AuditRecord record : records.next()) {
                broken = check.follow(record);
                if (broken.isPresent()) {
                    break;
                }
            }
        }
        return new ChainFinding(place, check.head, broken.or(check::end).orElse(null));
    }

    private Optional<ChainBreak> follow(AuditRecord record) {
        long expected = head.number() + 1;
        if (record.number() != expected) {
            return broken(expected, Kind.MISSING);
        }
        if (!AuditChain.isGenuine(record) || !record.id().equals(AuditChain.id(head.chain(), expected))) {
            return broken(expected, Kind.ALTERED);
        }
        if (!record.previousHash().equals(head.hash())) {
            return broken(expected, Kind.OUT_OF_PLACE);
        }
        if (anchor != null && anchor.number() == expected && !anchor.hash().equals(record.hash())) {
            return broken(expected, Kind.REWRITTEN);
        }
        head = Head.of(record);
        return Optional.empty();
    }

    private Optional<ChainBreak> end() {
        boolean cutOff = complete && anchor != null && anchor.number() > head.number();
        return cutOff ? broken(head.number() + 1, Kind.CUT_OFF) : Optional.empty();
    }

    private Optional<ChainBreak> broken(long number, Kind kind) {
        return Optional.of(new ChainBreak(AuditChain.id(head.chain(), number), kind));
    }
}
