package org.bmms.console.ui.monitoring;

import org.bmms.console.target.profile.Measure;
import org.bmms.console.ui.look.Icon;

/** A part of an environment, whose values are shown together. */
enum Part {
    SERVICES(Icon.SERVER),
    APPLICATION(Icon.GAUGE),
    BROKER(Icon.QUEUE),
    DATABASE(Icon.DATABASE),
    SITE(Icon.GLOBE),
    HOSTS(Icon.DISK);

    private final Icon icon;

    Part(Icon icon) {
        this.icon = icon;
    }

    Icon icon() {
        return icon;
    }

    /** Where a measure is shown. */
    static Part of(Measure measure) {
        return switch (measure) {
            case UNIT, UNIT_RESTARTS -> SERVICES;
            case SITE, SITE_ERRORS -> APPLICATION;
            case REDIS,
                    REDIS_ANSWER,
                    REDIS_MEMORY,
                    REDIS_CLIENTS,
                    REDIS_SENTINELS,
                    QUEUE,
                    WORKERS_MISSING,
                    TASKS,
                    TASK_AGE,
                    BEAT_AGE -> BROKER;
            case DATABASE,
                    DATABASE_QUERY,
                    DATABASE_CONNECTIONS,
                    DATABASE_LONGEST,
                    DATABASE_WAITING,
                    DATABASE_SIZE,
                    DATABASE_CACHE,
                    DATABASE_DEADLOCKS,
                    DATABASE_LAG -> DATABASE;
            case SITE_ANSWER, CERTIFICATE -> SITE;
            case HOST, HOST_ANSWER, HOST_LOAD, HOST_MEMORY, HOST_DISK -> HOSTS;
        };
    }
}
