package org.bmms.console.ui.checklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.bmms.console.base.Message;
import org.bmms.console.checklist.Board;
import org.bmms.console.checklist.Catalogue;
import org.bmms.console.checklist.ChecklistPart;
import org.bmms.console.checklist.ItemId;
import org.bmms.console.checklist.ItemStatus;
import org.bmms.console.checklist.Phase;

/**
 * What the screen shows of the whole checklist, concluded from the board.
 *
 * @param phases how far each of them is
 * @param lines all lines in the order of the checklist, the rollbacks at the end
 */
record ChecklistPicture(List<PhaseProgress> phases, List<ChecklistLine> lines) {

    ChecklistPicture {
        phases = List.copyOf(phases);
        lines = List.copyOf(lines);
    }

    /**
     * Concludes it.
     *
     * @param looking the items that are being looked at
     */
    static ChecklistPicture of(Catalogue catalogue, Board board, Set<ItemId> looking, Instant now) {
        Map<ItemId, Board.Row> rows = new LinkedHashMap<>();
        board.rows().forEach(row -> rows.put(row.item().id(), row));
        List<ChecklistLine> lines = new ArrayList<>();
        for (ChecklistPart part : catalogue.parts()) {
            List<Board.Row> own = part.items().stream()
                    .map(item -> Objects.requireNonNull(rows.get(item.id()), "the board lacks an item"))
                    .toList();
            int settled =
                    (int) own.stream().filter(row -> row.status().isSettled()).count();
            boolean busy = part.items().stream().anyMatch(item -> looking.contains(item.id()));
            lines.add(new ChecklistLine.Heading(part, settled, busy));
            own.forEach(row -> lines.add(new ChecklistLine.Item(
                    part, ItemLine.of(row, looking.contains(row.item().id()), now))));
        }
        catalogue.procedures().forEach(procedure -> lines.add(new ChecklistLine.Rollback(procedure)));
        return new ChecklistPicture(
                Arrays.stream(Phase.values())
                        .map(phase -> PhaseProgress.of(phase, catalogue, rows))
                        .toList(),
                lines);
    }

    /** The lines that pass a filter; a heading is listed as long as an item below it is. */
    List<ChecklistLine> filtered(ChecklistFilter filter, Function<Message, String> words) {
        List<ChecklistLine> passing = new ArrayList<>();
        ChecklistLine.Heading head = null;
        for (ChecklistLine line : lines) {
            switch (line) {
                case ChecklistLine.Heading heading -> head = heading;
                case ChecklistLine.Item item -> {
                    if (filter.passes(item.part(), item.line(), words)) {
                        if (head != null) {
                            passing.add(head);
                            head = null;
                        }
                        passing.add(item);
                    }
                }
                case ChecklistLine.Rollback rollback -> {
                    if (filter.passes(rollback.procedure(), words)) {
                        passing.add(rollback);
                    }
                }
            }
        }
        return passing;
    }

    /** How things stand, in one sentence. */
    static Message headline(Board board, Instant now) {
        if (board.rows().stream().allMatch(row -> row.result() == null)) {
            return Message.of(
                    "ui-checklist.headline.nothing",
                    board.settled(),
                    board.rows().size());
        }
        long old = board.rows().stream()
                .filter(row -> ItemLine.of(row, false, now).old())
                .count();
        return Message.of(
                "ui-checklist.headline",
                board.settled(),
                board.rows().size(),
                board.count(ItemStatus.FAILED),
                board.count(ItemStatus.CANNOT_TELL),
                board.count(ItemStatus.OPEN),
                board.count(ItemStatus.NOT_EXAMINED),
                old,
                board.count(ItemStatus.NOT_DUE));
    }
}
