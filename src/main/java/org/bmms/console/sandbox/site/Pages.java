package org.bmms.console.sandbox.site;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.bmms.console.base.Json;
import org.bmms.console.sandbox.django.Connectivity;
import org.bmms.console.sandbox.django.Settings;

/** The application's pages as the console looks at them. */
public final class Pages {
    private final Connectivity connectivity;
    private final InstantSource clock;
    private final Predicate<PageRequest> broken;

    /**
     * Pages of one environment.
     *
     * @param connectivity asks database and cache
     * @param clock for time stamps
     * @param broken requests that end in a server error
     */
    public Pages(Connectivity connectivity, InstantSource clock, Predicate<PageRequest> broken) {
        this.connectivity = connectivity;
        this.clock = clock;
        this.broken = broken;
    }

    Page page(String host, Settings settings, String hostHeader, String path) {
        String name = hostHeader.replaceFirst(":\\d+$", "");
        if (settings.allowedHosts().stream().noneMatch(allowed -> allowed.equals("*") || allowed.equals(name))) {
            return Page.html(400, "<h1>Bad Request (400)</h1>");
        }
        if (broken.test(new PageRequest(host, settings.isBmms(), path))) {
            return Page.html(500, "<h1>Server Error (500)</h1>");
        }
        return switch (path) {
            case "/health/" -> Page.json(200, Json.write(Map.of("status", "healthy", "timestamp", clock.instant())));
            case "/ready/" -> ready(settings);
            case "/" -> Page.html(200, html("Welcome", ""));
            case "/login/" -> Page.html(200, html("Log in", "<form method=\"post\"></form>"));
            case "/dashboard/" -> Page.html(200, html("Dashboard", selector(settings)));
            case "/admin/login/" -> Page.html(200, html("Site administration", "<form method=\"post\"></form>"));
            case "/admin/" -> Page.redirect("/admin/login/?next=/admin/");
            default -> Page.html(404, html("Not Found", ""));
        };
    }

    /** No visitor of the sandbox has a token, so each form is refused before anything looks at it. */
    static Page refusedForm() {
        return Page.html(403, html("Forbidden", "<p>CSRF verification failed. Request aborted.</p>"));
    }

    private Page ready(Settings settings) {
        Map<String, Object> checks = new LinkedHashMap<>();
        checks.put("database", connectivity.database(settings));
        checks.put("cache", connectivity.cache(settings));
        boolean ready = !checks.containsValue(false);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("status", ready ? "ready" : "not_ready");
        answer.put("checks", checks);
        answer.put("timestamp", clock.instant());
        return Page.json(ready ? 200 : 503, Json.write(answer));
    }

    private static String selector(Settings settings) {
        return settings.isBmms()
                ? "<nav><select id=\"organization-selector\"><option>OOBC</option></select></nav>"
                : "<nav></nav>";
    }

    private static String html(String title, String body) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><title>" + title + " - OBCMS</title></head><body><h1>" + title
                + "</h1>" + body + "</body></html>\n";
    }
}
