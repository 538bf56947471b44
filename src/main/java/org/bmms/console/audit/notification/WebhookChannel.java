package org.bmms.console.audit.notification;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Json;
import org.bmms.console.base.MayWait;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Secret;
import org.bmms.console.target.profile.WebhookProfile;
import org.bmms.console.target.site.Trust;

/** Posts the JSON that Slack's incoming webhooks take, and those of Mattermost, Rocket.Chat and others. */
final class WebhookChannel implements Channel {
    private static final int EXCERPT = 500;

    private final WebhookProfile profile;
    private final ChannelSecrets secrets;
    private final Redactor redactor;
    private final Duration limit;

    /**
     * A channel to a webhook.
     *
     * @param redactor learns the parts of its address
     * @param limit for each single wait
     */
    WebhookChannel(WebhookProfile profile, ChannelSecrets secrets, Redactor redactor, Duration limit) {
        this.profile = profile;
        this.secrets = secrets;
        this.redactor = redactor;
        this.limit = limit;
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public String recipients() {
        return server();
    }

    @Override
    public void prepare() {
        secrets.asked(ChannelSecrets.Kind.WEBHOOK_ADDRESS, server()).ifPresent(this::learn);
    }

    /** What is secret of an address is its last part, wherever that turns up. */
    private void learn(Secret address) {
        String text = address.reveal().strip();
        redactor.learn(Secret.of(text.substring(text.lastIndexOf('/') + 1)));
    }

    /** With the three characters escaped that Slack gives a meaning to. */
    @Override
    public String text(Letter letter) {
        String text = "*" + letter.subject() + "*\n" + letter.body();
        return Json.write(
                Map.of("text", text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")));
    }

    @Override
    public void send(Letter letter) {
        assert MayWait.here();
        HttpPost post = new HttpPost(address());
        post.setEntity(new StringEntity(text(letter), ContentType.APPLICATION_JSON));
        try (CloseableHttpClient client = client();
                ClassicHttpResponse response = client.executeOpen(null, post, null)) {
            int status = response.getCode();
            if (status / 100 != 2) {
                throw refused(status, excerpt(response));
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private URI address() {
        Secret given = secrets.known(ChannelSecrets.Kind.WEBHOOK_ADDRESS, server())
                .orElseThrow(() -> Failure.unchanged(NotificationFailure.NO_SECRET, server())
                        .asException());
        String rest = given.reveal().strip();
        rest = rest.startsWith(server() + "/") ? rest.substring(server().length()) : rest;
        try {
            // What follows the server's name must not become a part of it.
            return new URI(server() + (rest.startsWith("/") ? "" : "/") + rest);
        } catch (URISyntaxException e) {
            // The cause would show the secret.
            secrets.refused(ChannelSecrets.Kind.WEBHOOK_ADDRESS, server());
            throw Failure.unchanged(NotificationFailure.AUTHENTICATION, server(), 0)
                    .asException();
        }
    }

    private String server() {
        return profile.server().toString();
    }

    private FailureException refused(int status, String said) {
        NotificationFailure code = switch (status) {
            case 401, 403, 404, 410 -> NotificationFailure.AUTHENTICATION;
            case 408, 429 -> NotificationFailure.LATER;
            default -> status / 100 == 5 ? NotificationFailure.LATER : NotificationFailure.REFUSED;
        };
        if (code == NotificationFailure.AUTHENTICATION) {
            secrets.refused(ChannelSecrets.Kind.WEBHOOK_ADDRESS, server());
        }
        return Failure.unchanged(code, server(), status).withDetail(said).asException();
    }

    private FailureException failure(IOException e) {
        NotificationFailure code = switch (e) {
            case SSLException _ -> NotificationFailure.ENCRYPTION;
            case SocketTimeoutException _ -> NotificationFailure.TIME_LIMIT;
            default -> NotificationFailure.UNREACHABLE;
        };
        return Failure.unchanged(code, server(), 0).withDetail(e.toString()).asException(e);
    }

    private static String excerpt(ClassicHttpResponse response) throws IOException {
        if (response.getEntity() == null) {
            return "";
        }
        InputStream content = response.getEntity().getContent();
        return new String(content.readNBytes(EXCERPT), StandardCharsets.UTF_8);
    }

    private CloseableHttpClient client() {
        Timeout timeout = Timeout.of(limit);
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setTlsSocketStrategy(new DefaultClientTlsStrategy(Trust.context(profile.caFile())))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout)
                        .setResponseTimeout(timeout)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .setUserAgent("bmms-console")
                .build();
    }
}
