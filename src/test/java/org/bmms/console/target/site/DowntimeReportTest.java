package org.bmms.console.target.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bmms.console.target.site.DowntimeReport.Outage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DowntimeReportTest {

    @Test
    void anOutageLastsUntilTheNextSuccess() {
        DowntimeReport report = DowntimeReport.of(
                List.of(up(0), down(100), broken(200), down(300), up(400), up(500), broken(600), up(700)), ms(750));
        assertThat(report.outages()).containsExactly(new Outage(ms(100), ms(400)), new Outage(ms(600), ms(700)));
        assertThat(report.downtime()).isEqualTo(ms(400));
        assertThat(report.longest()).isEqualTo(ms(300));
        assertThat(report.resolution()).isEqualTo(ms(100));
        assertThat(report.measured()).isEqualTo(ms(750));
        assertThat(report.statusClasses()).isEqualTo(Map.of("2xx", 4, "5xx", 2, "none", 2));
    }

    @Test
    void anOutageAtTheEndLastsUntilTheEnd() {
        assertThat(DowntimeReport.of(List.of(up(0), down(100), down(200)), ms(250))
                        .downtime())
                .isEqualTo(ms(150));
    }

    @Test
    void samplesThatEndOutOfOrderAreOrderedByTheirBeginning() {
        DowntimeReport report = DowntimeReport.of(List.of(up(300), down(100), up(0), down(200)), ms(400));
        assertThat(report.outages()).containsExactly(new Outage(ms(100), ms(300)));
    }

    @Test
    void aGapBetweenProbesIsTheResolution() {
        assertThat(DowntimeReport.of(List.of(up(0), up(2000), up(2100)), ms(2200))
                        .resolution())
                .isEqualTo(ms(2000));
    }

    @Test
    void clientErrorsAndRedirectsAreService() {
        assertThat(DowntimeReport.of(List.of(sample(0, 302), sample(100, 404), sample(200, 400)), ms(300))
                        .downtime())
                .isZero();
    }

    @Test
    void withoutSamplesNothingWasMeasured() {
        DowntimeReport report = DowntimeReport.of(List.of(), ms(100));
        assertThat(report.probes()).isZero();
        assertThat(report.measured()).isZero();
    }

    private static Sample up(int at) {
        return sample(at, 200);
    }

    private static Sample broken(int at) {
        return sample(at, 502);
    }

    private static Sample down(int at) {
        return sample(at, null);
    }

    private static Sample sample(int at, @Nullable Integer status) {
        return new Sample(ms(at), ms(5), status, status == null ? "SITE-UNREACHABLE" : null);
    }

    private static Duration ms(int millis) {
        return Duration.ofMillis(millis);
    }
}
