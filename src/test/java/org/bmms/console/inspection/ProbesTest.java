package org.bmms.console.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.bmms.console.checklist.ItemStatus;
import org.bmms.console.onboarding.isolation.IsolationReport;
import org.bmms.console.onboarding.isolation.IsolationVerdict;
import org.bmms.console.target.mode.Mode;
import org.junit.jupiter.api.Test;

/** Where an item is neither clearly good nor clearly bad. */
class ProbesTest {

    @Test
    void isolationThatCannotBeCertifiedIsNotCalledProven() {
        FoundFacts facts = new FoundFacts() {
            @Override
            public java.util.List<IsolationReport> isolation() {
                return java.util.List.of(isolation(IsolationVerdict.CANNOT_CERTIFY));
            }
        };
        facts.target.file = Mode.BMMS;
        facts.target.effect = Mode.BMMS;

        assertThat(PilotProbes.isolation(facts).status()).isEqualTo(ItemStatus.CANNOT_TELL);
    }

    @Test
    void whatIsForTheOtherModeHasNoMeaning() {
        assertThat(PilotProbes.isolation(FoundFacts.good(Mode.OBCMS)).status()).isEqualTo(ItemStatus.NOT_APPLICABLE);
        assertThat(Modes.switching(FoundFacts.good(Mode.OBCMS)).status()).isEqualTo(ItemStatus.NOT_APPLICABLE);
        assertThat(SettingsProbes.obcms(FoundFacts.good(Mode.BMMS)).status()).isEqualTo(ItemStatus.NOT_APPLICABLE);
    }

    @Test
    void aUnitIsReadWithItsContinuedLinesAndDropIns() {
        UnitText unit = UnitText.of("""
                [Service]
                User=root
                ExecStart=/x/gunicorn \\
                    --config y
                After=network.target
                # /etc/systemd/system/x.service.d/own.conf
                [Service]
                ExecStart=
                ExecStart=/x/gunicorn --other
                User=obcms
                """);

        assertThat(unit.value("ExecStart")).isEqualTo("/x/gunicorn --other");
        assertThat(unit.value("User")).isEqualTo("obcms");
        assertThat(unit.value("Restart")).isEmpty();
    }
}
