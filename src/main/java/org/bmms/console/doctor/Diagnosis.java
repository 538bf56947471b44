package org.bmms.console.doctor;

import org.bmms.console.base.Message;
import org.jspecify.annotations.Nullable;

/**
 * What was found of one part of a profile. It survives a round trip through JSON, and no secret is in it.
 *
 * @param part what was looked at, stable, such as {@code ssh} or {@code database}
 * @param host where; null if it concerns no single host
 * @param title what should be
 * @param verdict how it is
 * @param evidence what was seen
 * @param remedy what to do; null if there is nothing to do here
 * @param code the stable code of what is wrong; null if nothing is
 * @param detail what a program said, or null
 */
public record Diagnosis(
        String part,
        @Nullable String host,
        Message title,
        Verdict verdict,
        Message evidence,
        @Nullable Message remedy,
        @Nullable String code,
        @Nullable String detail) {}
