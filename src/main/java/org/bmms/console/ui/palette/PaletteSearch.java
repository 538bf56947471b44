package org.bmms.console.ui.palette;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds by the beginnings of words, in any order, without regard to case and accents. */
final class PaletteSearch {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PaletteSearch() {}

    /** What is meant by the letters, the best first; everything for none. */
    static List<PaletteEntry> find(String letters, List<PaletteEntry> entries) {
        List<String> wanted = words(letters);
        return entries.stream()
                .filter(entry -> entry.possible().getAsBoolean())
                .filter(entry -> fits(wanted, words(entry.words())))
                .sorted(Comparator.comparingInt(entry -> distance(wanted, words(entry.words()))))
                .toList();
    }

    private static boolean fits(List<String> wanted, List<String> words) {
        return wanted.stream().allMatch(want -> position(want, words) >= 0);
    }

    /** The nearer to the beginning of the name, the better. */
    private static int distance(List<String> wanted, List<String> words) {
        return wanted.stream().mapToInt(want -> position(want, words)).sum();
    }

    private static int position(String want, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).startsWith(want)) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> words(String text) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return Arrays.stream(BETWEEN_WORDS.split(plain.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
