package org.bmms.console.ui.coverage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.bmms.console.coverage.TableCoverage;

/** The name of a table as people say it. */
final class TableTitle {
    private static final Set<String> ABBREVIATIONS = Set.of("obc", "ppa", "ppas", "moa", "mana", "gis", "id");

    private TableTitle() {}

    /** Such as {@code OBC community} for {@code communities_obc_community}. */
    static String of(TableCoverage table) {
        return of(table.table(), table.application());
    }

    /** The same from a table's name and its application. */
    static String of(String table, String application) {
        String name = table.substring(table.lastIndexOf('.') + 1);
        String own = name.startsWith(application + "_") ? name.substring(application.length() + 1) : name;
        String words = Arrays.stream(own.split("_"))
                .flatMap(part -> ModelWords.of(part).stream())
                .map(word -> ABBREVIATIONS.contains(word) ? word.toUpperCase(Locale.ROOT) : word)
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? table : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
