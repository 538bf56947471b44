package org.bmms.console.audit.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bmms.console.audit.notification.MailServer.Received;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.target.profile.EmailProfile;
import org.bmms.console.target.profile.Encryption;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class EmailChannelTest {
    private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");
    private static final Letter LETTER =
            new Letter("[Production obcms] Done: Übergang ✓", "First line, 2 < 3\n.\nLast line – with ñ\n");

    private TestCertificate certificate;
    private TestCertificate ofAnother;

    @BeforeAll
    void make(@TempDir Path directory, @TempDir Path other) throws Exception {
        certificate = TestCertificate.of(directory, "ip:127.0.0.1");
        ofAnother = TestCertificate.of(other, "dns:mail.example.org");
    }

    @Test
    void aLetterGoesOutAfterStartTlsWithALogin() {
        try (MailServer server = MailServer.withStartTls(certificate)) {
            assertArrives(server, Encryption.STARTTLS);
        }
    }

    @Test
    void aLetterGoesOutOnAConnectionThatIsEncryptedFromTheBeginning() {
        try (MailServer server = MailServer.encrypted(certificate)) {
            assertArrives(server, Encryption.TLS);
        }
    }

    @Test
    void aRelayWithoutALoginGetsItInClear() throws Exception {
        try (MailServer server = MailServer.open()) {
            channel(server.port(), Encryption.NONE, null, null, GivenSecrets.none(), "a@example.org", "b@example.org")
                    .send(LETTER);

            Received mail = only(server);
            assertThat(mail.to()).containsExactly("a@example.org", "b@example.org");
            assertThat(mail.from()).isEqualTo("console@example.org");
            assertThat(mail.message().getSentDate()).isEqualTo(java.util.Date.from(NOW));
            assertThat(mail.message().getHeader("Auto-Submitted")).containsExactly("auto-generated");
        }
    }

    @Test
    void whatIsShownBeforeIsWhatArrives() throws Exception {
        try (MailServer server = MailServer.open()) {
            EmailChannel channel =
                    channel(server.port(), Encryption.NONE, null, null, GivenSecrets.none(), "a@example.org");
            channel.send(LETTER);

            Received mail = only(server);
            assertThat(channel.text(LETTER))
                    .isEqualTo("From: " + mail.message().getFrom()[0] + "\nTo: "
                            + mail.message().getHeader("To", ", ")
                            + "\nSubject: " + mail.subject() + "\n\n" + mail.text());
        }
    }

    @Test
    void aWrongPasswordIsForgottenAndNotTold() {
        try (MailServer server = MailServer.withStartTls(certificate)) {
            GivenSecrets wrong = GivenSecrets.of(ChannelSecrets.Kind.MAIL_PASSWORD, "wr0ng-p4ssword");
            Failure failure = failure(channel(
                    server.port(), Encryption.STARTTLS, MailServer.USER, certificate.file(), wrong, "a@example.org"));

            assertThat(failure.code()).isEqualTo(NotificationFailure.AUTHENTICATION);
            assertThat(failure.code().mayPass()).isFalse();
            assertThat(failure.toString()).doesNotContain("wr0ng-p4ssword");
            assertThat(wrong.refused()).containsExactly("console@127.0.0.1");
        }
    }

    @Test
    void withoutThePasswordNothingIsSent() {
        assertThat(failure(channel(
                                1,
                                Encryption.STARTTLS,
                                MailServer.USER,
                                certificate.file(),
                                GivenSecrets.none(),
                                "a@example.org"))
                        .code())
                .isEqualTo(NotificationFailure.NO_SECRET);
    }

    @Test
    void aCertificateThatIsNotTrustedGetsNoPassword() {
        try (MailServer server = MailServer.withStartTls(certificate);
                MailServer another = MailServer.encrypted(ofAnother)) {
            assertThat(failure(login(server, Encryption.STARTTLS, null)).code())
                    .isEqualTo(NotificationFailure.ENCRYPTION);
            assertThat(failure(login(another, Encryption.TLS, ofAnother.file())).code())
                    .as("trusted, but for another name")
                    .isEqualTo(NotificationFailure.ENCRYPTION);
        }
    }

    @Test
    void aServerWithoutEncryptionGetsNoPassword() {
        try (MailServer server = MailServer.open()) {
            assertThat(failure(login(server, Encryption.STARTTLS, certificate.file()))
                            .code())
                    .isEqualTo(NotificationFailure.REFUSED);
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void aRecipientThatIsRefusedIsToldWithTheNumberAndOthersGetIt() {
        try (MailServer server = MailServer.open()) {
            Failure failure = failure(channel(
                    server.port(),
                    Encryption.NONE,
                    null,
                    null,
                    GivenSecrets.none(),
                    "nobody@example.org",
                    "a@example.org"));

            assertThat(failure.code()).isEqualTo(NotificationFailure.REFUSED);
            assertThat(failure.arguments()).containsExactly("127.0.0.1:" + server.port(), 550);
            assertThat(only(server).to()).containsExactly("a@example.org");
        }
    }

    @Test
    void whoIsToComeLaterMayTryAgainUnlessSomebodyHasItAlready() {
        try (MailServer server = MailServer.open()) {
            Failure alone = failure(
                    channel(server.port(), Encryption.NONE, null, null, GivenSecrets.none(), "later@example.org"));
            assertThat(alone.code()).isEqualTo(NotificationFailure.LATER);
            assertThat(alone.code().mayPass()).isTrue();

            Failure some = failure(channel(
                    server.port(),
                    Encryption.NONE,
                    null,
                    null,
                    GivenSecrets.none(),
                    "a@example.org",
                    "later@example.org"));
            assertThat(some.code()).isEqualTo(NotificationFailure.REFUSED);
        }
    }

    @Test
    void aServerThatIsNotThereOrSaysNothingIsLeftInTime() throws IOException {
        int port;
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertThat(failure(channel(
                                    silent.getLocalPort(),
                                    Encryption.NONE,
                                    null,
                                    null,
                                    GivenSecrets.none(),
                                    "a@example.org"))
                            .code())
                    .isEqualTo(NotificationFailure.TIME_LIMIT);
            port = silent.getLocalPort();
        }
        assertThat(failure(channel(port, Encryption.NONE, null, null, GivenSecrets.none(), "a@example.org"))
                        .code())
                .isEqualTo(NotificationFailure.UNREACHABLE);
    }

    private void assertArrives(MailServer server, Encryption encryption) {
        login(server, encryption, certificate.file()).send(LETTER);

        Received mail = only(server);
        assertThat(mail.subject()).isEqualTo(LETTER.subject());
        assertThat(mail.text()).isEqualTo(LETTER.body());
    }

    private static EmailChannel login(MailServer server, Encryption encryption, @Nullable Path ca) {
        GivenSecrets password = GivenSecrets.of(ChannelSecrets.Kind.MAIL_PASSWORD, MailServer.PASSWORD);
        return channel(server.port(), encryption, MailServer.USER, ca, password, "a@example.org");
    }

    private static EmailChannel channel(
            int port,
            Encryption encryption,
            @Nullable String user,
            @Nullable Path ca,
            GivenSecrets secrets,
            String... to) {
        EmailProfile profile = new EmailProfile(
                "127.0.0.1",
                port,
                encryption,
                user,
                ca == null ? null : ca.toString(),
                "console@example.org",
                List.of(to));
        return new EmailChannel(profile, secrets, Duration.ofMillis(1500), () -> NOW);
    }

    private static Received only(MailServer server) {
        assertThat(server.received()).hasSize(1);
        return server.received().getFirst();
    }

    private static Failure failure(EmailChannel channel) {
        return catchThrowableOfType(FailureException.class, () -> channel.send(LETTER))
                .failure();
    }
}
