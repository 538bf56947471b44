package org.bmms.console.target.fingerprint;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bmms.console.base.FailureCode;
import org.bmms.console.base.FailureException;
import org.jspecify.annotations.Nullable;

/**
 * Something that was looked at: what was found, or why it could not be read.
 *
 * @param value what was found; null if it could not be read
 * @param unreadable the stable code of the failure; null if it was read
 */
public record Fact<T>(@Nullable T value, @Nullable String unreadable) {

    /** Refuses a fact that is both or neither. */
    public Fact {
        if ((value == null) == (unreadable == null)) {
            throw new IllegalArgumentException("a fact is either known or unreadable");
        }
    }

    /** Something that was found. */
    public static <T> Fact<T> of(T value) {
        return new Fact<>(value, null);
    }

    /** Something that could not be read. */
    public static <T> Fact<T> unreadable(FailureCode code) {
        return new Fact<>(null, code.code());
    }

    /** Looks, and keeps the failure's code where that fails; a bug passes. */
    public static <T> Fact<T> read(Supplier<T> look) {
        try {
            return of(look.get());
        } catch (FailureException e) {
            return unreadable(e.failure().code());
        }
    }

    /** What was found, if it was. */
    public Optional<T> get() {
        return Optional.ofNullable(value);
    }

    @JsonIgnore
    public boolean isKnown() {
        return value != null;
    }

    /** The same fact in another form. */
    public <R> Fact<R> map(Function<T, R> form) {
        return value == null ? new Fact<>(null, unreadable) : of(form.apply(value));
    }

    /** What was found in one word or sentence, or that it could not be read. */
    public String describe(Function<T, String> words) {
        return value == null ? "unreadable (" + unreadable + ")" : words.apply(value);
    }
}
