package org.bmms.console.checklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.base.Failure;

/**
 * The whole deployment checklist: its boxes and its two rollback procedures.
 *
 * @param parts in the order of the document
 * @param procedures the rollbacks
 */
public record Catalogue(List<ChecklistPart> parts, List<Procedure> procedures) {

    public Catalogue {
        parts = List.copyOf(parts);
        procedures = List.copyOf(procedures);
    }

    /** All boxes, in the order of the document. */
    public List<ChecklistItem> items() {
        return parts.stream().flatMap(part -> part.items().stream()).toList();
    }

    /** A box by its place. */
    public Optional<ChecklistItem> find(ItemId id) {
        return items().stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /**
     * A box by what somebody typed, such as {@code pre/security/1}.
     *
     * @throws org.bmms.console.base.FailureException {@code CHECKLIST-ITEM}
     */
    public ChecklistItem require(String id) {
        return items().stream()
                .filter(item -> item.id().toString().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> Failure.unchanged(ChecklistFailure.NO_ITEM, id).asException());
    }

    /** Where a phase of the way stands in the document: the parts that are worked through in it. */
    public List<ChecklistPart> of(Phase phase) {
        return parts.stream().filter(part -> part.phases().contains(phase)).toList();
    }

    /**
     * The parts of a chapter, such as {@code bmms}, or the one of this name, such as {@code bmms/restart}.
     *
     * @throws org.bmms.console.base.FailureException {@code CHECKLIST-PART}
     */
    public List<ChecklistPart> named(String name) {
        List<ChecklistPart> found = parts.stream()
                .filter(part -> part.name().equals(name) || part.section().equals(name))
                .toList();
        if (found.isEmpty()) {
            throw Failure.unchanged(ChecklistFailure.NO_PART, name, String.join(", ", chapters()))
                    .asException();
        }
        return found;
    }

    private List<String> chapters() {
        Map<String, Boolean> chapters = new LinkedHashMap<>();
        parts.forEach(part -> chapters.put(part.section(), true));
        return List.copyOf(chapters.keySet());
    }
}
