package org.bmms.console.base;

import java.util.List;

/**
 * A text that is not yet in a language: the key of a bundle entry and its arguments. The bundle is the part of the key
 * before its first dot.
 *
 * @param key for example {@code remote.failure.SSH-AUTH}
 * @param arguments values for the placeholders, already free of secrets
 */
public record Message(String key, List<Object> arguments) {

    public Message {
        arguments = List.copyOf(arguments);
    }

    /** A message with its arguments in order. */
    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
