package org.bmms.console.inspection;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.bmms.console.base.Message;
import org.bmms.console.base.Texts;
import org.bmms.console.checklist.Board;
import org.bmms.console.checklist.ChecklistItem;
import org.bmms.console.checklist.ItemResult;
import org.bmms.console.checklist.ItemStatus;
import org.bmms.console.checklist.SignOff;
import org.jspecify.annotations.Nullable;

/** The board of the checklist as programs read it: words that never change, beside the texts for people. */
public final class BoardJson {
    private final Texts texts;
    private final InstantSource clock;

    /**
     * For people who read one language.
     *
     * @param clock this workstation's time
     */
    public BoardJson(Texts texts, InstantSource clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** The board as maps and lists. */
    public Map<String, Object> of(Board board) {
        List<Object> items = new ArrayList<>();
        board.rows().forEach(row -> items.add(row(row)));
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (ItemStatus status : ItemStatus.values()) {
            counts.put(status.name(), board.count(status));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", clock.instant());
        json.put("settled", board.isSettled());
        json.put("counts", counts);
        json.put("items", items);
        return json;
    }

    private Map<String, @Nullable Object> row(Board.Row row) {
        ChecklistItem item = row.item();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", item.id().toString());
        json.put("text", texts.render(item.text()));
        json.put("kind", item.kind().word());
        json.put("probe", item.probe());
        json.put(
                "looksAt",
                item.probe() == null ? null : text(Probe.named(item.probe()).what()));
        json.put("plan", item.plan());
        json.put("status", row.status().name());
        ItemResult result = row.result();
        Instant at = result == null ? null : result.at();
        json.put("examined", at);
        json.put(
                "seen",
                result == null
                        ? List.of()
                        : result.seen().stream().map(this::text).collect(Collectors.toList()));
        json.put("code", result == null ? null : result.code());
        json.put("next", result == null || result.next() == null ? null : text(result.next()));
        json.put("detail", result == null ? null : result.detail());
        json.put("signOff", row.signOff() == null ? null : signOff(row.signOff()));
        return json;
    }

    private String text(Message message) {
        return texts.render(message);
    }

    private static Map<String, @Nullable Object> signOff(SignOff signOff) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("decision", signOff.decision().name().toLowerCase(Locale.ROOT));
        json.put("by", signOff.operator());
        json.put("at", signOff.at());
        json.put("note", signOff.note());
        json.put("evidence", signOff.evidence());
        return json;
    }
}
