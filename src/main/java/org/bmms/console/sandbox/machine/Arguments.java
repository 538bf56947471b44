package org.bmms.console.sandbox.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the known options out of an argument list; what is left over must be operands. */
public final class Arguments {
    private final List<String> options = new ArrayList<>();
    private final List<String> operands = new ArrayList<>();

    /** Splits at {@code --}; before it, words that begin with a hyphen are options. */
    public Arguments(List<String> words) {
        int end = words.indexOf("--");
        List<String> head = end < 0 ? words : words.subList(0, end);
        head.forEach(word -> (word.startsWith("-") && word.length() > 1 ? options : operands).add(word));
        if (end >= 0) {
            operands.addAll(words.subList(end + 1, words.size()));
        }
    }

    /** Whether the option is there, once or more. */
    public boolean flag(String name) {
        return options.removeIf(name::equals);
    }

    /** The values of all options {@code name=value}. */
    public List<String> values(String name) {
        List<String> found =
                options.stream().filter(o -> o.startsWith(name + "=")).toList();
        options.removeAll(found);
        return found.stream().map(o -> o.substring(name.length() + 1)).toList();
    }

    /** The value of the option {@code name=value}; the last one wins. */
    public Optional<String> value(String name) {
        List<String> found = values(name);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
    }

    /** The value of an option that must be there. */
    public String required(String name) {
        return value(name).orElseThrow(() -> new UsageException("missing option " + name));
    }

    /**
     * What is not an option.
     *
     * @throws UsageException if an option is left over
     */
    public List<String> operands() {
        if (!options.isEmpty()) {
            throw new UsageException("unrecognized option '" + options.getFirst() + "'");
        }
        return List.copyOf(operands);
    }

    /** The only operand. */
    public String operand() {
        List<String> all = operands();
        if (all.size() != 1) {
            throw new UsageException("expected one operand, got " + all.size());
        }
        return all.getFirst();
    }
}
