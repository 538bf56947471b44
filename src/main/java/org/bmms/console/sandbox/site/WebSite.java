package org.bmms.console.sandbox.site;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The web server: it takes the running application servers in turn, and answers 502 when there is none. */
public final class WebSite implements AutoCloseable {
    private static final Page NOBODY =
            Page.html(502, "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>\n");

    private final PageServer server;
    private final List<AppHost> hosts;
    private final AtomicInteger turn = new AtomicInteger();

    private WebSite(List<AppHost> hosts) throws IOException {
        this.hosts = List.copyOf(hosts);
        this.server = PageServer.start(exchange -> Optional.of(page(exchange)));
    }

    /** Starts it on a free port of the loopback interface. */
    public static WebSite start(List<AppHost> hosts) throws IOException {
        return new WebSite(hosts);
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    private Page page(HttpExchange exchange) {
        int first = Math.floorMod(turn.getAndIncrement(), hosts.size());
        for (int i = 0; i < hosts.size(); i++) {
            Optional<Page> page = hosts.get((first + i) % hosts.size()).page(exchange);
            if (page.isPresent()) {
                return page.get();
            }
        }
        return NOBODY;
    }

    @Override
    public void close() {
        server.close();
    }
}
