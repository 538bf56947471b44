package org.bmms.console.onboarding.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bmms.console.base.Csv;
import org.bmms.console.onboarding.form.PasswordPolicy;

/**
 * A batch as its file says it.
 *
 * @param entries its organisations, in the order of their first lines
 * @param problems what is wrong with its lines, as far as the file alone tells
 */
public record BatchFile(List<BatchEntry> entries, List<RowProblem> problems) {

    public BatchFile {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a file.
     *
     * @throws org.bmms.console.base.FailureException {@code ONB-CSV-HEADER} if columns are missing or unknown
     */
    public static BatchFile read(String text, PasswordPolicy passwords, boolean likenessConfirmed) {
        return new BatchReader(passwords, likenessConfirmed).read(text);
    }

    /** The same without organisations that need not be looked at any more; lines that belong to none stay. */
    public BatchFile without(Set<String> codes) {
        Set<Integer> gone = new HashSet<>();
        List<BatchEntry> left = new ArrayList<>();
        for (BatchEntry entry : entries) {
            if (codes.contains(entry.code())) {
                gone.add(entry.line());
                gone.addAll(entry.userLines());
            } else {
                left.add(entry);
            }
        }
        return new BatchFile(
                left,
                problems.stream().filter(row -> !gone.contains(row.line())).toList());
    }

    /** An empty file with its head and two lines that show how it is filled in. */
    public static String template() {
        return Csv.write(List.of(
                BatchColumn.titles(),
                List.of(
                        "MOH",
                        "Ministry of Health",
                        "ministry",
                        "true",
                        "info@moh.example",
                        "",
                        "mana;planning",
                        "",
                        "2026-01-15",
                        "Amina",
                        "Example",
                        "amina@moh.example",
                        "pilot_admin",
                        "",
                        "Focal person"),
                List.of(
                        "MOH",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "Jamil",
                        "Example",
                        "jamil@moh.example",
                        "planner",
                        "",
                        "")));
    }
}
