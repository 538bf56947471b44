package org.bmms.console.database;

import java.util.Locale;
import java.util.Optional;

/** How much of TLS a connection insists on; the values of libpq's {@code sslmode}. */
public enum TlsMode {
    DISABLE,
    ALLOW,
    PREFER,
    REQUIRE,
    VERIFY_CA,
    VERIFY_FULL;

    /** The value as libpq and the JDBC driver write it, such as {@code verify-full}. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The mode of a parameter value, empty if there is no such mode. */
    public static Optional<TlsMode> ofParameter(String value) {
        for (TlsMode mode : values()) {
            if (mode.parameter().equals(value)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
