package org.bmms.console.onboarding.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bmms.console.onboarding.form.Moa;

/**
 * How far the organisations have been taken in (checklist § Deployment Phases 5 and 6): first the pilots, then all MOAs.
 * One is taken in once it is active and somebody works for it; where the target keeps no members, once its day of
 * onboarding has come.
 *
 * @param pilots the pilots
 * @param moas the MOAs of the catalogue, pilots among them
 * @param absent the codes of MOAs that the target does not have at all
 * @param live how many MOAs of the catalogue have reached their day of going live
 */
public record Rollout(Share pilots, Share moas, List<String> absent, long live) {

    /**
     * A part of what is to be reached.
     *
     * @param done how many are taken in
     * @param wanted how many there are to be
     */
    public record Share(long done, long wanted) {

        /** From 0 to 1. */
        public double part() {
            return wanted == 0 ? 1 : Math.min(1, (double) done / wanted);
        }

        /** Whether all are taken in. */
        public boolean complete() {
            return done >= wanted;
        }
    }

    public Rollout {
        absent = List.copyOf(absent);
    }

    /**
     * Concludes it.
     *
     * @param organizations those of the target
     * @param catalogue the MOAs that there are to be
     * @param today the day it is at the target
     */
    public static Rollout of(List<OrganizationEntry> organizations, List<Moa> catalogue, LocalDate today) {
        Map<String, OrganizationEntry> known =
                organizations.stream().collect(Collectors.toMap(OrganizationEntry::code, Function.identity()));
        List<OrganizationEntry> moas = catalogue.stream()
                .filter(moa -> known.containsKey(moa.code()))
                .map(moa -> known.get(moa.code()))
                .toList();
        Map<String, Boolean> planned = catalogue.stream().collect(Collectors.toMap(Moa::code, Moa::pilot));
        long wanted = catalogue.stream().filter(Moa::pilot).count();
        long pilots = organizations.stream()
                .filter(entry -> entry.pilot().orElseGet(() -> planned.getOrDefault(entry.code(), false)))
                .filter(entry -> isIn(entry, today))
                .count();
        return new Rollout(
                new Share(pilots, wanted),
                new Share(moas.stream().filter(entry -> isIn(entry, today)).count(), catalogue.size()),
                catalogue.stream()
                        .map(Moa::code)
                        .filter(code -> !known.containsKey(code))
                        .toList(),
                moas.stream()
                        .filter(entry -> entry.goLiveDate()
                                .filter(day -> !day.isAfter(today))
                                .isPresent())
                        .count());
    }

    /** Whether an organisation is taken in. */
    private static boolean isIn(OrganizationEntry entry, LocalDate today) {
        boolean ahead = entry.onboardingDate().filter(day -> day.isAfter(today)).isPresent();
        boolean works = entry.members()
                .map(members -> members > 0)
                .orElseGet(() -> entry.onboardingDate().isPresent());
        return entry.active() && works && !ahead;
    }
}
