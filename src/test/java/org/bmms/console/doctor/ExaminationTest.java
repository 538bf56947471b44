package org.bmms.console.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Json;
import org.bmms.console.base.Message;
import org.bmms.console.base.Redactor;
import org.bmms.console.base.Secret;
import org.bmms.console.doctor.part.Finding;
import org.bmms.console.doctor.part.Part;
import org.bmms.console.doctor.part.TestParts;
import org.bmms.console.remote.command.RemoteFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ExaminationTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Redactor redactor = new Redactor();
    private final List<Diagnosis> told = new ArrayList<>();

    private DoctorReport run(Duration limit, Cancellation cancellation, List<Part> parts) {
        return new Examination(parts, redactor, limit, told::add).run(Instant.EPOCH, "test", cancellation);
    }

    private DoctorReport run(Part... parts) {
        return run(LONG, Cancellation.none(), List.of(parts));
    }

    @Test
    void whatStandsOnSomethingBrokenIsSkippedAndNamesItAndTheRestIsLookedAt() {
        Part ssh = TestParts.part("ssh", List.of(), sight -> {
            throw Failure.unchanged(RemoteFailure.AUTHENTICATION, "app1", "deploy")
                    .asException();
        });
        Part units = TestParts.part("units", List.of(ssh), sight -> List.of(TestParts.fine()));
        Part journal = TestParts.part("journal", List.of(units), sight -> List.of(TestParts.fine()));
        Part site = TestParts.part("site", List.of(), sight -> List.of(TestParts.fine()));
        DoctorReport report = run(journal, ssh, units, site);

        assertThat(report.diagnoses())
                .extracting(Diagnosis::part, Diagnosis::verdict, Diagnosis::code)
                .containsExactly(
                        tuple("journal", Verdict.SKIPPED, null),
                        tuple("ssh", Verdict.FAIL, "SSH-AUTH"),
                        tuple("units", Verdict.SKIPPED, null),
                        tuple("site", Verdict.OK, null));
        assertThat(report.diagnoses().get(2).evidence()).isEqualTo(Message.of("doctor.skipped", ssh.title()));
        assertThat(report.worst()).isEqualTo(Verdict.FAIL);
        assertThat(told).containsExactlyInAnyOrderElementsOf(report.diagnoses());
    }

    @Test
    void aWarningBreaksNothingThatStandsOnIt() {
        Part settings = TestParts.part("settings", List.of(), sight -> List.of(TestParts.warning(), TestParts.fine()));
        Part source = TestParts.part("source", List.of(settings), sight -> List.of(TestParts.fine()));

        assertThat(run(settings, source).diagnoses())
                .extracting(Diagnosis::verdict)
                .containsExactly(Verdict.WARNING, Verdict.OK, Verdict.OK);
    }

    @Test
    void whatOnlyComesAfterSomethingIsLookedAtEitherWayAndKnowsHowItIs() {
        Part ssh = TestParts.part(
                "ssh", List.of(), sight -> List.of(Finding.fail(Failure.unchanged(RemoteFailure.AGENT, "x"))));
        List<Boolean> seen = new ArrayList<>();
        Part hazards = TestParts.after(List.of(ssh), "hazards", sight -> {
            seen.add(sight.works(ssh));
            return List.of(TestParts.fine());
        });

        assertThat(run(ssh, hazards).with(Verdict.OK))
                .extracting(Diagnosis::part)
                .containsExactly("hazards");
        assertThat(seen).containsExactly(false);
    }

    @Test
    void whatHangsIsSaidToBeLateAndWhatWaitsForItIsSkipped() {
        Part database = TestParts.part("database", List.of(), sight -> {
            await(new CountDownLatch(1));
            return List.of(TestParts.fine());
        });
        Part schema = TestParts.part("database-schema", List.of(database), sight -> List.of(TestParts.fine()));
        Part site = TestParts.part("site", List.of(), sight -> List.of(TestParts.fine()));
        DoctorReport report = run(Duration.ofMillis(300), Cancellation.none(), List.of(database, schema, site));

        assertThat(report.diagnoses())
                .extracting(Diagnosis::verdict)
                .containsExactly(Verdict.FAIL, Verdict.SKIPPED, Verdict.OK);
        assertThat(report.diagnoses().getFirst().code()).isEqualTo("DOCTOR-TIME-LIMIT");
    }

    @Test
    void aCancellationEndsItAlthoughSomethingHangs() {
        Cancellation cancellation = new Cancellation();
        Part hangs = TestParts.part("database", List.of(), sight -> {
            cancellation.request();
            await(new CountDownLatch(1));
            return List.of(TestParts.fine());
        });
        FailureException thrown =
                catchThrowableOfType(FailureException.class, () -> run(LONG, cancellation, List.of(hangs)));

        assertThat(thrown.failure().code()).isEqualTo(DoctorFailure.CANCELLED);
    }

    @Test
    void aFaultOfTheConsoleIsNotTakenForOneOfTheTarget() {
        Part bug = TestParts.part("site", List.of(), sight -> {
            throw new IllegalStateException("bug");
        });

        assertThatThrownBy(() -> run(bug)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void diagnosesAreWithoutSecretsHarmlessAndReadBackEqual() {
        redactor.learn(Secret.of("hunter22"));
        Failure why = Failure.unchanged(RemoteFailure.COMMAND_FAILED, "x hunter22 \u001b[2J", 3)
                .withDetail("pw hunter22");
        DoctorReport report = run(TestParts.part("django", List.of(), sight -> List.of(Finding.fail(why))));

        assertThat(Json.write(report)).doesNotContain("hunter22");
        assertThat(Json.read(Json.write(report), DoctorReport.class)).isEqualTo(report);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.unchanged(DoctorFailure.CANCELLED).asException(e);
        }
    }
}
