package org.bmms.console.onboarding.directory;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.bmms.console.onboarding.schema.TableShape;

/**
 * Where a target keeps what the console shows of its organisations (target facts § 2).
 *
 * @param places of every field
 * @param most the most characters of a field; without those that have no limit
 */
public record FieldPlaces(Map<OrganizationField, Place> places, Map<OrganizationField, Integer> most) {
    static final String DOCUMENT = "metadata";

    /** Where a field is kept. */
    public enum Place {
        /** In a column of its own. */
        COLUMN,
        /** In the document that this form of the table has for whatever is no column. */
        DOCUMENT,
        /** Nowhere: it cannot be stored. */
        NOWHERE
    }

    public FieldPlaces {
        places = Map.copyOf(places);
        most = Map.copyOf(most);
    }

    static FieldPlaces of(TableShape shape) {
        Map<OrganizationField, Place> places = new EnumMap<>(OrganizationField.class);
        Map<OrganizationField, Integer> most = new EnumMap<>(OrganizationField.class);
        Place otherwise = shape.isDocument(DOCUMENT) ? Place.DOCUMENT : Place.NOWHERE;
        for (OrganizationField field : OrganizationField.values()) {
            places.put(field, shape.has(field.column()) ? Place.COLUMN : otherwise);
            shape.most(field.column()).ifPresent(characters -> most.put(field, characters));
        }
        return new FieldPlaces(places, most);
    }

    /** Where a field is kept. */
    public Place of(OrganizationField field) {
        return places.getOrDefault(field, Place.NOWHERE);
    }

    /** The most characters that a field takes; empty if there is no limit. */
    public OptionalInt most(OrganizationField field) {
        Integer characters = most.get(field);
        return characters == null ? OptionalInt.empty() : OptionalInt.of(characters);
    }

    /** The fields that are kept there, in their order. */
    public List<OrganizationField> in(Place place) {
        return Stream.of(OrganizationField.values())
                .filter(field -> of(field) == place)
                .toList();
    }
}
