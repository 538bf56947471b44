package org.bmms.console.sandbox.data;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The 45 organisations that a real system is seeded with. */
final class MoaCatalogue {
    private static final Pattern LINE = Pattern.compile("([^,]+),(?:\"([^\"]+)\"|([^,]+)),([^,]+),(true|false)");

    private MoaCatalogue() {}

    /** An organisation of the catalogue. */
    record Moa(String code, String name, String type, boolean pilot) {}

    static List<Moa> read() {
        return Resources.text("/catalogue/moas.csv")
                .lines()
                .skip(1)
                .map(MoaCatalogue::parse)
                .toList();
    }

    private static Moa parse(String line) {
        Matcher matcher = LINE.matcher(line.strip());
        if (!matcher.matches()) {
            throw new IllegalStateException("not a line of the catalogue: " + line);
        }
        String name = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
        return new Moa(matcher.group(1), name, matcher.group(4), Boolean.parseBoolean(matcher.group(5)));
    }
}
