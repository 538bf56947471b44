package org.bmms.console.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.bmms.console.target.site.Sample;
import org.bmms.console.ui.control.Words;
import org.junit.jupiter.api.Test;

/** What the chart of the site's answers shows. */
class SiteTimelineTest {
    private static final Instant BEGAN = FabricatedRun.BEGAN;
    private final Words words = new Words(Texts.english(), ZoneId.of("UTC"), new Redactor());

    @Test
    void theGapIsAsLongAsVisitorsWereTurnedAwayAndSaysWhy() {
        SiteTimeline line = timeline(FabricatedRun.samples(30, 14.6, 18));

        assertThat(line.gaps()).hasSize(1);
        SiteTimeline.Gap gap = line.gaps().getFirst();
        assertThat(words.of(gap.words(line.last()))).isEqualTo("3.4 s without an answer");
        assertThat(gap.reasons().stream().map(words::of)).containsExactly("31 refused", "3 timed out");
        assertThat(line.failed()).isEqualTo(34);
        assertThat(line.answered()).isEqualTo(266);
    }

    @Test
    void aGapThatGoesOnSaysSo() {
        SiteTimeline line = timeline(FabricatedRun.samples(20, 14, 20));

        assertThat(line.gaps().getFirst().to()).isNull();
        assertThat(words.of(line.gaps().getFirst().words(line.last()))).isEqualTo("5.9 s without an answer so far");
    }

    @Test
    void anErrorPageIsNoAnswer() {
        SiteTimeline line = timeline(List.of(
                new Sample(Duration.ZERO, Duration.ofMillis(5), 200, null),
                new Sample(Duration.ofMillis(100), Duration.ofMillis(5), 502, null),
                new Sample(Duration.ofMillis(200), Duration.ofMillis(5), 200, null)));

        assertThat(line.gaps().getFirst().reasons().stream().map(words::of)).containsExactly("1 with an error page");
        assertThat(words.of(line.gaps().getFirst().words(line.last()))).isEqualTo("0.1 s without an answer");
    }

    @Test
    void aLongMeasurementShowsItsEndAndTheFirstGap() {
        SiteTimeline recent = timeline(FabricatedRun.samples(400, 300, 303));
        assertThat(Duration.between(recent.from(), recent.to()))
                .isBetween(Duration.ofSeconds(179), Duration.ofSeconds(181));

        SiteTimeline old = timeline(FabricatedRun.samples(400, 100, 103));
        assertThat(old.from()).isEqualTo(BEGAN.plusSeconds(95));
    }

    @Test
    void aShortMeasurementLeavesRoomForWhatComes() {
        SiteTimeline line = timeline(FabricatedRun.samples(3, 99, 99));

        assertThat(Duration.between(line.from(), line.to())).isEqualTo(Duration.ofSeconds(20));
        assertThat(line.most()).isEqualTo(200);
        assertThat(line.share(BEGAN.plusSeconds(10))).isEqualTo(0.5);
    }

    private static SiteTimeline timeline(List<Sample> samples) {
        return SiteTimeline.of(
                samples.stream()
                        .map(sample -> new SiteSample(BEGAN.plus(sample.at()), sample))
                        .toList(),
                null,
                BEGAN);
    }
}
