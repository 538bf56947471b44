package org.bmms.console.target.fingerprint;

import org.bmms.console.base.Message;
import org.jspecify.annotations.Nullable;

/**
 * Something remarkable.
 *
 * @param code what kind
 * @param host where; null if it concerns no single host
 * @param what in words
 */
public record Finding(FindingCode code, @Nullable String host, Message what) {

    static Finding of(FindingCode code, @Nullable String host, Object... arguments) {
        return new Finding(code, host, Message.of(code.textKey(), arguments));
    }
}
