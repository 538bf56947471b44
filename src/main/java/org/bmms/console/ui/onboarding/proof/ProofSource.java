package org.bmms.console.ui.onboarding.proof;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Progress;
import org.bmms.console.onboarding.isolation.IsolationOrder;
import org.bmms.console.onboarding.isolation.IsolationReport;

/** Proofs in an environment. All methods take time and throw {@link org.bmms.console.base.FailureException}. */
interface ProofSource {

    /** Between whom isolation can be proven. */
    Choices choices(Cancellation cancellation);

    /** The logins of active users who work for an organisation; empty if the target does not tell. */
    List<String> logins(Party party, Cancellation cancellation);

    /**
     * Proves it; nothing of it remains.
     *
     * @throws org.bmms.console.base.FailureException {@code ONB-PROOF-SUPERUSER} or {@code ONB-PROOF-BYPASSES}, since such
     *     a proof would mean nothing; {@code ONB-PROOF-REMAINS}; or a code of host or database
     */
    IsolationReport run(IsolationOrder order, Cancellation cancellation, Progress progress);

    /** Writes a report as JSON into a file, replacing what was there. */
    void write(Path file, IsolationReport report);

    /**
     * An organisation that can be chosen.
     *
     * @param id its number in the database
     * @param code its code
     * @param name its name
     * @param pilot whether it is a pilot
     * @param members how many may work for it; empty if the target does not say
     */
    record Party(long id, String code, String name, boolean pilot, Optional<Long> members) {}

    /**
     * The organisations.
     *
     * @param parties all that are active, by code
     * @param usual the code of the one that owns what existed before, usually OOBC
     */
    record Choices(List<Party> parties, String usual) {

        public Choices {
            parties = List.copyOf(parties);
        }

        /** The one of a code. */
        Optional<Party> find(String code) {
            return parties.stream()
                    .filter(party -> party.code().equalsIgnoreCase(code))
                    .findFirst();
        }

        /** Who is likely to be meant as the pilot: one that has users. */
        Optional<Party> likelyPilot() {
            List<Party> pilots = parties.stream()
                    .filter(party -> party.pilot() && !party.code().equals(usual))
                    .toList();
            return pilots.stream()
                    .filter(party -> party.members().filter(many -> many > 0).isPresent())
                    .findFirst()
                    .or(() -> pilots.stream().findFirst());
        }
    }
}
