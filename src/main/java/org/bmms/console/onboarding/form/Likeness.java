package org.bmms.console.onboarding.form;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether two codes or names mean the same organisation although they are spelled differently, such as {@code TESDA} and
 * {@code TESDA-BARMM} (target facts § 7).
 */
public final class Likeness {
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Words that say where an organisation is or of what kind, not which one it is. */
    private static final Set<String> COMMON =
            Set.of("of", "the", "for", "and", "on", "in", "to", "bangsamoro", "barmm", "office", "ministry");

    private static final int SHORTEST_SHARED = 2;

    private Likeness() {}

    /** Whether two codes, which are not equal, are alike. */
    public static boolean ofCodes(String one, String other) {
        List<String> first = words(one);
        List<String> second = words(other);
        String joined = String.join("", first);
        String otherJoined = String.join("", second);
        return !joined.isEmpty() && (joined.equals(otherJoined) || begins(first, second) || begins(second, first));
    }

    /** Whether two names are alike, or equal but for case, marks and punctuation. */
    public static boolean ofNames(String one, String other) {
        Set<String> first = telling(one);
        Set<String> second = telling(other);
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        if (first.equals(second)) {
            return words(one).stream().anyMatch(words(other)::contains);
        }
        Set<String> smaller = first.size() < second.size() ? first : second;
        Set<String> larger = first.size() < second.size() ? second : first;
        return smaller.size() >= SHORTEST_SHARED && larger.containsAll(smaller);
    }

    /** Whether two texts are equal but for case and white space. */
    public static boolean same(String one, String other) {
        return folded(one).equals(folded(other));
    }

    private static String folded(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static boolean begins(List<String> shorter, List<String> longer) {
        return shorter.size() < longer.size()
                && !shorter.isEmpty()
                && longer.subList(0, shorter.size()).equals(shorter);
    }

    private static Set<String> telling(String name) {
        return words(name).stream()
                .filter(word -> !COMMON.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> words(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return Arrays.stream(SEPARATORS.split(plain.toLowerCase(Locale.ROOT), -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
