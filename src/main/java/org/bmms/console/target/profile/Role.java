package org.bmms.console.target.profile;

/** What runs on a host. */
public enum Role {
    /** The application server (gunicorn); it has the settings file. */
    APP,
    /** Celery workers. */
    WORKER,
    /** The Celery scheduler; at most one host has it. */
    BEAT,
    /** PostgreSQL or Redis, or the way to them; no unit of the application. */
    DATABASE
}
