package org.bmms.console.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bmms.console.base.MayWait;
import org.jspecify.annotations.Nullable;

/** The user guide as it is shipped: its pages in the order of the index. */
public final class Guide {
    /** The page that the others are listed on. */
    public static final String INDEX = "README";

    private static final List<String> PAGES = List.of(
            INDEX,
            "administrator",
            "technical-lead",
            "trainer",
            "database-administrator",
            "security-officer",
            "developer",
            "commands");

    private final Map<String, GuidePage> pages = new LinkedHashMap<>();

    private Guide() {
        for (String page : PAGES) {
            pages.put(page, GuidePage.of(page, text(page + ".md")));
        }
    }

    /** Reads it; takes some tens of milliseconds. */
    public static Guide shipped() {
        assert MayWait.here();
        return new Guide();
    }

    /** All pages, the index first. */
    public List<GuidePage> pages() {
        return List.copyOf(pages.values());
    }

    /** The page of that name, if there is one. */
    public Optional<GuidePage> page(String name) {
        return Optional.ofNullable(pages.get(name));
    }

    /**
     * Where a link leads, seen from a page; empty if it leads out of the guide.
     *
     * @param from the name of the page that it is on
     * @param destination as it is written
     */
    public Optional<HelpPlace> target(String from, String destination) {
        int hash = destination.indexOf('#');
        String file = hash < 0 ? destination : destination.substring(0, hash);
        String anchor = hash < 0 ? "" : destination.substring(hash + 1);
        String page = file.isEmpty() ? from : file.endsWith(".md") ? file.substring(0, file.length() - 3) : "";
        return pages.containsKey(page) ? Optional.of(new HelpPlace(page, anchor)) : Optional.empty();
    }

    /** The address of a picture; null if it is not shipped. */
    static @Nullable URL picture(String destination) {
        return Guide.class.getResource("/guide/" + destination);
    }

    private static String text(String file) {
        try (InputStream stream = Guide.class.getResourceAsStream("/guide/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("the console is incomplete: guide/" + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
