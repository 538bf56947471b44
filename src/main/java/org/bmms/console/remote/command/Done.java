package org.bmms.console.remote.command;

/** The answer of a program that only has to succeed. */
public enum Done {
    DONE
}
