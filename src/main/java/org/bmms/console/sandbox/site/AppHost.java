package org.bmms.console.sandbox.site;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bmms.console.sandbox.django.AppService;

/** The application of one host, at a port of its own and behind the web server. */
public final class AppHost implements AutoCloseable {
    private final String name;
    private final AppService service;
    private final Pages pages;
    private final Consumer<String> log;
    private final PageServer server;

    private AppHost(String name, AppService service, Pages pages, Consumer<String> log) throws IOException {
        this.name = name;
        this.service = service;
        this.pages = pages;
        this.log = log;
        this.server = PageServer.start(this::page);
    }

    /**
     * Listens on a free port of the loopback interface.
     *
     * @param name the host's name
     * @param service its application server
     * @param log where that writes its lines
     */
    public static AppHost start(String name, AppService service, Pages pages, Consumer<String> log) throws IOException {
        return new AppHost(name, service, pages, log);
    }

    /** Where it listens. */
    public int port() {
        return server.port();
    }

    /** What the application answers; nothing while it does not run. */
    Optional<Page> page(HttpExchange exchange) {
        return service.inEffect().map(settings -> {
            if (exchange.getRequestMethod().equals("POST")) {
                return Pages.refusedForm();
            }
            String header = exchange.getRequestHeaders().getFirst("Host");
            String path = exchange.getRequestURI().getPath();
            Page page = pages.page(name, settings, header == null ? "" : header, path);
            if (page.status() == 500) {
                serverError(path);
            }
            return page;
        });
    }

    /** What Django writes to standard error when a view raises an exception. */
    private void serverError(String path) {
        for (String line : List.of(
                "ERROR 2025-10-14 08:00:00 log Internal Server Error: " + path,
                "Traceback (most recent call last):",
                "  File \"/opt/obcms/src/organizations/middleware.py\", line 61, in __call__",
                "    organization = request.user.organization_memberships.get(is_primary=True)",
                "organizations.models.OrganizationMembership.DoesNotExist: OrganizationMembership matching query does not exist.")) {
            log.accept(line);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
