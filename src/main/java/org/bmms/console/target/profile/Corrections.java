package org.bmms.console.target.profile;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What people may have meant: values near to one that does not fit, the nearest first. */
final class Corrections {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");

    private Corrections() {}

    static List<String> of(String said) {
        List<String> candidates = new ArrayList<>();
        String without = BLANKS.matcher(said).replaceAll("");
        if (without.isEmpty()) {
            return candidates;
        }
        candidates.add(without);
        candidates.add(without.toLowerCase(Locale.ROOT));
        candidates.add("/" + without);
        address(without, candidates);
        candidates.add("https://" + without);
        candidates.add(NO_DIGITS.matcher(said).replaceAll(""));
        return candidates.stream()
                .filter(candidate -> !candidate.isEmpty() && !candidate.equals("/"))
                .distinct()
                .toList();
    }

    /** Of an address that somebody copied from a browser or a terminal. */
    private static void address(String without, List<String> candidates) {
        int at = without.indexOf('@');
        if (at >= 0 && !without.contains("://")) {
            candidates.add(without.substring(at + 1));
        }
        try {
            URI uri = new URI(without.contains("://") ? without : "https://" + without);
            String host = uri.getHost();
            if (host != null) {
                candidates.add(host);
                String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
                candidates.add(uri.getScheme() + "://" + host + port);
            }
        } catch (URISyntaxException e) {
            // It is no address, and none can be made of it.
            candidates.remove(without);
        }
    }
}
