package org.bmms.console.base;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A text that is not yet in a language: the key of a bundle entry and its arguments. The bundle is the part of the key
 * before its first dot.
 *
 * @param key for example {@code remote.failure.SSH-AUTH}
 * @param arguments values for the placeholders, already free of secrets; of a time, the whole seconds
 */
public record Message(String key, List<Object> arguments) {

    public Message {
        arguments = arguments.stream().map(Message::forPeople).toList();
    }

    /** Nobody reads the fractions of a second. */
    private static Object forPeople(Object argument) {
        return argument instanceof Instant time
                ? time.truncatedTo(ChronoUnit.SECONDS).toString()
                : argument;
    }

    /** A message with its arguments in order. */
    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }

    /**
     * The same message with every argument as text that went through a filter, also in the messages within it. For
     * results that are shown and stored: without secrets, and of equal numbers JSON does not know which type they had.
     */
    public Message filtered(UnaryOperator<String> filter) {
        List<Object> words = arguments.stream()
                .map(argument -> argument instanceof Message message
                        ? (Object) message.filtered(filter)
                        : filter.apply(argument.toString()))
                .toList();
        return new Message(key, words);
    }
}
