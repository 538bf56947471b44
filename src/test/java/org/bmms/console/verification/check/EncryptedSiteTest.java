package org.bmms.console.verification.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.base.Redactor;
import org.bmms.console.database.DatabaseLimits;
import org.bmms.console.target.connection.DatabaseCredentials;
import org.bmms.console.target.connection.TargetSystem;
import org.bmms.console.target.host.FakeHost;
import org.bmms.console.target.profile.AppProfile;
import org.bmms.console.target.profile.DatabaseProfile;
import org.bmms.console.target.profile.HostProfile;
import org.bmms.console.target.profile.Kind;
import org.bmms.console.target.profile.PolicyProfile;
import org.bmms.console.target.profile.Profile;
import org.bmms.console.target.profile.RedisProfile;
import org.bmms.console.target.profile.Role;
import org.bmms.console.target.profile.SiteProfile;
import org.bmms.console.verification.VerificationFailure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A site with a certificate of its own, good for ten days. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EncryptedSiteTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    static Path directory;

    private HttpsServer server;
    private Path certificate;
    private volatile boolean strict;

    @BeforeAll
    void start() throws IOException, GeneralSecurityException, InterruptedException {
        Path store = directory.resolve("site.p12");
        Process keytool =
                new ProcessBuilder(keytool(store)).redirectErrorStream(true).start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        certificate = directory.resolve("ca.pem");
        Files.writeString(
                certificate,
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(keys.getCertificate("site").getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            try (exchange) {
                if (strict) {
                    exchange.getResponseHeaders().set("Strict-Transport-Security", "max-age=31536000");
                }
                exchange.sendResponseHeaders(200, -1);
            }
        });
        server.start();
    }

    private static List<String> keytool(Path store) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "site",
                "-keyalg",
                "EC",
                "-dname",
                "CN=OBCMS",
                "-ext",
                "SAN=ip:127.0.0.1",
                "-validity",
                "10",
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit",
                "-keystore",
                store.toString());
    }

    @AfterAll
    void stop() {
        server.stop(0);
    }

    @Test
    void aTrustedCertificateIsShownAndItsEndIsAdvice() {
        try (TargetSystem target = target(address("127.0.0.1"), null, certificate.toString())) {
            AskedSite site = new AskedSite(target);
            CertificateEndsCheck ends = new CertificateEndsCheck(site, InstantSource.system());

            assertThat(seen(new CertificateCheck(site)).arguments()).startsWith("CN=OBCMS", "CN=OBCMS");
            assertThat(code(ends)).isEqualTo(VerificationFailure.CERTIFICATE_ENDS.code());
            assertThat(ends.required()).isFalse();
            assertThat(new CertificateCheck(site).required()).isTrue();
        }
    }

    @Test
    void aCertificateThatNobodyTrustsOrForAnotherNameFails() {
        try (TargetSystem untrusted = target(address("127.0.0.1"), null, null);
                TargetSystem otherName = target("https://localhost", server(), certificate.toString())) {
            assertThat(code(new CertificateCheck(new AskedSite(untrusted)))).isEqualTo("SITE-CERTIFICATE");
            assertThat(code(new CertificateCheck(new AskedSite(otherName)))).isEqualTo("SITE-CERTIFICATE");
            assertThatThrownBy(() -> new HstsCheck(new AskedSite(untrusted)).look(Cancellation.none()))
                    .isInstanceOf(FailureException.class);
        }
    }

    @Test
    void theHeaderIsRequiredOfAnEncryptedSite() {
        try (TargetSystem target = target(address("127.0.0.1"), null, certificate.toString())) {
            HstsCheck check = new HstsCheck(new AskedSite(target));
            strict = false;
            assertThat(check.required()).isTrue();
            assertThat(code(check)).isEqualTo(VerificationFailure.HSTS.code());
            strict = true;
            assertThat(seen(check).arguments()).containsExactly("max-age=31536000");
        }
    }

    @Test
    void behindAProxyThatEndsTheEncryptionNothingOfItIsKnown() {
        try (TargetSystem target = target("https://obcms.gov.ph", "http://127.0.0.1:1", null)) {
            AskedSite site = new AskedSite(target);
            assertThat(new HstsCheck(site).look(Cancellation.none())).isInstanceOf(Look.CannotTell.class);
            assertThat(new HstsCheck(site).required()).isFalse();
            assertThat(new CertificateCheck(site).required()).isFalse();
        }
    }

    private String address(String name) {
        return "https://" + name + ":" + server.getAddress().getPort();
    }

    private String server() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private static Message seen(Check check) {
        return ((Look.Passed) check.look(Cancellation.none())).seen();
    }

    private static String code(Check check) {
        return ((Look.Failed) check.look(Cancellation.none())).why().code().code();
    }

    private static TargetSystem target(String url, @Nullable String connectTo, @Nullable String caFile) {
        Profile profile = new Profile(
                "test",
                Kind.TRAINING,
                List.of(new HostProfile("app1", "app1", 22, "deploy", null, Set.of(Role.APP), null, null)),
                List.of(),
                AppProfile.at("/opt/obcms"),
                DatabaseProfile.fromSettings(),
                RedisProfile.fromSettings(),
                new SiteProfile(URI.create(url), connectTo, caFile, "/health/", "/ready/", "/"),
                PolicyProfile.of(Kind.TRAINING));
        return new TargetSystem(
                profile,
                host -> new FakeHost(host.name()),
                DatabaseCredentials.none(),
                new Redactor(),
                DatabaseLimits.usual());
    }
}
