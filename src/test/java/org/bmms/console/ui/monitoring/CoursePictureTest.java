package org.bmms.console.ui.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bmms.console.base.Texts;
import org.bmms.console.monitoring.Course;
import org.bmms.console.monitoring.Judged;
import org.bmms.console.monitoring.MonitoringHistory.Point;
import org.bmms.console.target.profile.Limits;
import org.bmms.console.target.profile.Measure;
import org.bmms.console.ui.monitoring.CoursePicture.Bar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoursePictureTest {
    private static final Instant NOW = PreparedWatch.NOW;

    @Test
    void noLineLeadsOverATimeInWhichNobodyLooked() {
        List<Point> points = new ArrayList<>();
        for (int ago : new int[] {50, 49, 48, 20, 19, 18}) {
            points.add(point(ago, 100 + ago));
        }
        CoursePicture picture = picture(points, Range.HOUR);

        assertThat(picture.lines()).hasSize(2);
        assertThat(picture.unseen()).isEqualTo(Duration.ofMinutes(10 + 28 + 18));
        assertThat(said(picture))
                .isEqualTo(
                        "Between 118 ms and 150 ms. For 56 min of it nothing was measured; no line leads over that.");
    }

    @Test
    void ofManyValuesNeitherTheLeastNorTheGreatestIsLost() {
        List<Point> points = new ArrayList<>();
        for (int ago = 14 * 24 * 60; ago > 0; ago--) {
            points.add(point(ago, ago == 9000 ? 5000 : ago == 12_000 ? 1 : 120));
        }
        CoursePicture picture = picture(points, Range.FORTNIGHT);
        List<Bar> bars = picture.lines().getFirst().bars();

        assertThat(picture.lines()).hasSize(1);
        assertThat(bars).hasSizeLessThan(300);
        assertThat(bars.stream().mapToDouble(Bar::high).max()).hasValue(5000);
        assertThat(bars.stream().mapToDouble(Bar::low).min()).hasValue(1);
        assertThat(picture.unseen()).isZero();
    }

    @Test
    void whereNothingWasMeasuredThatIsSaid() {
        CoursePicture picture = picture(List.of(), Range.DAY);

        assertThat(picture.lines()).isEmpty();
        assertThat(said(picture)).startsWith("Nothing was measured");
    }

    @Test
    void aLimitFarAboveAllValuesIsSaidInsteadOfDrawn() {
        CoursePicture low = picture(List.of(point(2, 80), point(1, 90)), Range.HOUR);
        assertThat(low.hasLimits()).isFalse();
        assertThat(low.beyond()).isPresent();

        CoursePicture near = picture(List.of(point(2, 280), point(1, 190)), Range.HOUR);
        assertThat(near.hasLimits()).isTrue();
        assertThat(near.beyond()).isEmpty();
        assertThat(near.axis().top()).isEqualTo(1000);
    }

    @ParameterizedTest(name = "{0} up to {1}: {2}, {3}, {4}")
    @CsvSource({
        "HOST_DISK, 61, 0 %, 50 %, 100 %",
        "SITE_ANSWER, 430, 0 ms, 500 ms, 1000 ms",
        "DATABASE_LONGEST, 412, 0 s, 5 min, 10 min",
        "DATABASE_SIZE, 412000000, 0 B, 500.0 MB, 1.0 GB",
        "HOST_LOAD, 0.2, 0, 0.1, 0.2",
        "QUEUE, 3, 0, 2, 4",
        "CERTIFICATE, 79, 0 days, 50 days, 100 days",
    })
    void theAxisHasNumbersThatPeopleCanHalve(Measure measure, double highest, String low, String middle, String top) {
        Axis axis = Axis.of(measure, highest, Limits.none());

        assertThat(axis.ticks().stream().map(tick -> Texts.english().render(axis.label(tick))))
                .containsExactly(low, middle, top);
        assertThat(axis.share(highest)).isBetween(0.0, 1.0);
    }

    @Test
    void theAxisOfAStateHasItsWords() {
        Axis axis = Axis.of(Measure.UNIT, 1, Measure.UNIT.limits());

        assertThat(axis.ticks().stream().map(tick -> Texts.english().render(axis.label(tick))))
                .containsExactly("does not run", "runs");
    }

    private static Point point(int minutesAgo, double value) {
        return new Point(NOW.minus(Duration.ofMinutes(minutesAgo)), value);
    }

    private static CoursePicture picture(List<Point> points, Range range) {
        Judged site = new Course(PreparedWatch.profile())
                .after(PreparedWatch.Scene.good(NOW).sample()).judged().stream()
                        .filter(one -> one.value().measure() == Measure.SITE_ANSWER)
                        .findFirst()
                        .orElseThrow();
        return CoursePicture.of(points, site, range, NOW);
    }

    private static String said(CoursePicture picture) {
        return Texts.english().render(picture.summary());
    }
}
