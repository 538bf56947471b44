package org.bmms.console.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.bmms.console.ui.control.Gauge.Form;
import org.bmms.console.ui.control.GaugeReading.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GaugeArcsTest {
    private static final long MANY = 1_000_000_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 1_000, MANY / 10_000, MANY / 2, MANY - 1, MANY})
    void whatIsMissingIsNeverTooSmallToBeSeen(long missing) {
        assertThat(Form.LARGE.arcs(gaps(MANY - missing, MANY)).missing()).isGreaterThanOrEqualTo(12);
        assertThat(Form.PANEL.arcs(gaps(MANY - missing, MANY)).missing()).isGreaterThanOrEqualTo(12);
        assertThat(Form.SMALL.arcs(gaps(MANY - missing, MANY)).missing()).isGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void nearlyAllNeverLooksClosed(Form form) {
        GaugeArcs nearly = form.arcs(gaps(9_999, 10_000));
        GaugeArcs all = form.arcs(GaugeReading.of(State.FULL, false, "100"));

        assertThat(nearly.covered()).isLessThan(all.covered() - 12);
        assertThat(nearly.missingFrom()).isGreaterThan(nearly.covered());
        assertThat(all.missing()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void theArcsAreInProportionAndDoNotOverlap(Form form) {
        GaugeArcs half = form.arcs(gaps(5, 10));

        assertThat(half.covered()).isEqualTo(half.missing());
        assertThat(half.missingTo()).isLessThanOrEqualTo(form == Form.LARGE ? 270 : 360);
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void whereNothingIsCoveredAllOfItIsMissing(Form form) {
        GaugeArcs none = form.arcs(gaps(0, 10));

        assertThat(none.covered()).isZero();
        assertThat(none.missing()).isEqualTo(form == Form.LARGE ? 270 : 360);
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"NO_COLUMN", "DROPPED", "EMPTY", "UNKNOWN"})
    void whatHasNoShareShowsNone(State state) {
        GaugeArcs arcs = Form.SMALL.arcs(GaugeReading.of(state, true, ""));

        assertThat(arcs.covered()).isZero();
        assertThat(arcs.missing()).isZero();
    }

    private static GaugeReading gaps(long part, long whole) {
        return new GaugeReading(State.GAPS, part, whole, false, "");
    }
}
