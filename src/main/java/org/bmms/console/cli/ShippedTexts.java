package org.bmms.console.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.bmms.console.base.Language;
import org.bmms.console.base.Texts;

/** The program's texts as they were shipped: in its jar, or among its classes. */
final class ShippedTexts {
    private static final String DIRECTORY = "texts/";
    private static final String SUFFIX = ".properties";
    private static final String ANY = "/" + DIRECTORY + "cli" + SUFFIX;

    private ShippedTexts() {}

    /** Reads and renders every text in every language. */
    static String check() {
        int count = 0;
        for (Language language : Language.values()) {
            Texts texts = Texts.in(language);
            for (String bundle : bundles()) {
                for (String key : keys(bundle)) {
                    if (texts.text(key).isEmpty()) {
                        throw SelfCheck.unexpected(key);
                    }
                    count++;
                }
            }
        }
        if (count == 0) {
            throw SelfCheck.unexpected(DIRECTORY);
        }
        return count + " in " + Language.values().length + " languages";
    }

    /** The bundles of English, which has them all. */
    private static List<String> bundles() {
        try {
            URL any = resource(ANY);
            URLConnection connection = any.openConnection();
            if (connection instanceof JarURLConnection jar) {
                jar.setUseCaches(false);
                try (JarFile file = jar.getJarFile()) {
                    return english(file.stream().map(entry -> entry.getName()));
                }
            }
            Path directory = Path.of(URI.create(any.toString())).resolveSibling("");
            try (Stream<Path> files = Files.list(directory)) {
                return english(files.map(file -> DIRECTORY + file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> english(Stream<String> names) {
        return names.filter(name -> name.startsWith(DIRECTORY) && name.endsWith(SUFFIX) && !name.contains("_"))
                .sorted()
                .toList();
    }

    private static List<String> keys(String bundle) {
        Properties properties = new Properties();
        try (InputStream file = resource("/" + bundle).openStream()) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream().sorted().toList();
    }

    private static URL resource(String name) {
        URL url = ShippedTexts.class.getResource(name);
        if (url == null) {
            throw SelfCheck.unexpected(name);
        }
        return url;
    }
}
