package org.bmms.console.target.site;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.bmms.console.base.Failure;
import org.bmms.console.base.MayWait;
import org.bmms.console.target.profile.SiteProfile;

/**
 * Asks the site as a visitor would: with its real name in {@code Host}, under its real certificate, on a new connection
 * each time (checklist § Post-Deployment Verification).
 */
public final class SiteProbe implements AutoCloseable {
    /** At most so many bytes of a body are read. */
    public static final int EXCERPT = 64 * 1024;

    private static final int MOST_REDIRECTS = 5;

    private final SiteProfile site;
    private final Duration limit;
    private final SiteClient client;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * A probe of a site.
     *
     * @param limit for one whole answer, name look-up included
     * @throws org.bmms.console.base.FailureException {@code SITE-CA-FILE}
     */
    public SiteProbe(SiteProfile site, Duration limit) {
        this.site = site;
        this.limit = limit;
        this.client = new SiteClient(site, limit);
    }

    /**
     * The same site at one of the servers behind it, as their proxy asks them: with its real name, without encryption.
     *
     * @param address {@code host:port}
     */
    public SiteProbe behind(String address) {
        return new SiteProbe(
                new SiteProfile(
                        site.url(), "http://" + address, site.caFile(), site.health(), site.ready(), site.home()),
                limit);
    }

    /**
     * Asks for a path and takes whatever is answered; redirects are not followed.
     *
     * @throws org.bmms.console.base.FailureException a {@code SITE-} code if there is no answer
     */
    public SiteAnswer get(String path) {
        HttpGet request = client.request(path);
        return within(path, request, () -> client.send(request));
    }

    /**
     * Sends an empty form without the token that protects forms, as a foreign site could (checklist § Security
     * Verification: CSRF protection active). A protected application refuses it with 403 before it looks at it.
     *
     * @throws org.bmms.console.base.FailureException a {@code SITE-} code if there is no answer
     */
    public SiteAnswer postWithoutToken(String path) {
        HttpPost request = client.form(path);
        return within(path, request, () -> client.send(request));
    }

    /**
     * The site's certificate, after it was checked; empty where the connection is not encrypted.
     *
     * @throws org.bmms.console.base.FailureException {@code SITE-CERTIFICATE} if it is not accepted, or another
     *     {@code SITE-} code
     */
    public Optional<SiteCertificate> certificate() {
        HttpGet request = client.request(site.health());
        return within(site.health(), request, () -> client.certificate(request));
    }

    private <T> T within(String path, HttpUriRequestBase request, Callable<T> question) {
        assert MayWait.here();
        Future<T> answer = threads.submit(question);
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw Failure.unchanged(SiteFailure.TIME_LIMIT, url(path), limit.toMillis())
                    .asException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.unchanged(SiteFailure.CANCELLED, url(path)).asException(e);
        } catch (ExecutionException e) {
            throw failure(path, Objects.requireNonNull(e.getCause()));
        } finally {
            request.cancel();
            answer.cancel(true);
        }
    }

    /** As {@link #get}, following redirects that stay on the site; any other redirect is the answer. */
    public SiteAnswer follow(String path) {
        URI at = site.url().resolve(path);
        SiteAnswer answer = get(path);
        for (int i = 0; i < MOST_REDIRECTS && answer.isRedirect(); i++) {
            URI next = at.resolve(answer.header("Location").orElse(""));
            if (next.equals(at) || !site.url().getHost().equals(next.getHost())) {
                return answer;
            }
            at = next;
            String query = next.getRawQuery() == null ? "" : "?" + next.getRawQuery();
            answer = get(next.getRawPath() + query);
        }
        return answer;
    }

    /** Whether the application runs. */
    public Health health() {
        return Health.of(get(site.health()));
    }

    /** Whether the application can work: database and cache. */
    public Ready ready() {
        return Ready.of(get(site.ready()));
    }

    /** The home page, redirects to the login followed. */
    public SiteAnswer home() {
        return follow(site.home());
    }

    private RuntimeException failure(String path, Throwable cause) {
        if (cause instanceof RuntimeException bug) {
            return bug;
        }
        if (!(cause instanceof IOException)) {
            return new IllegalStateException(cause);
        }
        SiteFailure code = switch (cause) {
            case SSLException e -> SiteFailure.CERTIFICATE;
            case SocketTimeoutException e -> SiteFailure.TIME_LIMIT;
            default -> SiteFailure.UNREACHABLE;
        };
        return Failure.unchanged(code, url(path), limit.toMillis())
                .withDetail(cause.toString())
                .asException(cause);
    }

    private String url(String path) {
        return site.url().resolve(path).toString();
    }

    @Override
    public void close() {
        client.close();
        threads.shutdownNow();
    }
}
