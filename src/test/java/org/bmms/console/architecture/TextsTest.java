package org.bmms.console.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bmms.console.base.FailureCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Texts and the keys that ask for them fit together: nothing is missing, and nothing is kept that nobody shows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextsTest {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)+");
    private static final Pattern ASKED = Pattern.compile("(?:Message\\.of|new Message)\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern RENDERED =
            Pattern.compile("(?:\\.text|words(?:\\(\\))?\\s*\\.of|\\.say)\\(\\s*\"([^\".]+)(\\.[^\"]+)\"\\s*[,)]");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\\\n]*(?:\\\\.[^\"\\\\\\n]*)*)\"");
    private static final Pattern FXML_KEY = Pattern.compile("\"%([\\w.-]+)\"");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!['{])");
    private static final Set<String> SHOWING = Set.of("java", "fxml", "json", "toml", "py");

    private final Map<String, String> entries = Bundles.entries();
    private final List<FailureCode> codes = Bundles.failureCodes();

    @Test
    void everyFailureSaysWhatHappenedAndWhatToDoNext() {
        assertThat(codes.stream().flatMap(TextsTest::keys).filter(key -> !entries.containsKey(key)))
                .as("texts of failure codes that no bundle has")
                .isEmpty();
    }

    @Test
    void aCodeMeansOneThingInTheWholeProgram() {
        assertThat(codes.stream().map(FailureCode::code))
                .doesNotHaveDuplicates()
                .allMatch(CODE.asMatchPredicate());
    }

    @Test
    void everyKeyThatIsAskedForExists() {
        Set<String> missing = new TreeSet<>();
        Set<String> bundles = Bundles.english().keySet();
        sources("java", "src/main").forEach(source -> {
            Matcher asked = ASKED.matcher(source);
            while (asked.find()) {
                missing.add(asked.group(1));
            }
            // Methods of that name exist elsewhere, too.
            Matcher rendered = RENDERED.matcher(source);
            while (rendered.find()) {
                if (bundles.contains(rendered.group(1))) {
                    missing.add(rendered.group(1) + rendered.group(2));
                }
            }
        });
        sources("fxml", "").forEach(source -> {
            Matcher asked = FXML_KEY.matcher(source);
            while (asked.find()) {
                missing.add(asked.group(1));
            }
        });
        missing.removeAll(entries.keySet());

        assertThat(missing).as("keys that no bundle has").isEmpty();
    }

    /** A key is used if a literal names it, or its beginning up to a dot, or if two literals name its halves. */
    @Test
    void noTextIsKeptThatNobodyShows() {
        Set<String> named = literals();
        codes.stream().flatMap(TextsTest::keys).forEach(named::add);

        assertThat(entries.keySet().stream().filter(key -> !isNamed(key, named)))
                .as("obsolete keys")
                .isEmpty();
    }

    @Test
    void keysBeginWithTheNameOfTheirBundle() {
        Bundles.english()
                .forEach((bundle, content) ->
                        assertThat(content.keySet()).as(bundle).allMatch(key -> key.startsWith(bundle + ".")));
    }

    @Test
    void everyTextIsAPatternThatCanBeFilledIn() {
        List<String> broken = new ArrayList<>();
        entries.forEach((key, text) -> {
            if (text.isBlank() || LONE_APOSTROPHE.matcher(text).find() || !isPattern(text)) {
                broken.add(key + "=" + text);
            }
        });

        assertThat(broken)
                .as("empty texts, single apostrophes, broken placeholders")
                .isEmpty();
    }

    private static boolean isPattern(String text) {
        try {
            new MessageFormat("", Locale.ROOT).applyPattern(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Stream<String> keys(FailureCode code) {
        String key = code.bundle() + ".failure." + code.code();
        return Stream.of(key, key + ".next");
    }

    private static boolean isNamed(String key, Set<String> named) {
        if (named.contains(key)) {
            return true;
        }
        for (int dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
            boolean begun = named.contains(key.substring(0, dot + 1));
            boolean continued = named.contains(key.substring(0, dot)) && named.contains(key.substring(dot));
            if (begun || continued) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> literals() {
        Set<String> literals = new TreeSet<>();
        SHOWING.forEach(extension -> sources(extension, "").forEach(source -> {
            Matcher literal = LITERAL.matcher(source);
            while (literal.find()) {
                String value = literal.group(1);
                literals.add(value.startsWith("%") ? value.substring(1) : value);
            }
        }));
        return literals;
    }

    private static Stream<String> sources(String extension, String below) {
        return SourceTree.with(Set.of(extension))
                .filter(file -> file.startsWith(below) || below.isEmpty())
                .filter(file -> !file.startsWith("src/test"))
                .map(SourceTree::read);
    }
}
