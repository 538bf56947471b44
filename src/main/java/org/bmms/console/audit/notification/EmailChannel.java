package org.bmms.console.audit.notification;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Properties;
import org.bmms.console.base.Failure;
import org.bmms.console.base.MayWait;
import org.bmms.console.base.Secret;
import org.bmms.console.target.profile.EmailProfile;
import org.bmms.console.target.profile.Encryption;
import org.bmms.console.target.site.Trust;
import org.jspecify.annotations.Nullable;

/** Sends plain text by SMTP, on a connection of its own each time. */
final class EmailChannel implements Channel {
    private final EmailProfile profile;
    private final ChannelSecrets secrets;
    private final Duration limit;
    private final InstantSource clock;

    /**
     * A channel to a mail server.
     *
     * @param limit for each single wait
     */
    EmailChannel(EmailProfile profile, ChannelSecrets secrets, Duration limit, InstantSource clock) {
        this.profile = profile;
        this.secrets = secrets;
        this.limit = limit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "email";
    }

    @Override
    public String recipients() {
        return String.join(", ", profile.to());
    }

    @Override
    public void prepare() {
        String user = profile.user();
        if (user != null) {
            secrets.asked(ChannelSecrets.Kind.MAIL_PASSWORD, login(user));
        }
    }

    @Override
    public String text(Letter letter) {
        return "From: " + profile.from() + "\nTo: " + recipients() + "\nSubject: " + letter.subject() + "\n\n"
                + letter.body();
    }

    @Override
    public void send(Letter letter) {
        assert MayWait.here();
        Session session = Session.getInstance(properties());
        Secret password = password();
        try (Transport transport = session.getTransport("smtp")) {
            MimeMessage message = message(session, letter);
            transport.connect(
                    profile.server(), profile.port(), profile.user(), password == null ? null : password.reveal());
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            Failure failure = SmtpFailures.of(e, profile);
            if (failure.code() == NotificationFailure.AUTHENTICATION) {
                secrets.refused(ChannelSecrets.Kind.MAIL_PASSWORD, login(String.valueOf(profile.user())));
            }
            throw failure.asException(e);
        }
    }

    private @Nullable Secret password() {
        String user = profile.user();
        return user == null
                ? null
                : secrets.known(ChannelSecrets.Kind.MAIL_PASSWORD, login(user))
                        .orElseThrow(() -> Failure.unchanged(NotificationFailure.NO_SECRET, profile.server())
                                .asException());
    }

    private String login(String user) {
        return user + "@" + profile.server();
    }

    private MimeMessage message(Session session, Letter letter) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(profile.from()));
        for (String recipient : profile.to()) {
            message.addRecipient(RecipientType.TO, new InternetAddress(recipient));
        }
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.body(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        // Nobody's absence should be answered to it (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    private Properties properties() {
        Properties properties = new Properties();
        String milliseconds = Long.toString(limit.toMillis());
        properties.setProperty("mail.smtp.connectiontimeout", milliseconds);
        properties.setProperty("mail.smtp.timeout", milliseconds);
        properties.setProperty("mail.smtp.writetimeout", milliseconds);
        properties.setProperty("mail.smtp.auth", Boolean.toString(profile.user() != null));
        properties.setProperty("mail.smtp.sendpartial", "true");
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(profile.encryption() == Encryption.TLS));
        String startTls = Boolean.toString(profile.encryption() == Encryption.STARTTLS);
        properties.setProperty("mail.smtp.starttls.enable", startTls);
        properties.setProperty("mail.smtp.starttls.required", startTls);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        if (profile.encryption() != Encryption.NONE) {
            properties.put(
                    "mail.smtp.ssl.socketFactory",
                    Trust.context(profile.caFile()).getSocketFactory());
        }
        return properties;
    }
}
