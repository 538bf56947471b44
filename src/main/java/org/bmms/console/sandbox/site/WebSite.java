package org.bmms.console.sandbox.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bmms.console.sandbox.django.Settings;

/** The web server: it takes the running application servers in turn, and answers 502 when there is none. */
public final class WebSite implements AutoCloseable {
    private static final String HSTS = "max-age=31536000; includeSubDomains";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<AppHost> hosts;
    private final Pages pages;
    private final AtomicInteger turn = new AtomicInteger();

    private WebSite(HttpServer server, List<AppHost> hosts, Pages pages) {
        this.server = server;
        this.hosts = List.copyOf(hosts);
        this.pages = pages;
    }

    /** Starts it on a free port of the loopback interface. */
    public static WebSite start(List<AppHost> hosts, Pages pages) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        WebSite site = new WebSite(server, hosts, pages);
        server.setExecutor(site.threads);
        server.createContext("/", site::handle);
        server.start();
        return site;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            Page page = page(exchange);
            exchange.getResponseHeaders().set("Content-Type", page.type());
            exchange.getResponseHeaders().set("Server", "nginx");
            exchange.getResponseHeaders().set("Strict-Transport-Security", HSTS);
            if (!page.location().isEmpty()) {
                exchange.getResponseHeaders().set("Location", page.location());
            }
            byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(page.status(), head || body.length == 0 ? -1 : body.length);
            if (!head && body.length > 0) {
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(body);
                }
            }
        }
    }

    private Page page(HttpExchange exchange) {
        int first = Math.floorMod(turn.getAndIncrement(), hosts.size());
        for (int i : IntStream.range(0, hosts.size()).toArray()) {
            AppHost host = hosts.get((first + i) % hosts.size());
            Optional<Settings> settings = host.service().inEffect();
            if (settings.isPresent()) {
                String name = exchange.getRequestHeaders().getFirst("Host");
                String path = exchange.getRequestURI().getPath();
                if (exchange.getRequestMethod().equals("POST")) {
                    return Pages.refusedForm();
                }
                Page page = pages.page(host.name(), settings.get(), name == null ? "" : name, path);
                if (page.status() == 500) {
                    host.serverError(path);
                }
                return page;
            }
        }
        return Page.html(502, "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>\n");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
