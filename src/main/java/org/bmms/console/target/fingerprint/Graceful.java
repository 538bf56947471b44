package org.bmms.console.target.fingerprint;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bmms.console.base.FailureException;
import org.bmms.console.remote.command.ReadFile;
import org.bmms.console.target.host.TargetHost;

/** How long gunicorn lets requests end when it is stopped: its option, its configuration file, or its default. */
final class Graceful {
    private static final Duration USUAL = Duration.ofSeconds(30);
    private static final Pattern OPTION = Pattern.compile("--graceful-timeout[ =]([0-9]{1,6})");
    private static final Pattern FILE = Pattern.compile("(?:--config|-c)[ =](?:file:)?(/[^ ;]+)");
    private static final Pattern SETTING = Pattern.compile("(?m)^graceful_timeout\\s*=\\s*([0-9]{1,6})\\s*(?:#.*)?$");

    private Graceful() {}

    static Duration of(TargetHost host, String execStart) {
        return seconds(OPTION, execStart)
                .or(() -> file(execStart).flatMap(file -> seconds(SETTING, text(host, file))))
                .orElse(USUAL);
    }

    private static Optional<String> file(String execStart) {
        Matcher matcher = FILE.matcher(execStart);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String text(TargetHost host, String file) {
        try {
            return new String(host.runAsOwner(new ReadFile(file)), StandardCharsets.UTF_8);
        } catch (FailureException e) {
            return "";
        }
    }

    private static Optional<Duration> seconds(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(Duration.ofSeconds(Long.parseLong(matcher.group(1)))) : Optional.empty();
    }
}
