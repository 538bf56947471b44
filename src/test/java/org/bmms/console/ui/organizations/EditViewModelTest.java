package org.bmms.console.ui.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bmms.console.base.Failure;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.onboarding.directory.Entries;
import org.bmms.console.onboarding.directory.FieldPlaces;
import org.bmms.console.onboarding.directory.OrganizationEdit;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.directory.OrganizationField;
import org.bmms.console.onboarding.form.Contact;
import org.bmms.console.onboarding.form.Module;
import org.bmms.console.ui.work.BackgroundWork;
import org.bmms.console.ui.work.QueuedWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EditViewModelTest {
    private static final OrganizationEntry MAFAR = PreparedOrganizations.MAFAR;

    private final QueuedWindow window = new QueuedWindow();
    private final BackgroundWork work = new BackgroundWork(window);
    private final PreparedOrganizations source = new PreparedOrganizations();
    private final List<OrganizationEntry> told = new ArrayList<>();
    private final EditViewModel model =
            new EditViewModel(source, work, MAFAR, Entries.everything(FieldPlaces.Place.COLUMN), told::add);

    @AfterEach
    void close() {
        work.close();
    }

    private void apply() {
        model.apply(PreparedOrganizations.NAME);
        window.until(() -> work.running().isEmpty());
    }

    private void write(OrganizationField field, String text) {
        model.value(field).set(text);
    }

    @Test
    void nothingIsWrittenBeforeSomethingIsChanged() {
        apply();

        assertThat(source.edits()).isEmpty();
        assertThat(model.judgement().get().changes()).isEmpty();
        assertThat(model.members().get()).containsExactly("a.lidasan", "k.ulama");
    }

    @Test
    void onlyWhatIsChangedIsWritten() {
        write(OrganizationField.ACTIVE, "false");
        write(OrganizationField.MODULES, "mana,me");
        write(OrganizationField.GO_LIVE_DATE, " 2026-05-04 ");
        write(OrganizationField.FOCAL_PERSON, "k.ulama");

        assertThat(model.judgement().get().changes())
                .extracting(Judgement.Change::field)
                .containsExactly(
                        OrganizationField.ACTIVE,
                        OrganizationField.MODULES,
                        OrganizationField.GO_LIVE_DATE,
                        OrganizationField.FOCAL_PERSON);
        assertThat(model.judgement().get().deactivates()).isTrue();
        apply();

        assertThat(source.edits())
                .containsExactly(OrganizationEdit.none()
                        .withActive(false)
                        .with(Set.of(Module.MANA, Module.ME))
                        .withGoLiveDate(OrganizationEdit.Day.of(LocalDate.of(2026, 5, 4)))
                        .withFocalPerson("k.ulama"));
        assertThat(model.done().get()).isNotNull();
        assertThat(told).hasSize(1);
    }

    @Test
    void wrongValuesAreNamedWhileTheyAreTypedAndNotWritten() {
        write(OrganizationField.EMAIL, "nowhere");
        write(OrganizationField.ONBOARDING_DATE, "2026-13-01");

        assertThat(model.judgement().get().of(OrganizationField.EMAIL)).isPresent();
        assertThat(model.judgement().get().of(OrganizationField.ONBOARDING_DATE))
                .isPresent();
        apply();
        assertThat(source.edits()).isEmpty();

        write(OrganizationField.EMAIL, "office@mafar.example.org");
        write(OrganizationField.ONBOARDING_DATE, "");
        assertThat(model.judgement().get().writable()).isTrue();
    }

    @Test
    void whatSomebodyElseChangedIsShownAndNotOverwritten() {
        write(OrganizationField.PHONE, "064-1");
        source.rewrite(MAFAR, new Contact("N. Head", "", MAFAR.contact().email(), "064-2", "", ""));
        apply();

        EditConflict conflict = Objects.requireNonNull(model.conflict().get());
        assertThat(source.edits()).isEmpty();
        assertThat(conflict.lines())
                .containsExactly(
                        new EditConflict.Line(OrganizationField.HEAD_OFFICIAL, "", "N. Head", ""),
                        new EditConflict.Line(OrganizationField.PHONE, "", "064-2", "064-1"));
        assertThat(conflict.lines()).extracting(EditConflict.Line::contested).containsExactly(false, true);
        apply();
        assertThat(source.edits()).isEmpty();
    }

    @Test
    void mineIsAppliedAgainOnTopOfTheirs() {
        write(OrganizationField.PHONE, "064-1");
        source.rewrite(MAFAR, new Contact("N. Head", "", MAFAR.contact().email(), "", "", ""));
        apply();
        model.keepMine();

        assertThat(model.conflict().get()).isNull();
        assertThat(model.value(OrganizationField.HEAD_OFFICIAL).get()).isEqualTo("N. Head");
        assertThat(model.judgement().get().changes())
                .containsExactly(new Judgement.Change(OrganizationField.PHONE, "", "064-1"));
        apply();
        assertThat(source.edits().getFirst().contact().orElseThrow())
                .isEqualTo(new Contact("N. Head", "", MAFAR.contact().email(), "064-1", "", ""));
    }

    @Test
    void mineIsDroppedForTheirs() {
        write(OrganizationField.PHONE, "064-1");
        source.rewrite(MAFAR, new Contact("N. Head", "", "", "", "", ""));
        apply();
        model.takeTheirs();

        assertThat(model.judgement().get().changes()).isEmpty();
        assertThat(model.value(OrganizationField.PHONE).get()).isEmpty();
        assertThat(model.value(OrganizationField.EMAIL).get()).isEmpty();
    }

    @Test
    void aFailureLeavesWhatWasEntered() {
        write(OrganizationField.PHONE, "064-1");
        Failure away = Failure.unchanged(DatabaseFailure.UNREACHABLE, "db1", 5432);
        source.refusing(away);
        apply();

        assertThat(model.failure().get()).isEqualTo(away);
        assertThat(model.value(OrganizationField.PHONE).get()).isEqualTo("064-1");
        source.refusing(null);
        apply();
        assertThat(model.failure().get()).isNull();
        assertThat(source.edits()).hasSize(1);
    }

    @Test
    void whatTheTargetHasNoPlaceForIsNotAsked() {
        EditViewModel small =
                new EditViewModel(source, work, MAFAR, Entries.everything(FieldPlaces.Place.NOWHERE), told::add);

        assertThat(small.fields()).containsExactly(OrganizationField.ACTIVE);
    }
}
