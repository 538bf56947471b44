package org.bmms.console.base;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes secrets from text before it is shown, logged, journaled or reported. It knows the secrets of this process by
 * value (also in their percent-encoded and base64 forms), and the usual places of secrets by shape: the password of a
 * URL, and assignments to names that speak of passwords, tokens, keys or secrets.
 */
public final class Redactor {
    /** Stands for every secret, whatever its length. */
    public static final String MASK = "••••••••";

    /** Shorter values would turn ordinary text into dots. */
    private static final int SHORTEST = 4;

    private static final Pattern URL_PASSWORD = Pattern.compile("(?<=://)([^\\s:/@]*):([^\\s/@]+)@");
    private static final Pattern ASSIGNMENT = Pattern.compile(
            "(?i)([\\w.-]*(?:password|passwd|passphrase|secret|token|api_?key|secret_key|dsn)[\\w.-]*[\"']?\\s*[=:]\\s*)"
                    + "(\"[^\"]*\"|'[^']*'|[^\\s,;}\"']+)");

    private final Set<String> known = new ConcurrentSkipListSet<>(
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /** From now on, this secret is removed from every text. Very short secrets are not, since they hide nothing. */
    public void learn(Secret secret) {
        String value = secret.reveal();
        if (value.length() < SHORTEST) {
            return;
        }
        String base64 = Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
        known.addAll(List.of(value, URLEncoder.encode(value, StandardCharsets.UTF_8), base64));
        value.lines().map(String::strip).filter(l -> l.length() >= SHORTEST).forEach(known::add);
    }

    /** The text without any secret. */
    public String redact(String text) {
        String result = text;
        for (String secret : known) {
            result = result.replace(secret, MASK);
        }
        result = URL_PASSWORD.matcher(result).replaceAll("$1:" + MASK + "@");
        return ASSIGNMENT.matcher(result).replaceAll(m -> Matcher.quoteReplacement(m.group(1) + MASK));
    }
}
