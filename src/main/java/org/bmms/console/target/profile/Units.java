package org.bmms.console.target.profile;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Names of the systemd units, with their suffix (checklist § Step 6: Service Configuration).
 *
 * @param app the application server, such as {@code obcms.service}
 * @param worker the Celery worker
 * @param beat the Celery scheduler
 */
public record Units(String app, String worker, String beat) {

    /** The names that the checklist uses. */
    public static Units ofChecklist() {
        return new Units("obcms.service", "obcms-celery.service", "obcms-celery-beat.service");
    }

    /** The unit of a role. */
    public Stream<String> of(Role role) {
        return switch (role) {
            case APP -> Stream.of(app);
            case WORKER -> Stream.of(worker);
            case BEAT -> Stream.of(beat);
            case DATABASE -> Stream.empty();
        };
    }

    /** The units of these roles: application, worker, scheduler. */
    public List<String> of(Collection<Role> roles) {
        return roles.stream().sorted().flatMap(this::of).distinct().toList();
    }
}
