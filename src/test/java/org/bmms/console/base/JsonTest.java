package org.bmms.console.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class JsonTest {
    record Sample(String name, Instant at, Duration took, Set<Effect> effects, Map<String, Integer> counts) {}

    private static final Sample SAMPLE = new Sample(
            "x",
            Instant.parse("2025-10-14T08:00:00Z"),
            Duration.ofSeconds(90),
            Set.of(Effect.MUTATING, Effect.DESTRUCTIVE),
            Map.of("b", 1, "a", 2));

    @Test
    void timesAndOrderAreFixed() {
        assertThat(Json.write(SAMPLE))
                .isEqualTo("{\"name\":\"x\",\"at\":\"2025-10-14T08:00:00Z\",\"took\":\"PT1M30S\","
                        + "\"effects\":[\"DESTRUCTIVE\",\"MUTATING\"],\"counts\":{\"a\":2,\"b\":1}}");
    }

    @Test
    void whatIsWrittenReadsBackEqual() {
        assertThat(Json.read(Json.write(SAMPLE), Sample.class)).isEqualTo(SAMPLE);
        assertThat(Json.read(Json.pretty(SAMPLE), Sample.class)).isEqualTo(SAMPLE);
    }

    @Test
    void equalValuesHaveEqualTexts() {
        Map<String, Set<String>> one = new LinkedHashMap<>();
        one.put("k", new LinkedHashSet<>(List.of("b", "a")));
        one.put("c", Set.of());
        Map<String, Set<String>> other = new LinkedHashMap<>();
        other.put("c", Set.of());
        other.put("k", new LinkedHashSet<>(List.of("a", "b")));

        assertThat(Json.write(one)).isEqualTo(Json.write(other)).isEqualTo("{\"c\":[],\"k\":[\"a\",\"b\"]}");
    }

    @Test
    void aPropertyNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> Json.read("{\"name\":\"x\",\"nmae\":1}", Sample.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void aMessageInAMessageReadsBackEqual() {
        Message message = Message.of("a.b", "x", 5, 2.5, true, Message.of("c.d", Message.of("e.f"), "y"));
        assertThat(Json.read(Json.write(message), Message.class)).isEqualTo(message);
        assertThatThrownBy(() -> Json.read("{\"key\":\"a.b\",\"arguments\":[],\"more\":1}", Message.class))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> Json.read("{\"key\":\"a.b\",\"arguments\":[{\"x\":1}]}", Message.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void trailingTextIsRefused() {
        assertThatThrownBy(() -> Json.read("{} x", Map.class)).isInstanceOf(JacksonException.class);
    }
}
