package org.bmms.console.remote.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What systemctl says, as systemd 252 to 257 do. */
class UnitAnswersTest {
    private static final ShowUnits SHOW = new ShowUnits(List.of("app.service"));
    private static final String APP = """
            Type=notify
            TimeoutStartUSec=1min 30s
            TimeoutStopUSec=infinity
            MainPID=4711
            Result=success
            NRestarts=2
            ExecMainStartTimestamp=Tue 2026-11-24 10:11:12.123456 UTC
            ExecMainStatus=0
            ExecStart={ path=/srv/app/venv/bin/gunicorn ; argv[]=/srv/app/venv/bin/gunicorn --bind=unix:/run/app.sock app.wsgi ; \
            ignore_errors=no ; start_time=[Tue 2026-11-24 10:11:12 UTC] ; stop_time=[n/a] ; pid=4711 ; code=(null) ; status=0/0 }
            ControlGroup=/system.slice/app.service
            Environment=DJANGO_SETTINGS_MODULE=app.settings "GREETING=two words" "QUOTE=a\\"b\\\\c" EMPTY=
            EnvironmentFiles=/srv/app/.env (ignore_errors=no)
            EnvironmentFiles=/etc/default/app (ignore_errors=yes)
            User=app
            WorkingDirectory=/srv/app/src
            Id=app.service
            LoadState=loaded
            ActiveState=active
            SubState=running
            FragmentPath=/etc/systemd/system/app.service
            DropInPaths=/etc/systemd/system/app.service.d/a.conf /etc/systemd/system/app.service.d/b.conf
            UnitFileState=enabled
            NeedDaemonReload=yes
            """;
    private static final String ABSENT = """
            MainPID=0
            NRestarts=0
            ExecMainStartTimestamp=
            ExecMainStatus=0
            Environment=
            Id=none.service
            LoadState=not-found
            ActiveState=inactive
            SubState=dead
            UnitFileState=
            NeedDaemonReload=no
            """;

    @Test
    void aUnitIsReadWithAllThatMatters() {
        UnitStatus unit = SHOW.parse(Answers.of(APP)).getFirst();

        assertThat(unit.name()).isEqualTo("app.service");
        assertThat(unit.type()).isEqualTo("notify");
        assertThat(unit.mainPid()).isEqualTo(4711);
        assertThat(unit.restarts()).isEqualTo(2);
        assertThat(unit.started()).isEqualTo(Instant.parse("2026-11-24T10:11:12.123456Z"));
        assertThat(unit.startTimeout()).isEqualTo(Duration.ofSeconds(90));
        assertThat(unit.stopTimeout()).isNull();
        assertThat(unit.user()).isEqualTo("app");
        assertThat(unit.environment())
                .isEqualTo(Map.of(
                        "DJANGO_SETTINGS_MODULE", "app.settings",
                        "GREETING", "two words",
                        "QUOTE", "a\"b\\c",
                        "EMPTY", ""));
        assertThat(unit.environmentFiles()).containsExactly("/srv/app/.env", "/etc/default/app");
        assertThat(unit.dropIns()).hasSize(2);
        assertThat(unit.execStart()).contains("--bind=unix:/run/app.sock");
        assertThat(unit.isActive()).isTrue();
        assertThat(unit.exists()).isTrue();
        assertThat(unit.needsDaemonReload()).isTrue();
    }

    @Test
    void unitsAreToldApartAndOneThatIsNotThereIsNotRead() {
        List<UnitStatus> units = SHOW.parse(Answers.of(APP + "\n" + ABSENT + "\n" + APP));

        assertThat(units).extracting(UnitStatus::name).containsExactly("app.service", "none.service", "app.service");
        UnitStatus absent = units.get(1);
        assertThat(absent.exists()).isFalse();
        assertThat(absent.isStopped()).isTrue();
        assertThat(absent.started()).isNull();
        assertThat(absent.environment()).isEmpty();
        assertThat(absent.environmentFiles()).isEmpty();
        assertThat(absent.dropIns()).isEmpty();
        assertThat(absent.startTimeout()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MainPID=x", "ExecMainStartTimestamp=yesterday", "TimeoutStopUSec=90 fortnights"})
    void whatCannotBeReadIsSaid(String line) {
        assertThat(Answers.failure(() -> SHOW.parse(Answers.of(line + "\n"))).code())
                .isEqualTo(RemoteFailure.ANSWER_UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "1min 30s, 90000",
        "90s, 90000",
        "500ms, 500",
        "1h 2min 3s 4ms, 3723004",
        "1d, 86400000",
        "0, 0",
        "1.5s, 1500",
        "1w 1d, 691200000"
    })
    void timeSpansAreRead(String text, long milliseconds) {
        assertThat(TimeSpan.parse(SHOW, text)).isEqualTo(Duration.ofMillis(milliseconds));
    }

    @Test
    void aTimeInSecondsOnlyIsReadToo() {
        UnitStatus unit = SHOW.parse(Answers.of("ExecMainStartTimestamp=Tue 2026-11-24 10:11:12 UTC\n"))
                .getFirst();
        assertThat(unit.started()).isEqualTo(Instant.parse("2026-11-24T10:11:12Z"));
    }

    @Test
    void unitFilesAreListed() {
        assertThat(new ListUnitFiles().parse(Answers.of("""
                        app.service                            enabled         enabled
                        app-worker@.service                    disabled        enabled
                        getty@.service                         static          -

                        """)))
                .containsExactly(
                        new UnitFile("app.service", "enabled"),
                        new UnitFile("app-worker@.service", "disabled"),
                        new UnitFile("getty@.service", "static"));
    }

    @Test
    void aUnitThatCannotBeShownOrChangedFails() {
        Finished refused = new Finished(5, new byte[0], "Failed to start no.service: Unit no.service not found.\n");

        assertThat(Answers.failure(() -> new CatUnit("no.service").parse(refused))
                        .changed())
                .isEqualTo(org.bmms.console.base.Changed.NO);
        assertThat(Answers.failure(() -> new ChangeUnits(UnitVerb.START, List.of("no.service"), Duration.ofSeconds(1))
                                .parse(refused))
                        .changed())
                .isEqualTo(org.bmms.console.base.Changed.UNKNOWN);
    }
}
