package org.bmms.console.audit.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A real mail server on this computer, which keeps what it takes. */
public final class MailServer implements AutoCloseable {
    static final String USER = "console";
    static final String PASSWORD = "m4il p4ss'$(id)";

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final SMTPServer server;

    /**
     * A mail that was taken.
     *
     * @param to the recipients of its envelope
     */
    public record Received(String from, List<String> to, MimeMessage message) {
        public Received {
            to = List.copyOf(to);
        }

        /** Its text as people read it. */
        public String text() {
            try {
                return message.getContent().toString().replace("\r\n", "\n");
            } catch (IOException | MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        public String subject() {
            try {
                return message.getSubject();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private MailServer(Function<SMTPServer.Builder, SMTPServer.Builder> more) {
        server = more.apply(SMTPServer.port(0)
                        .bindAddress(InetAddress.getLoopbackAddress())
                        .messageHandlerFactory(Handler::new))
                .build();
        server.start();
    }

    /** One that encrypts nothing and lets everybody in. */
    public static MailServer open() {
        return new MailServer(builder -> builder);
    }

    /** One that offers STARTTLS and asks for a login after it. */
    static MailServer withStartTls(TestCertificate certificate) {
        return new MailServer(builder -> builder.enableTLS()
                .startTlsSocketFactory(certificate.context())
                .requireTLS()
                .requireAuth()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory(MailServer::login)));
    }

    /** One that is encrypted from the first byte and asks for a login. */
    static MailServer encrypted(TestCertificate certificate) {
        return new MailServer(builder -> builder.serverSocketFactory(certificate.context())
                .requireAuth()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory(MailServer::login)));
    }

    private static void login(String user, String password, MessageContext context) throws LoginFailedException {
        if (!user.equals(USER) || !password.equals(PASSWORD)) {
            throw new LoginFailedException();
        }
    }

    public int port() {
        return server.getPortAllocated();
    }

    /** What it has taken. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    @Override
    public void close() {
        server.stop();
    }

    /** Refuses recipients called {@code nobody} for good, and {@code later} for now. */
    private final class Handler implements MessageHandler {
        private final List<String> to = new CopyOnWriteArrayList<>();
        private String from = "";

        Handler(MessageContext context) {}

        @Override
        public void from(String sender) {
            from = sender;
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            if (recipient.startsWith("nobody@")) {
                throw new RejectException(550, "no such user");
            }
            if (recipient.startsWith("later@")) {
                throw new RejectException(450, "try again later");
            }
            to.add(recipient);
        }

        @Override
        public String data(InputStream content) {
            try {
                byte[] bytes = content.readAllBytes();
                MimeMessage message =
                        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
                received.add(new Received(from, to, message));
                return "250 taken";
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void done() {}
    }
}
