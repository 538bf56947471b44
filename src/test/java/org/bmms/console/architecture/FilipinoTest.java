package org.bmms.console.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every text of the window is there in Filipino and says the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilipinoTest {
    private static final String LANGUAGE = "fil";

    /** The command line is English: its words are those of scripts and of the user guide. */
    private static final Set<String> ENGLISH_ONLY = Set.of("cli");

    private static final Path GLOSSARY = Path.of("docs/filipino.md");
    private static final Pattern SAME_EVERYWHERE = Pattern.compile("(?m)^\\| ([a-z][^|]*) \\| ([a-z][^|]*) \\|$");

    /** With the words that stay English, what may be the same in both languages. */
    private static final Set<String> NAMES = Set.of(
            ("bmms celery django english false filipino h manage min ms obcms ok" + " postgresql py python redis s ssh")
                    .split(" "));

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)(,choice|,[a-z]+[^}]*)?");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!['{])");

    private final Map<String, Map<String, String>> bundles = Bundles.in(LANGUAGE);
    private final Set<String> sameWords = new TreeSet<>(NAMES);
    private final Map<String, String> english = new TreeMap<>();
    private final Map<String, String> filipino = new TreeMap<>();

    FilipinoTest() {
        Bundles.english().forEach((bundle, entries) -> {
            if (!ENGLISH_ONLY.contains(bundle)) {
                english.putAll(entries);
            }
        });
        bundles.values().forEach(filipino::putAll);
        sameWords.addAll(wordsThatStayEnglish());
    }

    @Test
    void noTextIsMissing() {
        assertThat(without(english.keySet(), filipino.keySet()))
                .as("texts that are not translated")
                .isEmpty();
    }

    @Test
    void noTextIsKeptThatTheEnglishBundleHasNoMore() {
        assertThat(without(filipino.keySet(), english.keySet()))
                .as("obsolete texts, or texts of bundles that stay English")
                .isEmpty();
    }

    @Test
    void aTextIsInTheBundleThatItsKeyNames() {
        bundles.forEach((bundle, entries) ->
                assertThat(entries.keySet()).as(bundle).allMatch(key -> key.startsWith(bundle + ".")));
    }

    @Test
    void thePlaceholdersAreThoseOfTheEnglishText() {
        assertThat(differing((english, filipino) -> placeholders(english).equals(placeholders(filipino))))
                .as("texts that lose or add a placeholder, or format it in another way")
                .isEmpty();
    }

    @Test
    void everyTextIsAPatternThatCanBeFilledIn() {
        filipino.forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank().doesNotContainPattern(LONE_APOSTROPHE);
            for (int number : new int[] {0, 1, 12345}) {
                Object[] arguments = new Object[10];
                Arrays.fill(arguments, number);
                assertThat(new MessageFormat(text, Locale.of(LANGUAGE)).format(arguments))
                        .as(key)
                        .isNotBlank();
            }
        });
    }

    @Test
    void nothingIsLeftInEnglish() {
        assertThat(differing((english, filipino) -> !english.equals(filipino) || isOnlyNames(english)))
                .as("texts that are the same in both languages")
                .isEmpty();
    }

    /** Nobody is to wonder whether two ways of saying that nothing was changed mean two things. */
    @Test
    void whatMattersMostIsSaidInTheSameWordsEverywhere() {
        Map<String, String> sentences = sameEverywhere();

        assertThat(sentences).isNotEmpty();
        assertThat(differing((english, filipino) -> saysTheSame(english, filipino, sentences)))
                .as("texts that have a sentence of %s in one language only", GLOSSARY)
                .isEmpty();
    }

    private static Collection<String> without(Set<String> all, Set<String> known) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(known);
        return rest;
    }

    private List<String> differing(BiPredicate<String, String> fit) {
        return filipino.entrySet().stream()
                .filter(entry -> english.containsKey(entry.getKey()))
                .filter(entry -> !fit.test(english.get(entry.getKey()), entry.getValue()))
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList();
    }

    private static Set<String> placeholders(String text) {
        String unquoted = QUOTED.matcher(text.replace("''", "")).replaceAll("");
        return PLACEHOLDER.matcher(unquoted).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private boolean isOnlyNames(String text) {
        return words(text.replaceAll("\\{[^}]*}", "")).allMatch(sameWords::contains);
    }

    private static Set<String> wordsThatStayEnglish() {
        return words(section("Words that stay English")).collect(Collectors.toSet());
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\P{L}+")).filter(word -> !word.isEmpty());
    }

    /** What stands in the document under a heading. */
    private static String section(String heading) {
        String text = SourceTree.read(GLOSSARY);
        int begin = text.indexOf("## " + heading) + heading.length() + 3;
        int end = text.indexOf("\n## ", begin);
        return text.substring(begin, end < 0 ? text.length() : end);
    }

    /** The sentences by their length, since a longer one may begin like a shorter one. */
    private static Map<String, String> sameEverywhere() {
        Map<String, String> sentences = new LinkedHashMap<>();
        SAME_EVERYWHERE
                .matcher(section("Sentences that are the same everywhere"))
                .results()
                .sorted((one, other) -> other.group(1).length() - one.group(1).length())
                .forEach(row -> sentences.put(row.group(1), row.group(2)));
        return sentences;
    }

    private static boolean saysTheSame(String english, String filipino, Map<String, String> sentences) {
        String source = english.toLowerCase(Locale.ROOT);
        String translation = filipino.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> sentence : sentences.entrySet()) {
            if (source.contains(sentence.getKey()) != translation.contains(sentence.getValue())) {
                return false;
            }
            source = source.replace(sentence.getKey(), "");
            translation = translation.replace(sentence.getValue(), "");
        }
        return true;
    }
}
