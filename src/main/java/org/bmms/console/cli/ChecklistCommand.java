package org.bmms.console.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bmms.console.base.Cancellation;
import org.bmms.console.checklist.Board;
import org.bmms.console.checklist.Catalogue;
import org.bmms.console.checklist.ChecklistItem;
import org.bmms.console.checklist.ChecklistPart;
import org.bmms.console.checklist.Phase;
import org.bmms.console.checklist.SignOff.Decision;
import org.bmms.console.inspection.BoardJson;
import org.bmms.console.session.ChecklistDesk;
import org.bmms.console.session.Session;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows, examines and signs the items of the deployment checklist. */
@Command(
        name = "checklist",
        description = {
            "Shows how the items of the deployment checklist stand, looks at them, and keeps what people say about them.",
            "Looking changes nothing on the target; rows that a proof of isolation makes are rolled back.",
            "Exit status 1 while something is left to do."
        })
final class ChecklistCommand extends EnvironmentCommand {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "PART",
            description = "A phase from 1 to 6, a chapter such as bmms, a part such as bmms/restart, or an item such as"
                    + " bmms/restart/1; by default all of it.")
    private @Nullable String part;

    @Option(names = "--examine", description = "Look at every item that can be looked at.")
    private boolean examine;

    @Option(names = "--sign", paramLabel = "ITEM", description = "Say that an item is as it must be.")
    private @Nullable String signed;

    @Option(
            names = "--override",
            paramLabel = "ITEM",
            description = "Go on although an item is not as it must be; needs --note with the reason.")
    private @Nullable String overridden;

    @Option(names = "--withdraw", paramLabel = "ITEM", description = "Take back what was said about an item.")
    private @Nullable String withdrawn;

    @Option(names = "--note", paramLabel = "TEXT", description = "What there is to say about it.")
    private String note = "";

    @Option(
            names = "--evidence",
            paramLabel = "TEXT",
            description = "Where one can see it, such as a file or an address.")
    private @Nullable String evidence;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    ChecklistCommand(Desk desk) {
        super(desk);
    }

    @Override
    boolean json() {
        return json;
    }

    @Override
    ExitStatus run(Session session, Cancellation cancellation) {
        ChecklistDesk checklist = new ChecklistDesk(session);
        sign(checklist);
        List<ChecklistPart> parts = parts(checklist.catalogue());
        List<ChecklistItem> items =
                parts.stream().flatMap(one -> one.items().stream()).toList();
        ChecklistText text = new ChecklistText(
                terminal(), checklist.catalogue(), session.operator().timing().clock());
        if (examine) {
            checklist.examine(items, cancellation, text::running);
        }
        Board board = checklist.board(items);
        if (json) {
            terminal()
                    .json(new BoardJson(
                                    terminal().texts(),
                                    session.operator().timing().clock())
                            .of(board));
        } else {
            text.show(parts, board);
        }
        return board.isSettled() ? ExitStatus.OK : ExitStatus.NOT_AS_EXPECTED;
    }

    private void sign(ChecklistDesk checklist) {
        Map<Decision, @Nullable String> said = new LinkedHashMap<>();
        said.put(Decision.DONE, signed);
        said.put(Decision.OVERRIDDEN, overridden);
        said.put(Decision.WITHDRAWN, withdrawn);
        said.forEach((decision, name) -> {
            if (name != null) {
                ChecklistItem item = checklist.catalogue().require(name);
                checklist.sign(item, decision, note, evidence);
            }
        });
    }

    /** A single item is shown under its heading, alone. */
    private List<ChecklistPart> parts(Catalogue catalogue) {
        if (part == null) {
            return catalogue.parts();
        }
        for (Phase phase : Phase.values()) {
            boolean named = part.equals(String.valueOf(phase.number()))
                    || part.equalsIgnoreCase(phase.name().toLowerCase(Locale.ROOT));
            if (named) {
                return catalogue.of(phase);
            }
        }
        List<ChecklistPart> alone = new ArrayList<>();
        for (ChecklistPart one : catalogue.parts()) {
            one.items().stream()
                    .filter(item -> item.id().toString().equals(part))
                    .forEach(item -> alone.add(
                            new ChecklistPart(one.section(), one.step(), one.phases(), one.estimate(), List.of(item))));
        }
        return alone.isEmpty() ? catalogue.named(part) : alone;
    }
}
