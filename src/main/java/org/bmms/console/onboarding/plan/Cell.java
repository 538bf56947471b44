package org.bmms.console.onboarding.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is written into a column. */
public sealed interface Cell {

    /** A text, a day, a number or a truth; null for nothing. */
    record Plain(@Nullable Object value) implements Cell {
        public Plain {
            boolean known = switch (value) {
                case null -> true;
                case String _, LocalDate _, Long _, Boolean _ -> true;
                default -> false;
            };
            if (!known) {
                throw new IllegalArgumentException("not a plain value: " + value);
            }
        }
    }

    /** A document, as JSON. */
    record Document(String json) implements Cell {}

    /** The time of the transaction. */
    record Now() implements Cell {}

    /** The key of another row of the same plan. */
    record KeyOf(String row) implements Cell {}

    /** The hash of a user's first password, made before the transaction; or what no password matches. */
    record Password(String username) implements Cell {}

    /** A plain value. */
    static Cell of(@Nullable Object value) {
        return new Plain(value);
    }

    /** The value as a summary shows it; of a password, nothing. */
    default String shown() {
        return switch (this) {
            case Plain plain -> plain.value() == null ? "" : String.valueOf(plain.value());
            case Document document -> document.json();
            case Now _ -> "now()";
            case KeyOf key -> "(" + key.row() + ")";
            case Password _ -> "••••••••";
        };
    }
}
