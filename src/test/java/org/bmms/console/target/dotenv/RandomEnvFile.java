package org.bmms.console.target.dotenv;

import java.util.List;
import java.util.Random;

/** Settings files made of fragments that have surprised somebody, the same for the same seed. */
final class RandomEnvFile {
    private static final List<String> ENDS = List.of("\n", "\n", "\n", "\r\n", "\r", "\f", "\u2028");
    private static final List<String> KEYS =
            List.of("BMMS_MODE", "ENABLE_MULTI_TENANT", "SECRET_KEY", "DATABASE_URL", "A", "B1", "_c");
    private static final List<String> STARTS = List.of("", "", "", "", "export ", " ", "#", "\t", "export  ");
    private static final List<String> PIECES = List.of(
            "obcms",
            "bmms",
            "1",
            "0",
            " ",
            "  ",
            "#",
            " # comment",
            "'",
            "\"",
            "\\",
            "\\n",
            "$",
            "=",
            "é",
            "ü\u200f",
            "\ud83d\ude80",
            "pa#ss",
            "postgres://u:p%40@h:5432/d",
            "`",
            ";",
            "\u00a0",
            "\u001f",
            "{{x}}");

    private final Random random;

    RandomEnvFile(long seed) {
        this.random = new Random(seed);
    }

    String text() {
        StringBuilder text = new StringBuilder(random.nextInt(10) == 0 ? "\ufeff" : "");
        int lines = random.nextInt(12);
        for (int i = 0; i < lines; i++) {
            text.append(line());
            boolean last = i == lines - 1;
            text.append(last && random.nextBoolean() ? "" : pick(ENDS));
        }
        return text.toString();
    }

    private String line() {
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> "# " + value();
            case 2 -> value();
            default -> pick(STARTS) + pick(KEYS) + (random.nextInt(10) == 0 ? " = " : "=") + value();
        };
    }

    String value() {
        StringBuilder value = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            value.append(pick(PIECES));
        }
        return value.toString();
    }

    String key() {
        return pick(KEYS);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
