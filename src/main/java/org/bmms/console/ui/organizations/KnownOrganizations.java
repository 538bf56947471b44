package org.bmms.console.ui.organizations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bmms.console.base.Message;
import org.bmms.console.onboarding.directory.FieldPlaces;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.directory.OrganizationField;
import org.bmms.console.onboarding.directory.OrganizationList;
import org.jspecify.annotations.Nullable;

/**
 * The organisations as they were read last.
 *
 * @param list what was read
 * @param readAt when
 * @param countedAt when the rows they own were counted; null if they were not
 */
record KnownOrganizations(
        OrganizationList list, Instant readAt, @Nullable Instant countedAt) {

    /** What was read just now, with the rows that are known from before. */
    static KnownOrganizations of(OrganizationList read, Instant now, @Nullable KnownOrganizations before) {
        if (before == null || before.countedAt == null) {
            return new KnownOrganizations(read, now, null);
        }
        Map<Long, OrganizationEntry> counted =
                before.list.entries().stream().collect(Collectors.toMap(OrganizationEntry::id, Function.identity()));
        List<OrganizationEntry> entries = read.entries().stream()
                .map(entry -> Optional.ofNullable(counted.get(entry.id()))
                        .flatMap(OrganizationEntry::rows)
                        .map(entry::with)
                        .orElse(entry))
                .toList();
        return new KnownOrganizations(
                new OrganizationList(entries, read.places(), read.rights()), now, before.countedAt);
    }

    /** The same with all rows counted. */
    KnownOrganizations counted(List<OrganizationEntry> entries, Instant now) {
        return new KnownOrganizations(new OrganizationList(entries, list.places(), list.rights()), now, now);
    }

    /** The same with one organisation as it is now. */
    KnownOrganizations with(OrganizationEntry changed) {
        List<OrganizationEntry> entries = list.entries().stream()
                .map(entry -> entry.id() == changed.id() ? merged(entry, changed) : entry)
                .toList();
        return new KnownOrganizations(new OrganizationList(entries, list.places(), list.rights()), readAt, countedAt);
    }

    private static OrganizationEntry merged(OrganizationEntry before, OrganizationEntry now) {
        return now.rows().isPresent() ? now : before.rows().map(now::with).orElse(now);
    }

    /** Why nothing can be changed; empty if it can. */
    Optional<Message> refusal() {
        return list.rights()
                .refusal()
                .map(why -> Message.of(
                        switch (why) {
                            case REPLICA -> "ui-organizations.refused.replica";
                            case NOT_GRANTED -> "ui-organizations.refused.role";
                        },
                        list.rights().role()));
    }

    /** What this form of the table has no columns for. */
    List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        note("ui-organizations.note.document", FieldPlaces.Place.DOCUMENT).ifPresent(notes::add);
        note("ui-organizations.note.nowhere", FieldPlaces.Place.NOWHERE).ifPresent(notes::add);
        if (!list.entries().isEmpty()
                && list.entries().stream().allMatch(entry -> entry.members().isEmpty())) {
            notes.add(new Note("ui-organizations.note.members", List.of()));
        }
        return List.copyOf(notes);
    }

    private Optional<Note> note(String key, FieldPlaces.Place place) {
        List<OrganizationField> fields = list.places().in(place);
        return fields.isEmpty() ? Optional.empty() : Optional.of(new Note(key, fields));
    }

    /**
     * A sentence about some fields.
     *
     * @param key of the sentence, whose argument is their names
     * @param fields the fields
     */
    record Note(String key, List<OrganizationField> fields) {}
}
