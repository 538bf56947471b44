package org.bmms.console.target.django;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bmms.console.base.Json;
import org.bmms.console.remote.command.DjangoProbe;
import org.bmms.console.remote.command.DjangoSite;

/**
 * The Python scripts that the console ships. Each defines one function; its answer is printed as JSON behind a line that
 * nobody else prints, since {@code manage.py shell} says much of its own (banners, imports, log lines).
 */
public enum DjangoScript {
    /** What the application makes of its settings; see {@link EffectiveMode}. */
    EFFECTIVE_MODE,
    /** The time of one query; see {@link QueryTime}. */
    QUERY_TIME,
    /** Where sessions are kept; see {@link Sessions}. */
    SESSIONS_ENGINE,
    /** How passwords are kept, and whether one like the console's would be accepted. */
    PASSWORD_SCHEME,
    /** What the deployment checklist asks; see {@link DeploymentFacts}. */
    DEPLOYMENT,
    /** Whether the organisation of OBCMS mode is there; may make it. */
    DEFAULT_ORGANIZATION,
    /** Whether an administrator is there; may make it. */
    SUPERUSER,
    /** Whether users can log in; makes links for those who have no password, which changes nothing. */
    ACCOUNTS,
    /** Whether organisations see each other; all it writes is rolled back. */
    ISOLATION(Duration.ofMinutes(5), "isolation isolation_rows isolation_views isolation_tasks isolation_proof");

    private static final Pattern SPACE = Pattern.compile(" ");

    private final Duration limit;
    private final String files;

    DjangoScript() {
        this.limit = DjangoProbe.USUAL_LIMIT;
        this.files = name().toLowerCase(Locale.ROOT);
    }

    /** A script in several files. */
    DjangoScript(Duration limit, String files) {
        this.limit = limit;
        this.files = files;
    }

    /** The script as a command for an application. */
    public DjangoProbe on(DjangoSite site) {
        return on(site, Map.of());
    }

    /** The script with arguments, which reach it as JSON. */
    public DjangoProbe on(DjangoSite site, Map<String, Object> arguments) {
        String sentinel = "bmms-answer-" + UUID.randomUUID();
        return new DjangoProbe(site, code(sentinel, Json.write(arguments)), sentinel, limit);
    }

    /** Every name is used where it is bound: the shell may run this with separate globals and locals. */
    private String code(String sentinel, String arguments) {
        return source() + """

                import json as bmms_json
                import sys as bmms_sys
                bmms_sentinel = "%s"
                bmms_answer = bmms_json.dumps(bmms_probe(bmms_json.loads(%s)))
                bmms_sys.stdout.write("\\n" + bmms_sentinel + "\\n" + bmms_answer + "\\n")
                bmms_sys.stdout.flush()
                """.formatted(sentinel, Json.write(arguments));
    }

    private String source() {
        return SPACE.splitAsStream(files).map(DjangoScript::file).collect(Collectors.joining("\n\n"));
    }

    private static String file(String part) {
        String name = "/django/" + part + ".py";
        try (InputStream script = DjangoScript.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new IllegalStateException("the program lacks its file " + name);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
