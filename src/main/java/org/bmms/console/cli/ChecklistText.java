package org.bmms.console.cli;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bmms.console.base.Message;
import org.bmms.console.checklist.Board;
import org.bmms.console.checklist.Catalogue;
import org.bmms.console.checklist.ChecklistItem;
import org.bmms.console.checklist.ChecklistPart;
import org.bmms.console.checklist.ItemResult;
import org.bmms.console.checklist.ItemStatus;
import org.bmms.console.checklist.SignOff;
import org.bmms.console.inspection.Inspection;

/** The board of the checklist for people and for programs. */
final class ChecklistText {
    private static final int DETAIL_LINES = 8;

    private final Terminal terminal;
    private final Catalogue catalogue;
    private final InstantSource clock;

    ChecklistText(Terminal terminal, Catalogue catalogue, InstantSource clock) {
        this.terminal = terminal;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** An item that has just been looked at, while the others go on. */
    void running(ItemResult result) {
        ChecklistItem item = catalogue.require(result.item());
        terminal.progress(terminal.symbols().running() + " " + terminal.texts().render(item.text()));
    }

    void show(List<ChecklistPart> parts, Board board) {
        Map<ChecklistItem, Board.Row> rows = new LinkedHashMap<>();
        board.rows().forEach(row -> rows.put(row.item(), row));
        for (ChecklistPart part : parts) {
            String estimate = part.estimate() == null
                    ? ""
                    : " " + text("cli.checklist.estimate", part.estimate().toMinutes());
            terminal.line(part.name() + "  " + terminal.texts().render(part.title()) + estimate);
            part.items().forEach(item -> {
                Board.Row row = rows.get(item);
                if (row != null) {
                    show(row);
                }
            });
            terminal.blank();
        }
        terminal.say(
                "cli.checklist.summary",
                board.rows().size(),
                board.count(ItemStatus.PASSED),
                board.count(ItemStatus.WARNING),
                board.count(ItemStatus.FAILED),
                board.count(ItemStatus.CANNOT_TELL),
                board.count(ItemStatus.OPEN),
                board.count(ItemStatus.NOT_APPLICABLE),
                board.count(ItemStatus.NOT_EXAMINED),
                board.count(ItemStatus.NOT_DUE));
    }

    private void show(Board.Row row) {
        ChecklistItem item = row.item();
        terminal.line("  " + sign(row.status()) + " " + terminal.texts().text(word(row.status())) + "  " + item.id()
                + "  " + terminal.texts().render(item.text()));
        ItemResult result = row.result();
        if (result != null) {
            result.seen().forEach(seen -> line(terminal.texts().render(seen)));
            if (result.next() != null) {
                line(terminal.texts().render(result.next()));
            }
            if (result.detail() != null) {
                result.detail().lines().limit(DETAIL_LINES).forEach(detail -> line("  " + detail));
            }
            line(text("cli.checklist.age", age(result)));
        }
        SignOff signOff = row.signOff();
        if (signOff != null) {
            line(text(
                    switch (signOff.decision()) {
                        case DONE -> "cli.checklist.signed";
                        case OVERRIDDEN -> "cli.checklist.overridden";
                        case WITHDRAWN -> throw new IllegalStateException("a withdrawn word counts");
                    },
                    signOff.operator(),
                    signOff.at(),
                    signOff.note().isEmpty() ? "-" : signOff.note()));
            if (signOff.evidence() != null) {
                line(text("cli.checklist.evidence", signOff.evidence()));
            }
        }
        if (item.plan() != null && !row.status().isSettled() && row.status() != ItemStatus.NOT_DUE) {
            boolean first = item.plan().equals(Inspection.DEPLOYMENT);
            line(text(first ? "cli.checklist.plan.first" : "cli.checklist.plan", command(item.plan())));
        }
    }

    private Message age(ItemResult result) {
        long minutes = result.age(clock.instant()).toMinutes();
        if (minutes < 60) {
            return Message.of("cli.checklist.minutes", minutes);
        }
        return minutes < 48 * 60
                ? Message.of("cli.checklist.hours", minutes / 60)
                : Message.of("cli.checklist.days", minutes / (24 * 60));
    }

    /** How one has it done here. */
    private static String command(String plan) {
        return switch (plan) {
            case "activation" -> "activate";
            case "onboarding" -> "onboard";
            case Inspection.DEPLOYMENT -> "deploy";
            default -> plan;
        };
    }

    private void line(String text) {
        terminal.line("      " + text);
    }

    private String text(String key, Object... arguments) {
        return terminal.texts().render(Message.of(key, arguments));
    }

    private String sign(ItemStatus status) {
        Symbols symbols = terminal.symbols();
        return switch (status) {
            case PASSED -> symbols.good();
            case WARNING -> symbols.warning();
            case FAILED -> symbols.bad();
            case CANNOT_TELL, OPEN, NOT_APPLICABLE, NOT_DUE, NOT_EXAMINED -> symbols.unknown();
        };
    }

    private static String word(ItemStatus status) {
        return switch (status) {
            case PASSED -> "cli.checklist.passed";
            case WARNING -> "cli.checklist.warning";
            case FAILED -> "cli.checklist.failed";
            case CANNOT_TELL -> "cli.checklist.cannot-tell";
            case OPEN -> "cli.checklist.open";
            case NOT_DUE -> "cli.checklist.not-due";
            case NOT_APPLICABLE -> "cli.checklist.not-applicable";
            case NOT_EXAMINED -> "cli.checklist.not-examined";
        };
    }
}
