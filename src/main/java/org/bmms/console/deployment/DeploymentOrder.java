package org.bmms.console.deployment;

import java.util.List;
import java.util.regex.Pattern;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.jspecify.annotations.Nullable;

/**
 * What is to be deployed, as the operator says it; nothing of it is secret.
 *
 * @param repository address of the code's repository as the server reaches it, without a password
 * @param revision branch, tag or whole commit
 * @param serverNames names that the site answers to, the first one the site's own
 * @param certificate file on the server, PEM with its chain
 * @param certificateKey file on the server
 * @param superuser name of the first administrator
 * @param email of the administrator
 * @param organizationCode code of the organisation that owns everything in OBCMS mode
 * @param organizationName its name, where it has to be made
 * @param database where the database is
 * @param redisUrl address of Redis, without a password
 * @param requirements the code's list of what it needs, by its path in the repository
 * @param wheels directory on the server that pip takes packages from instead of its index, or null
 * @param systemPackages whether the virtual environment sees the server's own packages
 * @param ignoredFiles patterns of static files that are left out
 * @param upgrade whether the server's packages are brought up to date first
 */
public record DeploymentOrder(
        String repository,
        String revision,
        List<String> serverNames,
        String certificate,
        String certificateKey,
        String superuser,
        String email,
        String organizationCode,
        String organizationName,
        DatabasePlace database,
        String redisUrl,
        String requirements,
        @Nullable String wheels,
        boolean systemPackages,
        List<String> ignoredFiles,
        boolean upgrade) {
    private static final Pattern REPOSITORY =
            Pattern.compile("(https?://[^\\s@]+|ssh://[^\\s:]+(:\\d+)?/\\S+|git@[\\w.-]+:\\S+|file:///\\S+|/[^\\s:]+)");
    private static final Pattern REVISION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/+-]*");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9._/+@-]+");
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9@.+_-]{0,149}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@\"'\\\\]+@[A-Za-z0-9.-]+");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,19}");
    private static final Pattern IDENTIFIER = Pattern.compile("[a-z_][a-z0-9_]{0,62}");
    private static final Pattern REDIS = Pattern.compile("rediss?://[A-Za-z0-9.-]+(:\\d+)?/\\d+");
    private static final Pattern FILES = Pattern.compile("[A-Za-z0-9*?._/-]+");
    private static final Pattern TEXT = Pattern.compile("[^\\p{Cntrl}]{1,200}");

    /**
     * Where the database is.
     *
     * @param host as the server sees it
     * @param port there
     * @param name of the database
     * @param role that owns it
     */
    public record DatabasePlace(String host, int port, String name, String role) {
        /** Whether it is on the server itself, whose administrator may then make it. */
        public boolean local() {
            return host.equals("localhost") || host.equals("127.0.0.1");
        }
    }

    public DeploymentOrder {
        serverNames = List.copyOf(serverNames);
        ignoredFiles = List.copyOf(ignoredFiles);
    }

    /** Whether the revision is a commit already. */
    public boolean namesCommit() {
        return COMMIT.matcher(revision).matches();
    }

    /**
     * Makes sure that nothing in it could mean something else where it is written: in a settings file, a unit, nginx.
     *
     * @throws org.bmms.console.base.FailureException {@code DEPLOY-ORDER}
     */
    public void require() {
        fit("--code", repository, REPOSITORY);
        fit("--revision", revision, REVISION);
        if (revision.contains("..")) {
            throw wrong("--revision", revision);
        }
        if (serverNames.isEmpty()) {
            throw wrong("--server-name", "");
        }
        serverNames.forEach(name -> fit("--server-name", name, HOST));
        fit("--certificate", certificate, PATH);
        fit("--certificate-key", certificateKey, PATH);
        fit("--superuser", superuser, USER);
        fit("--email", email, EMAIL);
        fit("--organisation", organizationCode, CODE);
        fit("--organisation-name", organizationName, TEXT);
        fit("--database-host", database.host(), HOST);
        fit("--database", database.name(), IDENTIFIER);
        fit("--database-role", database.role(), IDENTIFIER);
        fit("--redis", redisUrl, REDIS);
        fit("--requirements", "/" + requirements, PATH);
        if (wheels != null) {
            fit("--wheels", wheels, PATH);
        }
        ignoredFiles.forEach(pattern -> fit("--ignore-static", pattern, FILES));
    }

    private static void fit(String option, String value, Pattern form) {
        if (!form.matcher(value).matches()) {
            throw wrong(option, value);
        }
    }

    private static FailureException wrong(String option, String value) {
        // A repository's address may have a password by mistake.
        String shown = option.equals("--code") || option.equals("--redis") ? "…" : value;
        return Failure.unchanged(DeploymentFailure.ORDER, option, shown).asException();
    }
}
