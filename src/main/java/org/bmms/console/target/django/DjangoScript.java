package org.bmms.console.target.django;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
    SESSIONS_ENGINE;

    /** The script as a command for an application. */
    public DjangoProbe on(DjangoSite site) {
        return on(site, Map.of());
    }

    /** The script with arguments, which reach it as JSON. */
    public DjangoProbe on(DjangoSite site, Map<String, Object> arguments) {
        String sentinel = "bmms-answer-" + UUID.randomUUID();
        return new DjangoProbe(site, code(sentinel, Json.write(arguments)), sentinel);
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
        String name = "/django/" + name().toLowerCase(Locale.ROOT) + ".py";
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
