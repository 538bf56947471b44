package org.bmms.console.doctor;

import java.time.Instant;
import java.util.List;

/**
 * What was found of a profile, in a fixed order: host by host, then database, Redis, site and settings.
 *
 * @param at when it began, by this workstation's clock
 * @param environment the profile's name
 * @param diagnoses one or more for each part
 */
public record DoctorReport(Instant at, String environment, List<Diagnosis> diagnoses) {

    public DoctorReport {
        diagnoses = List.copyOf(diagnoses);
    }

    /** Those with this verdict. */
    public List<Diagnosis> with(Verdict verdict) {
        return diagnoses.stream().filter(d -> d.verdict() == verdict).toList();
    }

    /** The worst of all: {@link Verdict#FAIL} if anything does not work. */
    public Verdict worst() {
        for (Verdict verdict : List.of(Verdict.FAIL, Verdict.WARNING)) {
            if (!with(verdict).isEmpty()) {
                return verdict;
            }
        }
        return Verdict.OK;
    }
}
