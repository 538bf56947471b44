package org.bmms.console.run;

import java.time.Instant;

/** A guard of a {@link MemoryServer}: it decides as soon as somebody looks after its deadline. */
final class MemoryGuard {
    private Instant deadline;
    private String by = "";
    private int looksWhileActing;

    MemoryGuard(Instant deadline, int looksWhileActing) {
        this.deadline = deadline;
        this.looksWhileActing = looksWhileActing;
    }

    void extend(Instant newDeadline, Instant now) {
        if (decidedBy(now).isEmpty()) {
            deadline = newDeadline;
        }
    }

    String decide(Instant now) {
        if (decidedBy(now).isEmpty()) {
            by = "operator";
        }
        return by;
    }

    String status(Instant now) {
        return switch (decidedBy(now)) {
            case "" -> "armed " + deadline.getEpochSecond();
            case "operator" -> "confirmed";
            default -> looksWhileActing-- > 0 ? "acting" : "fired restored";
        };
    }

    private String decidedBy(Instant now) {
        if (by.isEmpty() && now.isAfter(deadline)) {
            by = "guard";
        }
        return by;
    }
}
