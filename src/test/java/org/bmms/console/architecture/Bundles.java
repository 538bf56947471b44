package org.bmms.console.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bmms.console.base.FailureCode;

/** The text bundles and the failure codes of the program. */
final class Bundles {
    private static final Path DIRECTORY = Path.of("resources/texts");

    private Bundles() {}

    /** The entries of the English bundles, by bundle. */
    static Map<String, Map<String, String>> english() {
        return matching(Pattern.compile("([^_]+)\\.properties"));
    }

    /** The entries of the bundles of another language, by bundle. */
    static Map<String, Map<String, String>> in(String language) {
        return matching(Pattern.compile("([^_]+)_" + language + "\\.properties"));
    }

    private static Map<String, Map<String, String>> matching(Pattern name) {
        Map<String, Map<String, String>> bundles = new TreeMap<>();
        SourceTree.texts().stream()
                .filter(file -> DIRECTORY.equals(file.getParent()))
                .forEach(file -> {
                    Matcher named = name.matcher(file.getFileName().toString());
                    if (named.matches()) {
                        bundles.put(named.group(1), entries(SourceTree.read(file)));
                    }
                });
        return bundles;
    }

    /** Every entry of the English bundles. */
    static Map<String, String> entries() {
        Map<String, String> all = new TreeMap<>();
        english().values().forEach(all::putAll);
        return all;
    }

    /** Every failure code of the program. */
    static List<FailureCode> failureCodes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(Packages.ROOT).stream()
                        .filter(type -> type.isAssignableTo(FailureCode.class))
                        .filter(type -> type.isEnum() && !type.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .flatMap(Bundles::constants)
                        .toList();
    }

    private static Stream<FailureCode> constants(JavaClass type) {
        FailureCode[] constants = (FailureCode[]) type.reflect().getEnumConstants();
        return constants == null ? Stream.empty() : Stream.of(constants);
    }

    private static Map<String, String> entries(String content) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> entries = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> entries.put(key, properties.getProperty(key)));
        return entries;
    }
}
