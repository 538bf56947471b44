package org.bmms.console.audit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bmms.console.audit.AuditChain.Head;
import org.bmms.console.base.Digest;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param chains every chain at every place
 * @param journal the first entry of a server's journal that is not the one that was audited; null if there is none
 */
public record AuditReport(
        List<ChainFinding> chains, @Nullable ChainBreak journal) {

    public AuditReport {
        chains = List.copyOf(chains);
    }

    /** The first record that does not fit; empty if all do. */
    public Optional<ChainBreak> broken() {
        return Stream.concat(chains.stream().map(ChainFinding::broken), Stream.ofNullable(journal))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Where the first record that does not fit lies; empty if all do, or it is a journal's. */
    public Optional<ChainFinding> brokenAt() {
        return chains.stream().filter(chain -> chain.broken() != null).findFirst();
    }

    /** How many records were verified; those at two places count once. */
    public long records() {
        return heads().mapToLong(Head::number).sum();
    }

    /** One digest for all of it: the last one of the only chain, or over the last ones of all. */
    public String digest() {
        List<String> hashes = heads().map(Head::hash).toList();
        return hashes.size() == 1 ? hashes.getFirst() : Digest.sha256(String.join("\n", hashes));
    }

    /** The ends of all chains, each as far as it goes anywhere. */
    private Stream<Head> heads() {
        return chains.stream()
                .map(ChainFinding::head)
                .collect(java.util.stream.Collectors.toMap(
                        Head::chain,
                        head -> head,
                        (one, other) -> one.number() >= other.number() ? one : other,
                        java.util.TreeMap::new))
                .values()
                .stream();
    }
}
