package org.bmms.console.remote.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bmms.console.base.Effect;

/**
 * The table of contents of a dump; a file that is none, or is cut off in it, fails.
 */
public record ListDump(String file) implements PostgresCommand<DumpListing> {

    public ListDump {
        AbsolutePath.require(file);
    }

    @Override
    public List<String> argv() {
        return List.of("pg_restore", "--list", file);
    }

    @Override
    public Effect effect() {
        return Effect.READ_ONLY;
    }

    @Override
    public Duration limit() {
        return Duration.ofMinutes(10);
    }

    @Override
    public DumpListing parse(Finished finished) {
        List<String> tables = new ArrayList<>();
        int entries = 0;
        for (String line : finished.orFail(this).text().split("\n", -1)) {
            if (ENTRY.matcher(line).find()) {
                entries++;
            }
            Matcher data = TABLE_DATA.matcher(line);
            if (data.matches()) {
                tables.add(data.group(1) + "." + data.group(2));
            }
        }
        return new DumpListing(
                header(finished, "dbname"),
                header(finished, "Dumped from database version"),
                header(finished, "Dumped by pg_dump version"),
                entries,
                tables);
    }

    private static final Pattern ENTRY = Pattern.compile("^\\d+; ");
    private static final Pattern TABLE_DATA = Pattern.compile("^\\d+; \\d+ \\d+ TABLE DATA (\\S+) (.+) \\S+$");

    private static String header(Finished finished, String name) {
        return finished.text()
                .lines()
                .map(l -> l.replaceFirst("^;\\s*", ""))
                .filter(l -> l.startsWith(name + ":"))
                .map(l -> l.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }
}
