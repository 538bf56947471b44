package org.bmms.console.target.profile;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Language;
import org.bmms.console.base.Message;
import org.jspecify.annotations.Nullable;

/** Reads who is to be told what. */
final class NotificationsReader {
    private static final Pattern MORE_THAN_A_SERVER = Pattern.compile("https?://[^/]*/.+");

    private final String file;

    /** A reader for a file, by the name that failures show. */
    NotificationsReader(String file) {
        this.file = file;
    }

    NotificationsProfile read(Section section) {
        List<String> all = Arrays.stream(Occasion.values()).map(Occasion::word).toList();
        Set<Occasion> on = section.texts("on", Form.OCCASION, all).stream()
                .map(Occasion::of)
                .collect(Collectors.toSet());
        NotificationsProfile notifications = new NotificationsProfile(
                on,
                Language.of(section.text("language", Form.LANGUAGE, "en")).orElse(Language.ENGLISH),
                section.has("email") ? email(section.section("email")) : null,
                section.has("webhook") ? webhook(section.section("webhook")) : null);
        section.end();
        return notifications;
    }

    private EmailProfile email(Section section) {
        Encryption encryption = Encryption.valueOf(
                section.text("encryption", Form.ENCRYPTION, "starttls").toUpperCase(Locale.ROOT));
        String user = section.optional("user", Form.USER);
        if (user != null && encryption == Encryption.NONE) {
            throw refused("profile.notifications.plain", user);
        }
        List<String> to = section.texts("to", Form.EMAIL, List.of());
        if (to.isEmpty()) {
            throw refused("profile.notifications.nobody", "");
        }
        EmailProfile email = new EmailProfile(
                section.text("server", Form.ADDRESS),
                section.whole("port", 1, 65535, encryption.port()),
                encryption,
                user,
                section.optional("ca_file", Form.LOCAL_PATH),
                section.text("from", Form.EMAIL),
                to);
        section.end();
        return email;
    }

    private WebhookProfile webhook(Section section) {
        URI server = URI.create(withoutSlash(section.text("server", Form.SITE, raw -> refuseSecret(section, raw))));
        if (!server.getScheme().equals("https") && !isThisComputer(server.getHost())) {
            section.wrong("server", server.toString(), Message.of("profile.expected.https"));
        }
        WebhookProfile webhook = new WebhookProfile(server, section.optional("ca_file", Form.LOCAL_PATH));
        section.end();
        return webhook;
    }

    /** The whole address of a webhook is a secret, and so is not repeated in a failure either. */
    private void refuseSecret(Section section, String raw) {
        if (MORE_THAN_A_SERVER.matcher(raw).matches()) {
            throw Failure.unchanged(ProfileFailure.SECRET, file, section.full("server"))
                    .asException();
        }
    }

    private static boolean isThisComputer(@Nullable String host) {
        return "localhost".equals(host) || "127.0.0.1".equals(host);
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private RuntimeException refused(String key, String subject) {
        return Failure.unchanged(ProfileFailure.NOTIFICATIONS, file, Message.of(key, subject))
                .asException();
    }
}
