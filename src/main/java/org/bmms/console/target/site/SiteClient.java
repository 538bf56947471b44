package org.bmms.console.target.site;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.net.ssl.SSLSession;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.net.URIAuthority;
import org.apache.hc.core5.util.Timeout;
import org.bmms.console.target.profile.SiteProfile;

/**
 * HTTP to one site: every request on a connection of its own, as a new visitor's, no redirect followed, no cookie kept,
 * nothing repeated. Its time limits are for single waits; the whole is bounded by its caller.
 */
final class SiteClient implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 64;

    private final SiteProfile site;
    private final URI connect;
    private final CloseableHttpClient client;

    SiteClient(SiteProfile site, Duration limit) {
        this.site = site;
        this.connect = connect(site);
        Timeout timeout = Timeout.of(limit);
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setTlsSocketStrategy(new DefaultClientTlsStrategy(Trust.context(site.caFile())))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .setMaxConnPerRoute(MOST_CONNECTIONS)
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout)
                        .setResponseTimeout(timeout)
                        .build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .setUserAgent("bmms-console")
                .build();
    }

    private static URI connect(SiteProfile site) {
        String to = site.connectTo();
        if (to == null) {
            return site.url();
        }
        return URI.create(to.contains("://") ? to : site.url().getScheme() + "://" + to);
    }

    /** A request that can be sent once, and cancelled from another thread. */
    HttpGet request(String path) {
        return asVisitor(new HttpGet(site.url().resolve(path)));
    }

    /** An empty form to be sent once. */
    HttpPost form(String path) {
        HttpPost post = new HttpPost(site.url().resolve(path));
        post.setEntity(new UrlEncodedFormEntity(List.of()));
        return asVisitor(post);
    }

    private <T extends HttpUriRequestBase> T asVisitor(T request) {
        request.setAuthority(new URIAuthority(site.url().getHost(), site.url().getPort()));
        request.setHeader("Accept", "*/*");
        if (!site.url().getScheme().equals(connect.getScheme())) {
            request.setHeader("X-Forwarded-Proto", site.url().getScheme());
        }
        return request;
    }

    SiteAnswer send(HttpUriRequestBase request) throws IOException {
        long started = System.nanoTime();
        try (ClassicHttpResponse response = client.executeOpen(target(), request, null)) {
            String body = "";
            if (response.getEntity() != null) {
                InputStream content = response.getEntity().getContent();
                body = new String(content.readNBytes(SiteProbe.EXCERPT), StandardCharsets.UTF_8);
            }
            Duration took = Duration.ofNanos(System.nanoTime() - started);
            return new SiteAnswer(response.getCode(), took, headers(response), body);
        } finally {
            request.cancel();
        }
    }

    /** The certificate that was shown when the request was sent; empty if the connection is not encrypted. */
    Optional<SiteCertificate> certificate(HttpGet request) throws IOException {
        HttpClientContext context = HttpClientContext.create();
        try (ClassicHttpResponse _ = client.executeOpen(target(), request, context)) {
            SSLSession session = context.getSSLSession();
            return session != null && session.getPeerCertificates()[0] instanceof X509Certificate certificate
                    ? Optional.of(SiteCertificate.of(certificate))
                    : Optional.empty();
        } finally {
            request.cancel();
        }
    }

    /** Where to connect, under the name that the certificate must have. */
    private HttpHost target() throws IOException {
        int port = connect.getPort();
        if (connect.equals(site.url())) {
            return new HttpHost(connect.getScheme(), connect.getHost(), port);
        }
        InetAddress address = InetAddress.getByName(connect.getHost());
        return new HttpHost(connect.getScheme(), address, site.url().getHost(), port);
    }

    private static Map<String, List<String>> headers(ClassicHttpResponse response) {
        Map<String, List<String>> headers = new TreeMap<>();
        for (Header header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.getValue());
        }
        return headers;
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
