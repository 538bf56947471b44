package org.bmms.console.base;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The ways in which a secret value can stand in a text, apart from percent and backslash escapes. */
final class SecretForms {
    /** Shorter values would turn ordinary text into dots. */
    static final int SHORTEST = 4;

    /** Shorter pieces of base64 are found in any base64. */
    private static final int SHORTEST_BASE64 = 8;

    private static final int BITS_PER_DIGIT = 6;

    private static final Pattern PERCENT = Pattern.compile("%..");

    private SecretForms() {}

    /** All forms that are long enough to be told from ordinary text; each line of a value counts as well. */
    static List<String> of(String value) {
        List<String> forms = new ArrayList<>();
        Stream.concat(Stream.of(value), value.lines().map(String::strip))
                .distinct()
                .filter(v -> v.length() >= SHORTEST)
                .forEach(v -> addForms(v, forms));
        return forms;
    }

    private static void addForms(String value, List<String> forms) {
        forms.add(value);
        String form = URLEncoder.encode(value, StandardCharsets.UTF_8);
        forms.add(form);
        forms.add(PERCENT.matcher(form).replaceAll(m -> m.group().toLowerCase(Locale.ROOT)));
        forms.add(value.replace("'", "'\\''"));
        forms.add(value.replace("'", "''"));
        forms.add(value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        forms.add(value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#x27;"));
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        forms.add(HexFormat.of().formatHex(bytes));
        forms.add(HexFormat.of().withUpperCase().formatHex(bytes));
        for (int offset = 0; offset < 3; offset++) {
            String piece = base64After(offset, bytes);
            if (piece.length() >= SHORTEST_BASE64) {
                forms.add(piece);
                forms.add(piece.replace('+', '-').replace('/', '_'));
            }
        }
        String whole = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        forms.add(whole);
        forms.add(whole.replace('+', '-').replace('/', '_'));
    }

    /** The digits that encode only bits of the value, when so many bytes precede it (as in {@code user:password}). */
    private static String base64After(int preceding, byte[] value) {
        byte[] padded = new byte[preceding + value.length];
        System.arraycopy(value, 0, padded, preceding, value.length);
        String digits = Base64.getEncoder().withoutPadding().encodeToString(padded);
        int from = (preceding * 8 + BITS_PER_DIGIT - 1) / BITS_PER_DIGIT;
        int to = padded.length * 8 / BITS_PER_DIGIT;
        return from < to ? digits.substring(from, to) : "";
    }
}
