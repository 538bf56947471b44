package org.bmms.console.audit.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Json;
import org.bmms.console.base.Redactor;
import org.bmms.console.target.profile.WebhookProfile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class WebhookChannelTest {
    private static final String PATH = "/services/T012/B345/sEcReTpArT";
    private static final Letter LETTER = new Letter("[Production obcms] Done & kept", "1 < 2 \"quoted\" ✓\n");

    private final List<Posted> posted = new CopyOnWriteArrayList<>();
    private TestCertificate certificate;
    private HttpsServer server;
    private volatile int status;

    private record Posted(String method, String path, String type, String body) {}

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        certificate = TestCertificate.of(directory, "ip:127.0.0.1");
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
        server.createContext("/", exchange -> {
            try (exchange) {
                posted.add(new Posted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().toString(),
                        String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")),
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
                byte[] said = "said so".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, said.length);
                exchange.getResponseBody().write(said);
            }
        });
        server.start();
    }

    @AfterAll
    void stop() {
        server.stop(0);
    }

    @BeforeEach
    void forget() {
        posted.clear();
        status = 200;
    }

    @ParameterizedTest
    @ValueSource(strings = {PATH, "services/T012/B345/sEcReTpArT", "  " + PATH + " "})
    void aLetterIsPostedAsJson(String given) {
        WebhookChannel channel = channel(given, certificate.file());
        channel.send(LETTER);

        assertThat(posted)
                .containsExactly(new Posted("POST", PATH, "application/json; charset=UTF-8", channel.text(LETTER)));
        assertThat(Json.mapper().readTree(posted.getFirst().body()).path("text").asString())
                .isEqualTo("*[Production obcms] Done &amp; kept*\n1 &lt; 2 \"quoted\" ✓\n");
    }

    @Test
    void theWholeAddressMayBeGivenAsWell() {
        channel(server() + PATH, certificate.file()).send(LETTER);

        assertThat(posted).extracting(Posted::path).containsExactly(PATH);
    }

    @ParameterizedTest
    @CsvSource({
        "404, AUTHENTICATION",
        "403, AUTHENTICATION",
        "410, AUTHENTICATION",
        "400, REFUSED",
        "302, REFUSED",
        "429, LATER",
        "500, LATER",
        "503, LATER"
    })
    void whatTheServerSaysDecidesWhetherItIsTriedAgain(int said, NotificationFailure code) {
        status = said;
        Failure failure = failure(channel(PATH, certificate.file()));

        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.arguments()).containsExactly(server(), said);
        assertThat(failure.detail()).isEqualTo("said so");
        assertThat(posted).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@evil.example/x", ".evil.example/x", ":81/x"})
    void anAddressCannotLeadToAnotherServer(String given) {
        channel(given, certificate.file()).send(LETTER);

        assertThat(posted).extracting(Posted::path).containsExactly("/" + given);
    }

    @Test
    void theSecretIsInNoFailure() {
        for (String given : List.of(PATH, PATH + " with a space")) {
            status = 404;
            GivenSecrets secrets = GivenSecrets.of(ChannelSecrets.Kind.WEBHOOK_ADDRESS, given);
            WebhookChannel channel = channel(secrets, new Redactor(), certificate.file());
            FailureException thrown = catchThrowableOfType(FailureException.class, () -> channel.send(LETTER));

            assertThat(thrown.failure().code()).isEqualTo(NotificationFailure.AUTHENTICATION);
            assertThat(thrown.failure().toString()).doesNotContain("sEcReT");
            assertThat(String.valueOf(thrown.getCause())).doesNotContain("sEcReT");
            assertThat(secrets.refused()).containsExactly(server());
        }
    }

    @Test
    void itsLastPartIsMadeKnownToTheRedactor() {
        Redactor redactor = new Redactor();
        channel(GivenSecrets.of(ChannelSecrets.Kind.WEBHOOK_ADDRESS, PATH), redactor, null)
                .prepare();

        assertThat(redactor.redact("no_service: sEcReTpArT")).doesNotContain("sEcReT");
    }

    @Test
    void aCertificateThatIsNotTrustedGetsNothing() {
        assertThat(failure(channel(PATH, null)).code()).isEqualTo(NotificationFailure.ENCRYPTION);
        assertThat(posted).isEmpty();
    }

    @Test
    void withoutItsAddressNothingIsSent() {
        assertThat(failure(channel(GivenSecrets.none(), new Redactor(), certificate.file()))
                        .code())
                .isEqualTo(NotificationFailure.NO_SECRET);
    }

    private String server() {
        return "https://127.0.0.1:" + server.getAddress().getPort();
    }

    private WebhookChannel channel(String given, @Nullable Path ca) {
        return channel(GivenSecrets.of(ChannelSecrets.Kind.WEBHOOK_ADDRESS, given), new Redactor(), ca);
    }

    private WebhookChannel channel(GivenSecrets secrets, Redactor redactor, @Nullable Path ca) {
        WebhookProfile profile = new WebhookProfile(URI.create(server()), ca == null ? null : ca.toString());
        return new WebhookChannel(profile, secrets, redactor, Duration.ofSeconds(5));
    }

    private static Failure failure(WebhookChannel channel) {
        return catchThrowableOfType(FailureException.class, () -> channel.send(LETTER))
                .failure();
    }
}
