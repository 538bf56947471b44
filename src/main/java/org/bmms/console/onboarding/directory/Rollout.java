package org.bmms.console.onboarding.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bmms.console.checklist.Intake;
import org.bmms.console.onboarding.form.Moa;

/**
 * How far the organisations have been taken in (checklist § Deployment Phases 5 and 6): first the pilots, then all MOAs.
 * One is taken in once it is active and somebody works for it; where the target keeps no members, once its day of
 * onboarding has come.
 *
 * @param pilots the pilots
 * @param moas the MOAs of the catalogue, pilots among them
 * @param stands each of the pilots, by code; those too that the target does not have yet
 * @param absent the codes of MOAs that the target does not have at all
 * @param live how many MOAs of the catalogue have reached their day of going live
 */
public record Rollout(Share pilots, Share moas, List<Intake.Pilot> stands, List<String> absent, long live) {

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
        stands = List.copyOf(stands);
        absent = List.copyOf(absent);
    }

    /** As far as the next step depends on it. */
    public Intake intake() {
        return new Intake(stands, pilots.complete(), moas.done(), moas.wanted());
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
        SortedMap<String, Boolean> pilots = new TreeMap<>();
        catalogue.stream()
                .filter(moa -> moa.pilot() && !known.containsKey(moa.code()))
                .forEach(moa -> pilots.put(moa.code(), false));
        organizations.stream()
                .filter(entry -> entry.pilot().orElseGet(() -> planned.getOrDefault(entry.code(), false)))
                .forEach(entry -> pilots.put(entry.code(), isIn(entry, today)));
        return new Rollout(
                new Share(pilots.values().stream().filter(in -> in).count(), wanted),
                new Share(moas.stream().filter(entry -> isIn(entry, today)).count(), catalogue.size()),
                pilots.entrySet().stream()
                        .map(pilot -> new Intake.Pilot(pilot.getKey(), pilot.getValue()))
                        .toList(),
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
