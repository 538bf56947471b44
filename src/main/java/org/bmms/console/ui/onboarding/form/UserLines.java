package org.bmms.console.ui.onboarding.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bmms.console.onboarding.form.UserRole;

/**
 * Users as people have them at hand: lines of a spreadsheet, a list or an address book. Cells stand between tabs,
 * semicolons or commas, in any order; the one with an @ is the address, one that names a role is the role, the others are
 * the name.
 */
final class UserLines {
    private static final Pattern ADDRESS_BOOK = Pattern.compile("^\\s*\"?([^<\"]*)\"?\\s*<([^>]*)>(.*)$");
    private static final String LETTERS_AND_DIGITS = "[^\\p{L}\\p{N}]+";

    private UserLines() {}

    /**
     * What one line says.
     *
     * @param role empty if the line names none
     */
    record Line(String firstName, String lastName, String email, Optional<UserRole> role) {}

    /**
     * Reads the lines that say something; a first line without any address is a head and left out.
     *
     * @param roleName what a role is called where the lines come from
     */
    static List<Line> read(String text, Function<UserRole, String> roleName) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        boolean headed = lines.size() > 1
                && !lines.getFirst().contains("@")
                && lines.stream().skip(1).anyMatch(line -> line.contains("@"));
        return lines.stream()
                .skip(headed ? 1 : 0)
                .map(line -> line(line, roleName))
                .toList();
    }

    private static Line line(String text, Function<UserRole, String> roleName) {
        Matcher book = ADDRESS_BOOK.matcher(text);
        String plain = book.matches() ? book.group(1) + "\t" + book.group(2) + "\t" + book.group(3) : text;
        List<String> names = new ArrayList<>();
        String email = "";
        Optional<UserRole> role = Optional.empty();
        for (String cell : cells(plain)) {
            Optional<UserRole> named = role(cell, roleName);
            if (cell.contains("@") && email.isEmpty()) {
                email = cell;
            } else if (named.isPresent() && role.isEmpty()) {
                role = named;
            } else if (!cell.isEmpty()) {
                names.add(cell);
            }
        }
        if (names.size() == 1) {
            String name = names.getFirst();
            int last = name.lastIndexOf(' ');
            return last < 0
                    ? new Line(name, "", email, role)
                    : new Line(name.substring(0, last).strip(), name.substring(last + 1), email, role);
        }
        return new Line(
                names.isEmpty() ? "" : names.getFirst(),
                String.join(" ", names.subList(Math.min(1, names.size()), names.size())),
                email,
                role);
    }

    private static List<String> cells(String line) {
        String between = line.contains("\t") ? "\t" : line.contains(";") ? ";" : ",";
        return Arrays.stream(line.split(between, -1))
                .map(cell -> cell.strip().replaceAll("^\"|\"$", "").strip())
                .toList();
    }

    private static Optional<UserRole> role(String cell, Function<UserRole, String> roleName) {
        String said = simple(cell);
        return Arrays.stream(UserRole.values())
                .filter(role -> said.equals(simple(role.group())) || said.equals(simple(roleName.apply(role))))
                .findFirst();
    }

    private static String simple(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll(LETTERS_AND_DIGITS, "");
    }
}
