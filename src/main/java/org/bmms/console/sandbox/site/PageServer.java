package org.bmms.console.sandbox.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** HTTP on a port of the loopback interface; a request that gets no page finds its connection closed. */
final class PageServer implements AutoCloseable {
    private static final String HSTS = "max-age=31536000; includeSubDomains";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Function<HttpExchange, Optional<Page>> pages;

    private PageServer(HttpServer server, Function<HttpExchange, Optional<Page>> pages) {
        this.server = server;
        this.pages = pages;
    }

    /** Starts it on a free port. */
    static PageServer start(Function<HttpExchange, Optional<Page>> pages) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        PageServer started = new PageServer(server, pages);
        server.setExecutor(started.threads);
        server.createContext("/", started::handle);
        server.start();
        return started;
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            Optional<Page> found = pages.apply(exchange);
            if (found.isEmpty()) {
                return;
            }
            Page page = found.get();
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

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
