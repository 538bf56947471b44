package org.bmms.console.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bmms.console.base.Failure;
import org.bmms.console.checklist.ItemLook;
import org.bmms.console.target.dotenv.EnvironBoolean;
import org.bmms.console.target.mode.Mode;

/** The settings files (checklist § Step 3: Environment Configuration, § BMMS Step 2: Configuration Update). */
final class SettingsProbes {
    private static final int READABLE_BY_ALL = 04;

    private static final List<String> REQUIRED = List.of(
            "DEBUG",
            "SECRET_KEY",
            "ALLOWED_HOSTS",
            "CSRF_TRUSTED_ORIGINS",
            "BMMS_MODE",
            "DEFAULT_ORGANIZATION_CODE",
            "ENABLE_MULTI_TENANT",
            "ALLOW_ORGANIZATION_SWITCHING",
            "DATABASE_URL",
            "REDIS_URL");

    private static final List<String> SWITCHED = List.of("ENABLE_MULTI_TENANT", "ALLOW_ORGANIZATION_SWITCHING");

    private SettingsProbes() {}

    static ItemLook file(Facts facts) {
        return Looks.each(facts.settings(), (host, file) -> {
            boolean open = (Integer.parseInt(file.permissions(), 8) & READABLE_BY_ALL) != 0;
            return open
                    ? Looks.failed(InspectionFailure.SETTINGS_OPEN, host, file.path(), file.permissions())
                    : Looks.passed("settings-file", host, file.path(), file.owner(), file.permissions());
        });
    }

    /** Once the mode is switched, OBCMS mode is no longer what is wanted. */
    static ItemLook obcms(Facts facts) {
        if (Modes.inFile(facts) == Mode.BMMS) {
            return ItemLook.notApplicable(Looks.seen("switched"));
        }
        return Looks.each(facts.settings(), (host, file) -> {
            List<String> missing =
                    REQUIRED.stream().filter(key -> !file.keys().contains(key)).toList();
            if (!missing.isEmpty()) {
                return Looks.failed(InspectionFailure.SETTINGS_MISSING, host, file.path(), String.join(", ", missing));
            }
            List<String> wrong = new ArrayList<>();
            if (!Mode.OBCMS.setting().equals(file.mode().get("BMMS_MODE"))) {
                wrong.add("BMMS_MODE=" + file.mode().get("BMMS_MODE"));
            }
            SWITCHED.stream()
                    .filter(key -> isTrue(file.mode(), key))
                    .forEach(key -> wrong.add(key + "=" + file.mode().get(key)));
            return wrong.isEmpty()
                    ? Looks.passed("settings-obcms", host, REQUIRED.size())
                    : Looks.failed(InspectionFailure.SETTINGS_MODE, host, String.join(", ", wrong));
        });
    }

    static ItemLook bmms(Facts facts) {
        return Looks.each(facts.settings(), (host, file) -> {
            if (!Mode.BMMS.setting().equals(file.mode().get("BMMS_MODE"))) {
                return Looks.failed(InspectionFailure.NOT_SWITCHED, file.path());
            }
            List<String> wrong = new ArrayList<>();
            SWITCHED.stream().filter(key -> !isTrue(file.mode(), key)).forEach(wrong::add);
            if (!file.keys().contains("OCM_ORGANIZATION_CODE")) {
                wrong.add("OCM_ORGANIZATION_CODE");
            }
            return wrong.isEmpty()
                    ? Looks.passed("settings-bmms", host)
                    : Looks.failed(InspectionFailure.SETTINGS_MISSING, host, file.path(), String.join(", ", wrong));
        });
    }

    private static boolean isTrue(Map<String, String> mode, String key) {
        return EnvironBoolean.of(mode.getOrDefault(key, ""));
    }

    static ItemLook copied(Facts facts) {
        return Looks.each(facts.settings(), (host, file) -> {
            Set<String> copies = file.copies();
            Optional<String> newest = copies.stream().reduce((a, b) -> b);
            return newest.map(name -> Looks.passed("settings-copy", host, copies.size(), name))
                    .orElseGet(() -> Looks.failed(InspectionFailure.NO_SETTINGS_COPY, host, file.path()));
        });
    }

    static ItemLook known(Facts facts) {
        Optional<Mode> file = facts.fingerprint().modeInFile();
        Optional<Mode> effect = facts.fingerprint().modeInEffect();
        if (file.isEmpty() || effect.isEmpty()) {
            return Looks.cannotTell(InspectionFailure.MODE_UNKNOWN);
        }
        return file.equals(effect)
                ? Looks.passed(
                        "configuration",
                        file.get().name(),
                        facts.fingerprint().digest().substring(0, 12))
                : Looks.failed(
                        InspectionFailure.MODE_DIFFERS,
                        file.get().name(),
                        effect.get().name());
    }

    static ItemLook deployCheck(Facts facts) {
        return Looks.each(
                facts.deployChecks(),
                (host, report) -> report.passed()
                        ? Looks.passed("deploy-check", host)
                        : ItemLook.failed(Failure.unchanged(InspectionFailure.CHECK_DEPLOY, host)
                                .withDetail(report.output())));
    }

    /** It is optional, so its absence is only remarked. */
    static ItemLook maintenance(Facts facts) {
        boolean page =
                facts.hosts().stream().anyMatch(host -> host.value().collected().contains("maintenance.html"));
        boolean served = facts.nginx().stream()
                .anyMatch(nginx -> nginx.value().configuration().contains("maintenance"));
        return page && served ? Looks.passed("maintenance") : Looks.warning(InspectionFailure.NO_MAINTENANCE);
    }
}
