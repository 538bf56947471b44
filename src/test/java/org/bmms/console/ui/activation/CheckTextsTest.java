package org.bmms.console.ui.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.bmms.console.activation.gate.Gate;
import org.bmms.console.activation.gate.Gate.Verdict;
import org.bmms.console.activation.gate.TargetGates;
import org.bmms.console.base.Message;
import org.bmms.console.base.Texts;
import org.bmms.console.target.fingerprint.FindingCode;
import org.bmms.console.target.fingerprint.FoundTarget;
import org.bmms.console.target.fingerprint.UnitOverride;
import org.junit.jupiter.api.Test;

/** Whatever a check can find has its few words, its reason and its remedy. */
class CheckTextsTest {
    private static final String PART_OF_A_SENTENCE = "activation.gate.mode.unknown";

    @Test
    void everySentenceOfAGateHasItsFewWords() {
        Set<String> missing = new TreeSet<>();
        ResourceBundle own = ResourceBundle.getBundle("texts/ui-activation");
        ResourceBundle.getBundle("texts/activation").keySet().stream()
                .filter(key -> key.startsWith("activation.gate."))
                .filter(key -> !key.equals(PART_OF_A_SENTENCE))
                .map(CheckTexts::key)
                .filter(key -> !own.containsKey(key))
                .forEach(missing::add);
        for (FindingCode code : FindingCode.values()) {
            if (!own.containsKey(CheckTexts.key(code.textKey()))) {
                missing.add(code.textKey());
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void everyCheckHasItsTitleItsReasonAndItsRemedy() {
        Texts texts = Texts.english();
        List<Object> said = List.of("app1", "obcms.service", "BMMS_MODE", "obcms", "Environment");
        for (CheckGroup group : CheckGroup.values()) {
            for (String check : group.checks()) {
                Gate gate = new Gate(check, null, Verdict.REFUSED, new Message("target.finding.override", said));

                assertThat(texts.text("ui-activation.check." + check)).isNotBlank();
                assertThat(texts.render(CheckTexts.why(gate))).isNotBlank();
                assertThat(Remedy.of(gate, new FoundTarget().profile()))
                        .isNotEmpty()
                        .allSatisfy(
                                step -> assertThat(texts.render(step.what())).isNotBlank());
            }
        }
    }

    @Test
    void whatIsExpectedOfAPartIsWhatItsGatesAreCalled() {
        Set<String> gates = new TreeSet<>();
        TargetGates.of(new FoundTarget().fingerprint()).forEach(gate -> gates.add(gate.id()));

        assertThat(CheckPart.TARGET.expected()).containsExactlyInAnyOrderElementsOf(gates);
    }

    @Test
    void theEvidenceIsTheCommandThatWasSentAndWhatOfItsAnswerCounted() {
        FoundTarget target = new FoundTarget();
        target.overrides = List.of(new UnitOverride("BMMS_MODE", "obcms", "Environment", false));
        Gate gate = TargetGates.of(target.fingerprint()).stream()
                .filter(found -> found.id().equals("override"))
                .findFirst()
                .orElseThrow();

        Optional<Evidence> evidence = Evidence.of(gate, target.fingerprint(), target.profile());

        assertThat(evidence.orElseThrow().host()).isEqualTo("app1");
        assertThat(evidence.orElseThrow().command())
                .startsWith("systemctl show ")
                .endsWith("-- obcms.service obcms-celery.service obcms-celery-beat.service");
        assertThat(evidence.orElseThrow().answer())
                .containsExactly("Id=obcms.service", "BMMS_MODE=obcms    # Environment");
    }

    @Test
    void aRemedyQuotesWhatAServerNamed() {
        Gate gate = new Gate(
                "down", "app1", Verdict.REFUSED, Message.of("target.finding.down", "app1", "a; rm -rf /", "failed"));

        assertThat(Remedy.of(gate, new FoundTarget().profile()))
                .extracting(Remedy.Step::command)
                .contains("sudo systemctl start 'a; rm -rf /'");
    }
}
