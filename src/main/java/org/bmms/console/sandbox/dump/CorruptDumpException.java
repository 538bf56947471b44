package org.bmms.console.sandbox.dump;

import java.io.IOException;

/** A file that is no dump, or a damaged one. */
final class CorruptDumpException extends IOException {
    private static final long serialVersionUID = 1L;

    CorruptDumpException(String message) {
        super(message);
    }
}
