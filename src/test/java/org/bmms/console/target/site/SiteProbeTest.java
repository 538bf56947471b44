package org.bmms.console.target.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bmms.console.base.FailureCode;
import org.bmms.console.base.FailureException;
import org.bmms.console.target.profile.SiteProfile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class SiteProbeTest {
    private LocalSite site;

    @BeforeEach
    void start() throws IOException {
        site = new LocalSite();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void anAnswerOfAnyStatusIsAnAnswer() {
        site.page("/x", exchange -> {
            exchange.getResponseHeaders().add("Strict-Transport-Security", "max-age=31536000");
            LocalSite.send(exchange, 502, "bad gateway");
        });
        SiteAnswer answer = local().get("/x");
        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.isServerError()).isTrue();
        assertThat(answer.hasStrictTransportSecurity()).isTrue();
        assertThat(answer.body()).isEqualTo("bad gateway");
        assertThat(answer.took()).isPositive();
    }

    @Test
    void theRealNameIsSentWhereverTheConnectionLeads() {
        site.page("/", 200, "");
        SiteProfile profile = profile("https://obcms.gov.ph", "http://127.0.0.1:" + site.port());
        try (SiteProbe probe = new SiteProbe(profile, Duration.ofSeconds(5))) {
            assertThat(probe.get("/health/").status()).isEqualTo(200);
        }
        assertThat(site.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.getRequestHeaders().get("Host")).containsExactly("obcms.gov.ph");
            assertThat(asked.getRequestHeaders().get("X-Forwarded-Proto")).containsExactly("https");
        });
    }

    @Test
    void aFormIsSentWithoutTokenAndCookie() {
        site.page(
                "/login/",
                exchange -> LocalSite.send(
                        exchange, exchange.getRequestMethod().equals("POST") ? 403 : 200, "CSRF verification failed"));

        assertThat(local().postWithoutToken("/login/").status()).isEqualTo(403);
        assertThat(site.asked().getFirst().getRequestHeaders())
                .doesNotContainKeys("Cookie", "X-CSRFToken", "Referer", "Origin");
    }

    @Test
    void aPlainSiteIsNotToldOfEncryption() {
        site.page("/", 200, "");
        local().get("/");
        assertThat(site.asked().getFirst().getRequestHeaders()).doesNotContainKey("X-Forwarded-Proto");
        assertThat(site.asked().getFirst().getRequestHeaders().get("Host")).containsExactly("127.0.0.1:" + site.port());
    }

    @Test
    void redirectsAreFollowedOnlyWhenAskedAndOnlyOnTheSite() {
        site.page("/", exchange -> LocalSite.redirect(exchange, "/login?next=/"))
                .page("/login", 200, "please log in")
                .page("/away", exchange -> LocalSite.redirect(exchange, "http://elsewhere.invalid/"))
                .page("/loop", exchange -> LocalSite.redirect(exchange, "/loop"));
        assertThat(local().get("/").status()).isEqualTo(302);
        assertThat(local().home().body()).isEqualTo("please log in");
        assertThat(site.asked().getLast().getRequestURI().getQuery()).isEqualTo("next=/");
        assertThat(local().follow("/away").status()).isEqualTo(302);
        assertThat(local().follow("/loop").status()).isEqualTo(302);
    }

    @Test
    void aHugeBodyIsCutOff() {
        site.page("/", 200, "x".repeat(SiteProbe.EXCERPT * 3));
        assertThat(local().get("/").body()).hasSize(SiteProbe.EXCERPT);
    }

    @Test
    void anAnswerThatNeverEndsRunsIntoTheLimit() {
        CountDownLatch end = new CountDownLatch(1);
        site.page("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (end.getCount() > 0) {
                exchange.getResponseBody().write('x');
                exchange.getResponseBody().flush();
                pause(end);
            }
        });
        try (SiteProbe probe = new SiteProbe(profile(url(), null), Duration.ofMillis(400))) {
            assertThatThrownBy(() -> probe.get("/")).satisfies(is(SiteFailure.TIME_LIMIT));
        } finally {
            end.countDown();
        }
    }

    @Test
    void aServerThatAcceptsAndSaysNothingRunsIntoTheLimit() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                SiteProbe probe = new SiteProbe(
                        profile("http://127.0.0.1:" + silent.getLocalPort(), null), Duration.ofMillis(300))) {
            assertThatThrownBy(() -> probe.get("/")).satisfies(is(SiteFailure.TIME_LIMIT));
        }
    }

    @Test
    void whereNothingListensTheSiteIsUnreachable() {
        String url = url();
        site.close();
        try (SiteProbe probe = new SiteProbe(profile(url, null), Duration.ofSeconds(5))) {
            assertThatThrownBy(() -> probe.get("/")).satisfies(is(SiteFailure.UNREACHABLE));
        }
    }

    @Test
    void aServerWithoutEncryptionFailsAsSuch() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                SiteProbe probe = new SiteProbe(
                        profile("https://127.0.0.1:" + plain.getLocalPort(), null), Duration.ofSeconds(5))) {
            Thread.startVirtualThread(() -> answerPlainly(plain));
            assertThatThrownBy(() -> probe.get("/")).satisfies(is(SiteFailure.CERTIFICATE));
        }
    }

    private static void answerPlainly(ServerSocket server) {
        try (Socket socket = server.accept()) {
            socket.getInputStream().read();
            socket.getOutputStream().write("HTTP/1.0 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFileWithoutCertificatesIsRefused(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("ca.pem"), "not a certificate");
        SiteProfile profile = new SiteProfile(URI.create(url()), null, file.toString(), "/", "/", "/");
        assertThatThrownBy(() -> new SiteProbe(profile, Duration.ofSeconds(1))).satisfies(is(SiteFailure.CA_FILE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|{\"status\":\"healthy\",\"version\":\"1\"}|true",
                "200|{\"status\":\"sick\"}|false",
                "503|{\"status\":\"healthy\"}|false",
                "200|<html>maintenance</html>|false",
                "200|[]|false",
                "404|''|false",
            })
    void healthIsJudgedByStatusAndBody(int status, String body, boolean healthy) {
        site.page("/health/", status, body);
        assertThat(local().health().healthy()).isEqualTo(healthy);
    }

    @Test
    void readinessShowsItsChecks() {
        site.page("/ready/", 503, "{\"status\":\"not_ready\",\"checks\":{\"database\":true,\"cache\":false}}");
        Ready ready = local().ready();
        assertThat(ready.ready()).isFalse();
        assertThat(ready.checks()).isEqualTo(Map.of("database", true, "cache", false));
    }

    @Test
    void readinessNeedsEveryCheck() {
        site.page("/ready/", 200, "{\"status\":\"ready\",\"checks\":{\"database\":true,\"cache\":true},\"t\":1}");
        assertThat(local().ready().ready()).isTrue();
        site.page("/ready2/", 200, "{\"status\":\"ready\",\"checks\":{\"database\":false}}");
        assertThat(Ready.of(local().get("/ready2/")).ready()).isFalse();
    }

    private SiteProbe local() {
        return new SiteProbe(profile(url(), null), Duration.ofSeconds(10));
    }

    private String url() {
        return "http://127.0.0.1:" + site.port();
    }

    private static SiteProfile profile(String url, @Nullable String connectTo) {
        return new SiteProfile(URI.create(url), connectTo, null, "/health/", "/ready/", "/");
    }

    private static void pause(CountDownLatch end) {
        try {
            end.await(20, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end.countDown();
        }
    }

    private static Consumer<Throwable> is(FailureCode code) {
        return thrown ->
                assertThat(((FailureException) thrown).failure().code()).isEqualTo(code);
    }
}
