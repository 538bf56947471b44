package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bmms.console.base.Effect;

/**
 * The SHA-256 of a file, in lower-case hexadecimal.
 */
public record Checksum(String path) implements FileCommand<String> {

    public Checksum {
        AbsolutePath.require(path);
    }

    @Override
    public List<String> argv() {
        return List.of("sha256sum", "--", path);
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(30);
    }

    @Override
    public String parse(Finished finished) {
        Matcher hex = HEX.matcher(MissingFile.orFail(finished, this, path).text());
        if (!hex.find()) {
            throw Answer.unreadable(this, finished.text());
        }
        return hex.group();
    }

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
}
