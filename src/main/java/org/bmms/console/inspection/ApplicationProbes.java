package org.bmms.console.inspection;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bmms.console.checklist.ItemLook;
import org.bmms.console.target.django.DeploymentFacts;
import org.bmms.console.target.django.DeploymentFacts.SecretKey;

/** The application's settings as it sees them itself (checklist § Security Checklist). */
final class ApplicationProbes {
    private static final int KEY_LENGTH = 50;
    private static final int KEY_DISTINCT = 5;
    private static final int KEY_BITS = 160;

    private ApplicationProbes() {}

    static ItemLook secretKey(Facts facts) {
        return Looks.each(facts.applications(), (host, said) -> {
            SecretKey key = said.secretKey();
            if (key == null) {
                return Looks.notSaid(host, "SECRET_KEY");
            }
            if (key.markedInsecure()) {
                return Looks.failed(InspectionFailure.SECRET_KEY_INSECURE, host);
            }
            boolean strong = key.length() >= KEY_LENGTH && key.distinct() >= KEY_DISTINCT && key.bits() >= KEY_BITS;
            return strong
                    ? Looks.passed("key", host, key.length(), key.distinct(), key.bits())
                    : Looks.failed(InspectionFailure.SECRET_KEY_WEAK, host, key.length(), key.distinct(), key.bits());
        });
    }

    static ItemLook debug(Facts facts) {
        return Looks.each(facts.applications(), (host, said) -> {
            Boolean debug = said.debug();
            if (debug == null) {
                return Looks.notSaid(host, "DEBUG");
            }
            return debug ? Looks.failed(InspectionFailure.DEBUG, host) : Looks.passed("debug", host);
        });
    }

    static ItemLook allowedHosts(Facts facts) {
        String name = facts.profile().site().url().getHost();
        return Looks.each(facts.applications(), (host, said) -> {
            List<String> allowed = said.allowedHosts();
            if (allowed == null) {
                return Looks.notSaid(host, "ALLOWED_HOSTS");
            }
            if (allowed.contains("*")) {
                return Looks.failed(InspectionFailure.HOSTS_ANY, host);
            }
            boolean answered = allowed.stream()
                    .anyMatch(
                            pattern -> pattern.startsWith(".") ? ("." + name).endsWith(pattern) : pattern.equals(name));
            return answered
                    ? Looks.passed("hosts", host, String.join(", ", allowed))
                    : Looks.failed(InspectionFailure.HOSTS_MISSING, host, name);
        });
    }

    static ItemLook trustedOrigins(Facts facts) {
        URI site = facts.profile().site().url();
        return Looks.each(facts.applications(), (host, said) -> {
            List<String> origins = said.trustedOrigins();
            if (origins == null) {
                return Looks.notSaid(host, "CSRF_TRUSTED_ORIGINS");
            }
            for (String origin : origins) {
                if (!origin.startsWith("https://")) {
                    return Looks.failed(InspectionFailure.ORIGIN_PLAIN, host, origin);
                }
            }
            String wanted = "https://" + site.getHost();
            boolean trusted = origins.stream()
                    .anyMatch(origin -> origin.equals(wanted)
                            || origin.startsWith(wanted + ":")
                            || (origin.startsWith("https://*.") && wanted.endsWith(origin.substring(9))));
            return trusted
                    ? Looks.passed("origins", host, String.join(", ", origins))
                    : Looks.failed(InspectionFailure.ORIGIN_MISSING, host, wanted);
        });
    }

    static ItemLook databaseUrl(Facts facts) {
        return Looks.each(
                facts.applications(),
                (host, said) -> Boolean.TRUE.equals(said.databaseUrl())
                        ? Looks.passed("database-url", host, facts.database().name())
                        : Looks.failed(InspectionFailure.NO_DATABASE_URL, host));
    }

    static ItemLook errorTracking(Facts facts) {
        return Looks.each(facts.applications(), (host, said) -> {
            String way = said.errorTracking();
            if (way == null) {
                return Looks.notSaid(host, "SENTRY_DSN");
            }
            return switch (way) {
                case "sentry" -> Looks.passed("sentry", host);
                case "mail" -> Looks.passed("error-mail", host);
                case "dsn" -> Looks.warning(InspectionFailure.SENTRY_SILENT, host);
                default -> Looks.failed(InspectionFailure.NO_ERROR_TRACKING, host);
            };
        });
    }

    static ItemLook superuser(Facts facts) {
        On<DeploymentFacts> one = facts.applications().getFirst();
        Long superusers = one.value().superusers();
        if (superusers == null) {
            return Looks.notSaid(one.host(), "superusers");
        }
        return superusers == 0
                ? Looks.failed(InspectionFailure.NO_SUPERUSER, one.host())
                : Looks.passed("superusers", superusers);
    }

    static ItemLook organization(Facts facts) {
        On<DeploymentFacts> one = facts.applications().getFirst();
        String name = one.value().defaultOrganization();
        String code = DefaultCode.of(facts);
        if (name == null) {
            return Looks.notSaid(one.host(), code);
        }
        return name.isEmpty()
                ? Looks.failed(InspectionFailure.NO_ORGANIZATION, one.host(), code)
                : Looks.passed("organization", code, name);
    }

    static ItemLook geography(Facts facts) {
        On<DeploymentFacts> one = facts.applications().getFirst();
        Map<String, Long> counts = one.value().geography();
        if (counts == null) {
            return Looks.notSaid(one.host(), "Region");
        }
        List<String> empty = List.of("Region", "Province", "Municipality", "Barangay").stream()
                .filter(model -> counts.getOrDefault(model, 0L) == 0)
                .toList();
        return empty.isEmpty()
                ? Looks.passed("geography", new TreeMap<>(counts).toString())
                : Looks.failed(InspectionFailure.NO_GEOGRAPHY, one.host(), String.join(", ", empty));
    }
}
