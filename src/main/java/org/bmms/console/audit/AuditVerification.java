package org.bmms.console.audit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeSet;
import org.bmms.console.audit.AuditChain.Head;
import org.bmms.console.audit.ChainFinding.Place;
import org.bmms.console.database.store.AuditRecord;
import org.bmms.console.database.store.ConsoleStore;
import org.bmms.console.run.RunView;
import org.bmms.console.run.journal.Entry;

/** Verifies everything that was audited in an environment, at each place where it lies, and against the servers' journals. */
public final class AuditVerification {
    private static final int PAGE = 1_000;

    private final AuditAnchors anchors;
    private final String environment;

    public AuditVerification(AuditAnchors anchors, String environment) {
        this.anchors = anchors;
        this.environment = environment;
    }

    /**
     * Follows every chain.
     *
     * @param store the workstation's copy and, while it can be used, the database
     * @param sent whether the database must have everything that the copy has
     * @param runs the runs on the servers as their journals tell them; none if they cannot be read
     */
    public AuditReport verify(ConsoleStore store, boolean sent, List<RunView> runs) {
        List<ChainFinding> findings = new ArrayList<>();
        List<ConsoleStore> places = store.places();
        for (int i = 0; i < places.size(); i++) {
            Place place = i == 0 ? Place.WORKSTATION : Place.DATABASE;
            findings.addAll(verify(places.get(i), place, sent || place == Place.WORKSTATION));
        }
        Optional<ChainBreak> journal = journals(places, runs);
        AuditReport report = new AuditReport(findings, journal.orElse(null));
        if (report.broken().isEmpty()) {
            findings.forEach(finding -> anchors.remember(finding.head()));
        }
        return report;
    }

    private List<ChainFinding> verify(ConsoleStore store, Place place, boolean complete) {
        TreeSet<String> chains = new TreeSet<>(store.chains(environment));
        String own = anchors.own().chain();
        boolean copy = place == Place.WORKSTATION;
        // The copy has what this workstation wrote; what others wrote is in the database alone.
        anchors.all().stream()
                .map(Head::chain)
                .filter(chain -> !copy || chain.equals(own))
                .forEach(chains::add);
        return chains.stream()
                .map(chain -> ChainCheck.of(
                        place, chain, pages(store, chain), anchors.head(chain).orElse(null), complete))
                .toList();
    }

    private static Iterator<List<AuditRecord>> pages(ConsoleStore store, String chain) {
        return new Iterator<>() {
            private long next = 1;
            private List<AuditRecord> page = store.chain(chain, next, PAGE);

            @Override
            public boolean hasNext() {
                return !page.isEmpty();
            }

            @Override
            public List<AuditRecord> next() {
                if (page.isEmpty()) {
                    throw new NoSuchElementException();
                }
                List<AuditRecord> now = page;
                next = now.getLast().number() + 1;
                page = store.chain(chain, next, PAGE);
                return now;
            }
        };
    }

    /** The first entry of a journal that is not the one that was audited. */
    private Optional<ChainBreak> journals(List<ConsoleStore> places, List<RunView> runs) {
        for (RunView run : runs) {
            for (ConsoleStore place : places) {
                for (Entry audited :
                        AuditedRuns.entries(place, environment, run.plan().id())) {
                    if (!run.entries().contains(audited)) {
                        return Optional.of(new ChainBreak(
                                run.plan().id() + "#" + audited.number(), ChainBreak.Kind.JOURNAL_DIFFERS));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
