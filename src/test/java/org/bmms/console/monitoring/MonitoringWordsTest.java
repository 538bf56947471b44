package org.bmms.console.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.bmms.console.audit.notification.Letter;
import org.bmms.console.audit.notification.Letters;
import org.bmms.console.base.Message;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Texts;
import org.bmms.console.target.profile.Limits;
import org.bmms.console.target.profile.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MonitoringWordsTest {

    @ParameterizedTest
    @EnumSource(Measure.class)
    void everyMeasureHasItsWords(Measure measure) {
        assertThat(render(MeasureText.name(measure, "app1"))).endsWith(": app1");
        assertThat(render(MeasureText.name(measure, ""))).isNotBlank().doesNotContain(":");
        assertThat(render(MeasureText.value(measure, 0))).isNotBlank();
        assertThat(render(MeasureText.value(measure, 1))).isNotBlank();
        boolean limited = measure.isAdjustable() && !measure.limits().equals(Limits.none());
        assertThat(MeasureText.limits(measure, measure.limits()).isPresent()).isEqualTo(limited);
        MeasureText.limits(measure, measure.limits())
                .ifPresent(limits -> assertThat(render(limits)).contains(measure.isLessWorse() ? "below" : "from"));
    }

    @ParameterizedTest
    @CsvSource({
        "HOST_DISK, 4.26, 4.3 %",
        "SITE_ANSWER, 1234.4, 1234 ms",
        "REDIS_ANSWER, 1.27, 1.3 ms",
        "TASK_AGE, 45, 45 s",
        "TASK_AGE, 3600, 60 min",
        "BEAT_AGE, 90000, 25 h",
        "BEAT_AGE, 900000, 10 days",
        "DATABASE_SIZE, 15700000, 15.7 MB",
        "HOST_LOAD, 0.125, 0.13 for each processor",
        "DATABASE_QUERY, 0.042, 0.04 ms",
        "HOST_MEMORY, 75, 75 %",
        "UNIT, 0, does not run",
        "QUEUE, 12000, 12000"
    })
    void valuesHaveTheirUnits(Measure measure, double value, String words) {
        assertThat(render(MeasureText.value(measure, value))).isEqualTo(words);
    }

    @Test
    void anAlertIsALetterThatSaysWhatTheChecklistAsks() {
        Alert alert =
                new Alert(Measure.HOST_DISK, "app1 /", Judgement.FAILED, Samples.NOW, 3.5, Measure.HOST_DISK.limits());
        Letters letters = new Letters(Samples.profile(), new Redactor());

        assertThat(letters.of(
                        AlertNotice.of(new AlertChange(AlertChange.Kind.RAISED, Samples.NOW.plusSeconds(30), alert))))
                .isEqualTo(new Letter("[Staging obcms] Failed: Space left: app1 /", """
                        Space left: app1 /: 3.5 %
                        Limits: attention below 15 %, failure below 5 %
                        Since: 2026-11-29T08:00:00Z
                        Checklist: Pre-Deployment Checklist: Backup Strategy
                        Time: 2026-11-29T08:00:30Z

                        Sent by the BMMS Console. Nobody reads answers to it.
                        """));
        assertThat(letters.of(AlertNotice.of(new AlertChange(AlertChange.Kind.CLEARED, Samples.NOW, alert)))
                        .subject())
                .isEqualTo("[Staging obcms] Over: Space left: app1 /");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select * from a where name = 'O''Brien' and n = 12.5|select * from a where name = ? and n = ?",
                "select $1, t1.x from t1|select $?, t1.x from t1",
                "insert into a values ('x|insert into a values (?",
                "select 1 -- it is 5|select ? -- it is ?",
                "select $body$ secret ' $body$ , b|select ? , b",
                "update /* by 'me' */ x set p = E'a\\'b' where id in (1,2)|update /* by ? */ x set p = E? where id in (?,?)"
            })
    void noValueOfAStatementIsShown(String statement, String shape) {
        assertThat(RunningStatement.shape(statement))
                .isEqualTo(shape.replaceAll("--.*|/\\*.*?\\*/", "")
                        .replaceAll("\\s+", " ")
                        .strip());
    }

    @Test
    void aLongStatementIsCut() {
        assertThat(RunningStatement.shape("select " + "a, ".repeat(500)))
                .hasSize(200)
                .endsWith("…");
    }

    private static String render(Message message) {
        return Texts.english().render(message);
    }
}
