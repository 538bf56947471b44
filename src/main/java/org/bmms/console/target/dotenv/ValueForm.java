package org.bmms.console.target.dotenv;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A way to write a value. */
enum ValueForm {
    PLAIN {
        @Override
        String write(String value) {
            return value;
        }
    },
    DOUBLE_QUOTED {
        @Override
        String write(String value) {
            return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    },
    SINGLE_QUOTED {
        @Override
        String write(String value) {
            return "'" + value + "'";
        }
    };

    abstract String write(String value);

    /** The form in which a value is written now. */
    static ValueForm of(String raw) {
        String trimmed = raw.strip();
        if (trimmed.startsWith("\"")) {
            return DOUBLE_QUOTED;
        }
        return trimmed.startsWith("'") ? SINGLE_QUOTED : PLAIN;
    }

    /** The value in this form or, if it would be read differently anywhere, in the first other form that is safe. */
    Optional<String> safely(String value) {
        return Stream.concat(Stream.of(this), Stream.of(values()))
                .map(form -> form.write(value))
                .filter(raw -> isReadAs(value, raw))
                .findFirst();
    }

    /** Whether every reader reads this value. */
    static boolean isReadAs(String value, String raw) {
        List<SystemdReading> systemd = SystemdReading.of("K=" + raw + "\nL=1\n");
        return EnvLine.split(raw).size() <= 1
                && EnvironRules.STRIP_COMMENTS.value(raw).equals(value)
                && EnvironRules.KEEP_COMMENTS.value(raw).equals(value)
                && !value.startsWith("$")
                && systemd.equals(List.of(new SystemdReading(1, "K", value), new SystemdReading(2, "L", "1")));
    }
}
