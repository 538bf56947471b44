package org.bmms.console.target.profile;

/** What an environment is for; production asks more confirmations and rolls back by itself. */
public enum Kind {
    TRAINING,
    STAGING,
    PRODUCTION
}
