package org.bmms.console.doctor.part;

import java.util.ArrayList;
import java.util.List;
import org.bmms.console.base.Message;
import org.jspecify.annotations.Nullable;

/** Something of a profile that can work or not, and what must work before it can be looked at. */
public final class Part {
    private final String name;
    private final @Nullable String host;
    private final List<Part> standsOn;
    private final List<Part> after;
    private final Look look;

    private Part(String name, @Nullable String host, List<Part> standsOn, List<Part> after, Look look) {
        this.name = name;
        this.host = host;
        this.standsOn = List.copyOf(standsOn);
        this.after = List.copyOf(after);
        this.look = look;
    }

    /** How a part is looked at. */
    @FunctionalInterface
    public interface Look {
        /**
         * Looks; nothing is changed.
         *
         * @return at least one finding
         * @throws org.bmms.console.base.FailureException if it does not work
         */
        List<Finding> look(Sight sight);
    }

    /** A part of a host. */
    static Part of(String name, String host, List<Part> standsOn, Look look) {
        return new Part(name, host, standsOn, List.of(), look);
    }

    /** A part of the whole environment. */
    static Part of(String name, List<Part> standsOn, Look look) {
        return new Part(name, null, standsOn, List.of(), look);
    }

    /** The same part, looked at once these are known, whether they work or not. */
    Part after(List<Part> others) {
        return new Part(name, host, standsOn, others, look);
    }

    /** Its stable name. */
    public String name() {
        return name;
    }

    /** Its host, or null. */
    public @Nullable String host() {
        return host;
    }

    /** What should be. */
    public Message title() {
        return host == null ? Message.of("doctor.part." + name) : Message.of("doctor.part." + name, host);
    }

    /** What must work. */
    public List<Part> standsOn() {
        return standsOn;
    }

    /** What must be known, working or not. */
    public List<Part> waitsFor() {
        List<Part> all = new ArrayList<>(standsOn);
        all.addAll(after);
        return all;
    }

    /** Looks at it. */
    public List<Finding> look(Sight sight) {
        return look.look(sight);
    }

    @Override
    public String toString() {
        return host == null ? name : name + " on " + host;
    }
}
