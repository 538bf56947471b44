package org.bmms.console.audit.notification;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import javax.net.ssl.SSLException;
import org.bmms.console.base.Failure;
import org.bmms.console.target.profile.EmailProfile;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Which failure a mail server's refusal is, by the types of the exceptions and the numbers of the replies (RFC 5321). */
final class SmtpFailures {
    private static final int LATER = 4;
    private static final int HUNDRED = 100;

    private SmtpFailures() {}

    static Failure of(MessagingException thrown, EmailProfile server) {
        NotificationFailure code = NotificationFailure.REFUSED;
        int reply = 0;
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            NotificationFailure closer = code(t);
            code = closer == null ? code : closer;
            reply = reply(t) == 0 ? reply : reply(t);
        }
        if (code == NotificationFailure.REFUSED && reply / HUNDRED == LATER && !wasSentToSome(thrown)) {
            code = NotificationFailure.LATER;
        }
        return Failure.unchanged(code, server.server() + ":" + server.port(), reply)
                .withDetail(thrown.toString());
    }

    private static @Nullable NotificationFailure code(Throwable thrown) {
        return switch (thrown) {
            case AuthenticationFailedException _ -> NotificationFailure.AUTHENTICATION;
            case SSLException _ -> NotificationFailure.ENCRYPTION;
            case SocketTimeoutException _ -> NotificationFailure.TIME_LIMIT;
            case IOException _ -> NotificationFailure.UNREACHABLE;
            default -> null;
        };
    }

    private static int reply(Throwable thrown) {
        return switch (thrown) {
            case SMTPAddressFailedException e -> e.getReturnCode();
            case SMTPSenderFailedException e -> e.getReturnCode();
            case SMTPSendFailedException e -> e.getReturnCode();
            default -> 0;
        };
    }

    /** Sent again, it would come to them twice. */
    private static boolean wasSentToSome(MessagingException thrown) {
        return thrown instanceof SendFailedException e
                && e.getValidSentAddresses() != null
                && e.getValidSentAddresses().length > 0;
    }
}
