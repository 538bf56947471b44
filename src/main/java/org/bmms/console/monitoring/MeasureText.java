package org.bmms.console.monitoring;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bmms.console.base.Message;
import org.bmms.console.base.Size;
import org.bmms.console.target.profile.Limits;
import org.bmms.console.target.profile.Measure;
import org.bmms.console.target.profile.MeasureUnit;

/** Measured values in words, the same wherever they are shown. */
public final class MeasureText {
    private MeasureText() {}

    /** What was measured, such as {@code Free space on app1 /}. */
    public static Message name(Measure measure, String subject) {
        Message name = new Message("monitoring.measure." + measure.name(), List.of());
        return subject.isEmpty() ? name : Message.of("monitoring.measure.of", name, subject);
    }

    /** A value with its unit. */
    public static Message value(Measure measure, double value) {
        return switch (measure.unit()) {
            case STATE ->
                new Message("monitoring.state." + (value >= 1 ? "good." : "bad.") + measure.name(), List.of());
            case COUNT -> Message.of("monitoring.value.count", Math.round(value));
            case PERCENT -> Message.of("monitoring.value.percent", decimal(value));
            case MILLISECONDS -> Message.of("monitoring.value.milliseconds", decimal(value));
            case SECONDS -> duration(Duration.ofMillis(Math.round(value * 1000)));
            case DAYS -> Message.of("monitoring.value.days", Math.round(value));
            case BYTES -> Message.of("monitoring.value.text", Size.of(Math.round(value)));
            case LOAD -> Message.of("monitoring.value.load", decimal(value));
        };
    }

    /** What is thought of a value, in a word. */
    public static Message judgement(Judgement judgement) {
        return new Message("monitoring.judgement." + judgement.name(), List.of());
    }

    /** From where on a value needs attention and is a failure; empty for what either is or is not. */
    public static Optional<Message> limits(Measure measure, Limits limits) {
        if (measure.unit() == MeasureUnit.STATE || (limits.attention() == null && limits.failed() == null)) {
            return Optional.empty();
        }
        String side = measure.isLessWorse() ? "below" : "from";
        Long attention = limits.attention();
        Long failed = limits.failed();
        if (attention == null || attention.equals(failed)) {
            return Optional.of(new Message(
                    "monitoring.limits.failed." + side,
                    List.of(value(measure, failed == null ? 0 : failed.doubleValue()))));
        }
        return Optional.of(
                failed == null
                        ? new Message("monitoring.limits.attention." + side, List.of(value(measure, attention)))
                        : new Message(
                                "monitoring.limits.both." + side,
                                List.of(value(measure, attention), value(measure, failed))));
    }

    private static Message duration(Duration time) {
        if (time.compareTo(Duration.ofMinutes(2)) < 0) {
            return Message.of("monitoring.value.seconds", decimal(time.toMillis() / 1000.0));
        }
        if (time.compareTo(Duration.ofHours(2)) < 0) {
            return Message.of("monitoring.value.minutes", time.toMinutes());
        }
        return time.compareTo(Duration.ofDays(2)) < 0
                ? Message.of("monitoring.value.hours", time.toHours())
                : Message.of("monitoring.value.days", time.toDays());
    }

    /** With as many digits as still mean something. */
    private static String decimal(double value) {
        if (value == Math.rint(value) || Math.abs(value) >= 100) {
            return String.valueOf(Math.round(value));
        }
        return String.format(Locale.ROOT, Math.abs(value) < 1 ? "%.2f" : "%.1f", value);
    }
}
