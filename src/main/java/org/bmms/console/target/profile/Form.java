package org.bmms.console.target.profile;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.bmms.console.base.Endpoint;
import org.bmms.console.base.Message;

/** What a text value of a profile must look like. */
enum Form {
    /** A name for people; not blank, on one line. */
    NAME("profile.expected.name", "app1", "[^\\p{Cntrl}\\s](?:[^\\p{Cntrl}]{0,62}[^\\p{Cntrl}\\s])?"),
    /** A host name or an IP address. */
    ADDRESS("profile.expected.address", "10.0.0.5", "[A-Za-z0-9_\\[:][A-Za-z0-9._:%\\]-]*"),
    /** An address and a port, with the scheme if it is another than the site's. */
    ADDRESS_AND_PORT(
            "profile.expected.address-port",
            "10.0.0.5:443",
            "(?:https?://)?(?:\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9_][A-Za-z0-9._-]*):[0-9]{1,5}"),
    /** A host and its port, which may be left out. */
    SERVER(
            "profile.expected.server",
            "db1:5432",
            "(?:\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9_][A-Za-z0-9._-]*)(?::[0-9]{1,5})?") {
        @Override
        boolean test(String value) {
            return super.test(value) && Endpoint.parse(value, 1).isPresent();
        }
    },
    /** A standby of the database, or {@code auto}. */
    STANDBY("profile.expected.standby", "auto", "auto|.+") {
        @Override
        boolean test(String value) {
            return value.equals(DatabaseProfile.ANY_STANDBY) || SERVER.test(value);
        }
    },
    /** What Redis Sentinels call a master. */
    MASTER("profile.expected.master", "mymaster", "[A-Za-z0-9._-]{1,64}"),
    /** A user or role. */
    USER("profile.expected.user", "deploy", "[^\\p{Cntrl}\\s:/-][^\\p{Cntrl}\\s:/]*"),
    /** An absolute path on a server. */
    SERVER_PATH("profile.expected.path", "/opt/obcms", "/(?!.*(?:^|/)\\.\\.(?:/|$))[^\\p{Cntrl}]*"),
    /** A path on this workstation. */
    LOCAL_PATH("profile.expected.file", "~/.ssh/id_ed25519", "[^\\p{Cntrl}]+"),
    /** A path of the site. */
    SITE_PATH("profile.expected.site-path", "/health/", "/[^\\p{Cntrl}\\s#]*"),
    /** A systemd unit; {@code .service} may be left out. */
    UNIT("profile.expected.unit", "obcms.service", "[A-Za-z0-9:_.@\\\\][A-Za-z0-9:_.@\\\\-]*"),
    /** A database, queue or Celery application. */
    IDENTIFIER("profile.expected.identifier", "obcms", "[^\\p{Cntrl}\\s-][^\\p{Cntrl}]{0,62}"),
    /** Tables, alternatives separated by a bar. */
    TABLES("profile.expected.model", "mana_assessment", "[a-z_][a-z0-9_]*(?:\\|[a-z_][a-z0-9_]*)*"),
    /** An organisation's code. */
    CODE("profile.expected.code", "OOBC", "[A-Za-z0-9][A-Za-z0-9_-]{0,19}"),
    /** The kind of an environment. */
    KIND("profile.expected.kind", "production", "training|staging|production"),
    /** A role of a host. */
    ROLE("profile.expected.role", "app", "app|worker|beat|database"),
    /** An address of e-mail; what comes before the @ is not looked at closely, for the mail server knows better. */
    EMAIL(
            "profile.expected.email",
            "operations@example.gov.ph",
            "[^\\p{Cntrl}\\s@<>,;:\"]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?"),
    /** How a mail server is spoken to. */
    ENCRYPTION("profile.expected.encryption", "starttls", "tls|starttls|none"),
    /** What people are told of. */
    OCCASION("profile.expected.occasion", "failed", "started|kept|rolled-back|failed|guard|alert"),
    /** A language that notifications are written in. */
    LANGUAGE("profile.expected.language", "en", "en|fil"),
    /** The site's address without path and password. */
    SITE("profile.expected.site", "https://obcms.gov.ph", "https?://.+") {
        @Override
        boolean test(String value) {
            try {
                URI uri = new URI(value);
                boolean bare = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getUserInfo() == null;
                String path = uri.getRawPath();
                return super.test(value) && bare && uri.getHost() != null && (path.isEmpty() || path.equals("/"));
            } catch (URISyntaxException e) {
                return false;
            }
        }
    };

    private final String expected;
    private final String example;
    private final Pattern pattern;

    Form(String expected, String example, String pattern) {
        this.expected = expected;
        this.example = example;
        this.pattern = Pattern.compile(pattern);
    }

    boolean test(String value) {
        return pattern.matcher(value).matches();
    }

    /** A value that fits. */
    String example() {
        return example;
    }

    Message expected() {
        return Message.of(expected);
    }
}
