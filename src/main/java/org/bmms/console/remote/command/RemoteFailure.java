package org.bmms.console.remote.command;

import org.bmms.console.base.FailureCode;

/** What can go wrong between the console and a server. */
public enum RemoteFailure implements FailureCode {
    /** The program ended with an unexpected status. */
    COMMAND_FAILED("CMD-FAILED"),
    /** The program is not installed there. */
    PROGRAM_MISSING("CMD-MISSING"),
    /** The program said more than the console keeps in memory. */
    ANSWER_TOO_LONG("CMD-TOO-LONG"),
    /** The program's answer could not be read. */
    ANSWER_UNREADABLE("CMD-ANSWER"),
    /** The program did not end within its time limit. */
    TIME_LIMIT("CMD-TIME-LIMIT"),
    /** A signal ended the program. */
    KILLED("CMD-KILLED"),
    /** The command's line would be longer than a server takes. */
    LINE_TOO_LONG("CMD-LINE-TOO-LONG"),
    /** The operator cancelled. */
    CANCELLED("CMD-CANCELLED"),
    /** A job or guard was to be started where one is already. */
    STARTED_ALREADY("JOB-STARTED"),
    /** A file or directory is not there. */
    FILE_MISSING("FILE-MISSING"),
    /** No address, no route, or nothing listens. */
    UNREACHABLE("SSH-UNREACHABLE"),
    /** No offered key or password was accepted. */
    AUTHENTICATION("SSH-AUTH"),
    /** The private key cannot be read. */
    KEY_UNUSABLE("SSH-KEY"),
    /** The private key has a passphrase and none was given. */
    PASSPHRASE_NEEDED("SSH-PASSPHRASE"),
    /** The passphrase does not open the private key. */
    PASSPHRASE_WRONG("SSH-PASSPHRASE-WRONG"),
    /** The SSH agent does not answer. */
    AGENT("SSH-AGENT"),
    /** First contact, and the operator has not confirmed the key. */
    HOST_KEY_UNKNOWN("SSH-HOSTKEY-UNKNOWN"),
    /** The server shows another key than before. */
    HOST_KEY_CHANGED("SSH-HOSTKEY-CHANGED"),
    /** The file of the servers that are trusted cannot be read or written. */
    KNOWN_HOSTS("SSH-KNOWN-HOSTS"),
    /** The connection ended; what was running may go on. */
    CONNECTION_LOST("SSH-LOST"),
    /** sudo wants a password and none was given. */
    SUDO_PASSWORD_NEEDED("SUDO-PASSWORD"),
    /** sudo refused the password. */
    SUDO_PASSWORD_WRONG("SUDO-WRONG"),
    /** The user may not run this by sudo. */
    SUDO_DENIED("SUDO-DENIED"),
    /** The server opens no channel for a command. */
    CHANNEL("SSH-CHANNEL"),
    /** A tunnel could not be opened. */
    TUNNEL("SSH-TUNNEL");

    private final String code;

    RemoteFailure(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public boolean mayPass() {
        return switch (this) {
            case UNREACHABLE, CONNECTION_LOST, TIME_LIMIT, TUNNEL -> true;
            default -> false;
        };
    }

    @Override
    public String bundle() {
        return "remote";
    }
}
