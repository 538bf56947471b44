package org.bmms.console.onboarding.form;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /** Short words differ by a letter and mean something else. */
    private static final int SHORTEST_MISSPELLED = 5;

    private Likeness() {}

    /** Whether two codes, which are not equal, are alike. */
    public static boolean ofCodes(String one, String other) {
        List<String> first = words(one);
        List<String> second = words(other);
        String joined = String.join("", first);
        String otherJoined = String.join("", second);
        return !joined.isEmpty()
                && (asRead(joined).equals(asRead(otherJoined))
                        || begins(first, second)
                        || begins(second, first)
                        || (!telling(one).isEmpty() && telling(one).equals(telling(other))));
    }

    /** A text as somebody reads it who takes digits for the letters that look like them. */
    private static String asRead(String word) {
        return word.replace('0', 'o')
                .replace('1', 'i')
                .replace('l', 'i')
                .replace('5', 's')
                .replace('8', 'b');
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
        return (smaller.size() >= SHORTEST_SHARED && larger.containsAll(smaller))
                || (first.size() == second.size() && misspelled(first, second));
    }

    /** Whether every word has its own among the others, but for a slip of the hand in long ones. */
    private static boolean misspelled(Set<String> words, Set<String> others) {
        Set<String> left = new TreeSet<>(others);
        for (String word : words) {
            Optional<String> meant = left.contains(word)
                    ? Optional.of(word)
                    : left.stream().filter(other -> isSlip(word, other)).findFirst();
            if (meant.isEmpty()) {
                return false;
            }
            left.remove(meant.get());
        }
        return true;
    }

    /** One letter more, less, another one, or two that changed places. */
    private static boolean isSlip(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        if (shorter.length() < SHORTEST_MISSPELLED || longer.length() - shorter.length() > 1) {
            return false;
        }
        int at = 0;
        while (at < shorter.length() && shorter.charAt(at) == longer.charAt(at)) {
            at++;
        }
        if (longer.length() > shorter.length()) {
            return longer.substring(at + 1).equals(shorter.substring(at));
        }
        return longer.substring(at + 1).equals(shorter.substring(at + 1)) || swapped(shorter, longer, at);
    }

    private static boolean swapped(String one, String other, int at) {
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
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
