package org.bmms.console.cli;

import java.util.List;
import org.bmms.console.deployment.DeploymentOrder;
import org.bmms.console.deployment.DeploymentOrder.DatabasePlace;
import org.bmms.console.target.profile.DatabaseProfile;
import org.bmms.console.target.profile.Profile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is to be deployed, and with what. */
final class DeploymentOptions {
    private static final int POSTGRES = 5432;

    @Option(
            names = "--code",
            required = true,
            paramLabel = "URL",
            description = "The repository, as the server reaches it; without a password.")
    private String code = "";

    @Option(
            names = "--revision",
            required = true,
            paramLabel = "NAME",
            description = "Branch, tag or whole commit; the plan names the commit.")
    private String revision = "";

    @Option(names = "--server-name", paramLabel = "NAME", description = "Name of the site; default: the profile's.")
    private List<String> names = List.of();

    @Option(names = "--certificate", required = true, paramLabel = "FILE", description = "PEM file on the server.")
    private String certificate = "";

    @Option(names = "--certificate-key", required = true, paramLabel = "FILE", description = "Its key on the server.")
    private String key = "";

    @Option(
            names = "--superuser",
            required = true,
            paramLabel = "NAME",
            description = "The first administrator; the password is asked for.")
    private String superuser = "";

    @Option(names = "--email", required = true, paramLabel = "ADDRESS", description = "The administrator's.")
    private String email = "";

    @Option(names = "--organisation", paramLabel = "CODE", description = "Default: the profile's, or OOBC.")
    private @Nullable String organization;

    @Option(names = "--organisation-name", paramLabel = "NAME", description = "If it has to be made.")
    private String organizationName = "Office for Other Bangsamoro Communities";

    @Option(names = "--database-host", paramLabel = "HOST", description = "Default: the profile's, or localhost.")
    private @Nullable String databaseHost;

    @Option(names = "--database", paramLabel = "NAME", description = "Default: the profile's, or obcms_prod.")
    private @Nullable String database;

    @Option(names = "--database-role", paramLabel = "NAME", description = "Default: the profile's, or obcms_prod.")
    private @Nullable String role;

    @Option(names = "--redis", paramLabel = "URL", description = "Without a password; default: on the server itself.")
    private String redis = "redis://localhost:6379/0";

    @Option(
            names = "--requirements",
            paramLabel = "FILE",
            description = "List in the repository; default: requirements/production.txt.")
    private String requirements = "requirements/production.txt";

    @Option(
            names = "--wheels",
            paramLabel = "DIRECTORY",
            description = "On the server: pip takes packages from there alone.")
    private @Nullable String wheels;

    @Option(names = "--system-packages", description = "The virtual environment sees the server's own packages.")
    private boolean systemPackages;

    @Option(names = "--ignore-static", paramLabel = "PATTERN", description = "Static files that are left out.")
    private List<String> ignored = List.of();

    @Option(names = "--no-upgrade", description = "Leave the server's packages as they are.")
    private boolean asItIs;

    DeploymentOrder of(Profile profile) {
        DatabaseProfile known = profile.database();
        Integer port = known.port();
        DatabasePlace place = new DatabasePlace(
                first(databaseHost, known.host(), "localhost"),
                port == null ? POSTGRES : port,
                first(database, known.name(), "obcms_prod"),
                first(role, known.user(), "obcms_prod"));
        return new DeploymentOrder(
                code,
                revision,
                names.isEmpty() ? List.of(profile.site().url().getHost()) : names,
                certificate,
                key,
                superuser,
                email,
                first(organization, profile.policy().defaultOrganizationCode(), "OOBC"),
                organizationName,
                place,
                redis,
                requirements,
                wheels,
                systemPackages,
                ignored,
                !asItIs);
    }

    private static String first(@Nullable String wanted, @Nullable String known, String usual) {
        return wanted != null ? wanted : known != null ? known : usual;
    }
}
