package org.bmms.console.target.django;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the application says to the questions of the deployment checklist (§ Pre-Deployment Checklist, § OBCMS Mode
 * Deployment). Null where it does not know; of secrets only figures are in it.
 *
 * @param secretKey how good {@code SECRET_KEY} is
 * @param debug the setting {@code DEBUG}
 * @param allowedHosts the setting {@code ALLOWED_HOSTS}
 * @param trustedOrigins the setting {@code CSRF_TRUSTED_ORIGINS}
 * @param databaseUrl whether {@code DATABASE_URL} reaches the application
 * @param errorTracking {@code sentry} where it works, {@code dsn} where only its address is set, {@code mail}, {@code none}
 * @param staticRoot where collected static files are
 * @param mediaRoot where uploaded files are
 * @param virtualEnvironment the directory of the virtual environment it runs in; null outside of one
 * @param pythonVersion Python's version
 * @param djangoVersion Django's version
 * @param requirements the packages it wants
 * @param superusers number of active superusers
 * @param defaultOrganization name of the default organisation; empty if there is none of its code
 * @param geography by model, how many regions, provinces, municipalities and barangays there are
 * @param errors what could not be read, with the type of the error
 */
public record DeploymentFacts(
        @Nullable SecretKey secretKey,
        @Nullable Boolean debug,
        @Nullable List<String> allowedHosts,
        @Nullable List<String> trustedOrigins,
        @Nullable Boolean databaseUrl,
        @Nullable String errorTracking,
        @Nullable String staticRoot,
        @Nullable String mediaRoot,
        @Nullable String virtualEnvironment,
        @Nullable String pythonVersion,
        @Nullable String djangoVersion,
        @Nullable Requirements requirements,
        @Nullable Long superusers,
        @Nullable String defaultOrganization,
        @Nullable Map<String, Long> geography,
        Map<String, String> errors) {

    /**
     * How hard a key is to guess.
     *
     * @param length its characters
     * @param distinct its different characters
     * @param bits the entropy of its characters
     * @param markedInsecure whether it begins as Django's keys for development do
     */
    public record SecretKey(long length, long distinct, long bits, boolean markedInsecure) {}

    /**
     * The packages of a file of requirements.
     *
     * @param file the file; null if there is none
     * @param checked how many it names
     * @param missing those that are not there, or in another version
     */
    public record Requirements(@Nullable String file, long checked, List<String> missing) {
        public Requirements {
            missing = List.copyOf(missing);
        }
    }

    public DeploymentFacts {
        allowedHosts = allowedHosts == null ? null : List.copyOf(allowedHosts);
        trustedOrigins = trustedOrigins == null ? null : List.copyOf(trustedOrigins);
        geography = geography == null ? null : new TreeMap<>(geography);
        errors = Map.copyOf(errors);
    }

    /** Reads the answer of {@link DjangoScript#DEPLOYMENT}. */
    public static DeploymentFacts of(JsonNode answer) {
        Field field = new Field(answer);
        return new DeploymentFacts(
                key(answer.path("secret_key")),
                field.flag("debug"),
                answer.path("allowed_hosts").isArray() ? field.texts("allowed_hosts") : null,
                answer.path("csrf_trusted_origins").isArray() ? field.texts("csrf_trusted_origins") : null,
                field.flag("database_url"),
                field.text("error_tracking"),
                field.text("static_root"),
                field.text("media_root"),
                field.text("virtual_environment"),
                field.text("python_version"),
                field.text("django_version"),
                requirements(answer.path("requirements")),
                field.whole("superusers"),
                field.text("default_organization"),
                geography(answer.path("geography")),
                field.map("errors"));
    }

    private static @Nullable SecretKey key(JsonNode node) {
        Field field = new Field(node);
        Long length = field.whole("length");
        Long distinct = field.whole("distinct");
        Long bits = field.whole("bits");
        return length == null || distinct == null || bits == null
                ? null
                : new SecretKey(length, distinct, bits, Boolean.TRUE.equals(field.flag("marked_insecure")));
    }

    private static @Nullable Requirements requirements(JsonNode node) {
        Field field = new Field(node);
        Long checked = field.whole("checked");
        return checked == null ? null : new Requirements(field.text("file"), checked, field.texts("missing"));
    }

    private static @Nullable Map<String, Long> geography(JsonNode node) {
        if (!node.isObject()) {
            return null;
        }
        Map<String, Long> counts = new TreeMap<>();
        node.properties()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue().asLong(0)));
        return counts;
    }
}
