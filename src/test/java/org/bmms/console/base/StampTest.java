package org.bmms.console.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class StampTest {

    @Test
    void itIsTheServersTimeOfDay() {
        Instant time = Instant.parse("2025-12-31T16:05:09Z");

        assertThat(Stamp.of(time, ZoneId.of("Asia/Manila"))).isEqualTo("20260101_000509");
        assertThat(Stamp.of(time, ZoneId.of("UTC"))).isEqualTo("20251231_160509");
    }
}
