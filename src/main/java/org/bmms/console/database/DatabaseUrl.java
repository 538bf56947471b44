package org.bmms.console.database;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bmms.console.base.Endpoint;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.base.Secret;
import org.jspecify.annotations.Nullable;

/**
 * The value of {@code DATABASE_URL} (checklist § OBCMS Step 3), split as Django's URL reader splits it: the authority
 * ends at the first slash, question mark or hash, the password begins after the first colon and ends at the last at sign,
 * and each part is percent-decoded on its own. Several hosts are separated by commas; as django-environ does since
 * version 0.10 (older versions read no such URL) and libpq after it, one port is that of all hosts, and else each host has
 * its own.
 *
 * @param address where it leads; the first of several servers
 * @param servers all servers, in the order they are tried; exactly one of them is the primary
 * @param options the query options as written, decoded; {@code sslmode} is already part of the address
 */
public record DatabaseUrl(DatabaseAddress address, List<Endpoint> servers, Map<String, String> options) {
    private static final Set<String> SCHEMES = Set.of("postgres", "postgresql", "pgsql", "psql", "postgis");

    public DatabaseUrl {
        servers = List.copyOf(servers);
        options = Map.copyOf(options);
    }

    /**
     * Reads a URL.
     *
     * @throws FailureException {@code DB-URL} with the reason (never with the text, which holds a password), or
     *     {@code DB-SOCKET} when it leads to a Unix socket
     */
    public static DatabaseUrl parse(String text) {
        String url = text.strip();
        int schemeEnd = url.indexOf("://");
        if (schemeEnd < 0 || !SCHEMES.contains(url.substring(0, schemeEnd))) {
            throw unreadable("database.url.scheme");
        }
        String rest = url.substring(schemeEnd + 3);
        int authorityEnd = authorityEnd(rest);
        String authority = rest.substring(0, authorityEnd);
        String tail = rest.substring(authorityEnd);
        if (authority.indexOf('@') < 0 && tail.indexOf('@') >= 0) {
            throw unreadable("database.url.unencoded");
        }
        int hash = tail.indexOf('#');
        String beforeFragment = hash < 0 ? tail : tail.substring(0, hash);
        int question = beforeFragment.indexOf('?');
        Map<String, String> options = question < 0 ? Map.of() : options(beforeFragment.substring(question + 1));
        String path = question < 0 ? beforeFragment : beforeFragment.substring(0, question);
        List<Endpoint> servers = ServerList.parse(authority.substring(authority.lastIndexOf('@') + 1), options);
        return new DatabaseUrl(address(authority, servers.getFirst(), database(path), options), servers, options);
    }

    private static int authorityEnd(String rest) {
        for (int i = 0; i < rest.length(); i++) {
            if ("/?#".indexOf(rest.charAt(i)) >= 0) {
                return i;
            }
        }
        return rest.length();
    }

    private static String database(String path) {
        String name = path.startsWith("/") ? UrlText.decode(path.substring(1)) : "";
        if (name.isEmpty()) {
            throw unreadable("database.url.database");
        }
        return name;
    }

    private static Map<String, String> options(String query) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                options.put(UrlText.decode(pair.substring(0, equals)), UrlText.decode(pair.substring(equals + 1)));
            }
        }
        return options;
    }

    private static DatabaseAddress address(
            String authority, Endpoint first, String database, Map<String, String> options) {
        int at = authority.lastIndexOf('@');
        String login = at < 0 ? "" : authority.substring(0, at);
        int colon = login.indexOf(':');
        String user = UrlText.decode(colon < 0 ? login : login.substring(0, colon));
        if (user.isEmpty()) {
            throw unreadable("database.url.user");
        }
        String password = colon < 0 ? "" : UrlText.decode(login.substring(colon + 1));
        return new DatabaseAddress(
                first.host(), first.port(), database, user, Secret.of(password), tls(options.get("sslmode")));
    }

    private static TlsMode tls(@Nullable String option) {
        if (option == null) {
            return TlsMode.PREFER;
        }
        return TlsMode.ofParameter(option).orElseThrow(() -> unreadable("database.url.sslmode"));
    }

    static FailureException unreadable(String reasonKey) {
        return Failure.unchanged(DatabaseFailure.URL_UNREADABLE, Message.of(reasonKey))
                .asException();
    }
}
