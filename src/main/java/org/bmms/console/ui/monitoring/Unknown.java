package org.bmms.console.ui.monitoring;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bmms.console.base.Message;
import org.bmms.console.monitoring.MonitoringFailure;

/** Why a value is not known, from the stable code of the failure. */
final class Unknown {
    private static final Set<String> KINDS = Set.of("SSH", "CMD", "DB", "REDIS", "SITE", "TARGET");

    private Unknown() {}

    /** In few words. */
    static Message why(String code) {
        if (isOwn(code)) {
            return new Message("monitoring.failure." + code, List.of());
        }
        return Message.of("ui-monitoring.unknown." + kind(code), code);
    }

    /** What to do about it. */
    static Message next(String code) {
        if (isOwn(code)) {
            return new Message("monitoring.failure." + code + ".next", List.of());
        }
        return new Message("ui-monitoring.unknown." + kind(code) + ".next", List.of());
    }

    private static boolean isOwn(String code) {
        return Arrays.stream(MonitoringFailure.values())
                .anyMatch(own -> own.code().equals(code));
    }

    private static String kind(String code) {
        String beginning = code.replaceFirst("-.*", "");
        return KINDS.contains(beginning) ? beginning : "OTHER";
    }
}
