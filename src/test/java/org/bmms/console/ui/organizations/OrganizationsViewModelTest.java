package org.bmms.console.ui.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.bmms.console.base.Csv;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.onboarding.directory.Entries;
import org.bmms.console.onboarding.directory.FieldPlaces;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.ui.work.BackgroundWork;
import org.bmms.console.ui.work.QueuedWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OrganizationsViewModelTest {
    private static final Failure AWAY = Failure.unchanged(DatabaseFailure.UNREACHABLE, "db1", 5432);

    private final QueuedWindow window = new QueuedWindow();
    private final BackgroundWork work = new BackgroundWork(window);
    private final PreparedOrganizations source = new PreparedOrganizations();
    private Instant now = PreparedOrganizations.NOW;
    private final OrganizationsViewModel model = new OrganizationsViewModel(source, work, () -> now);

    @AfterEach
    void close() {
        work.close();
    }

    private void read() {
        model.read();
        quiet();
    }

    private void quiet() {
        window.until(() -> work.running().isEmpty());
    }

    @Test
    void theListComesFirstAndTheRowsAfterIt() {
        model.arrive();
        window.until(() -> model.known().get() != null);

        assertThat(model.listed()).extracting(OrganizationEntry::code).containsExactly("MAFAR", "MOH", "OLD", "OOBC");
        assertThat(model.listed()).allMatch(entry -> entry.rows().isEmpty());
        assertThat(model.headline().get().key()).isEqualTo("ui-organizations.headline");

        quiet();
        assertThat(model.listed().getLast().rows().orElseThrow().total()).isEqualTo(1_699);
        assertThat(model.headline().get().key()).isEqualTo("ui-organizations.headline.counted");
        assertThat(model.headline().get().arguments()).startsWith(4, 3L, 2L);
    }

    @Test
    void itIsFilteredAndSorted() {
        read();

        model.list(model.filter().get().withText("HEALTH"));
        assertThat(model.listed()).extracting(OrganizationEntry::code).containsExactly("MOH");
        model.list(OrganizationFilter.ALL.withKind(OrganizationFilter.Kind.INACTIVE));
        assertThat(model.listed()).extracting(OrganizationEntry::code).containsExactly("OLD");
        model.list(OrganizationFilter.ALL);
        model.sort(OrganizationColumn.ROWS, true);
        assertThat(model.listed()).extracting(OrganizationEntry::code).containsExactly("OOBC", "MAFAR", "MOH", "OLD");
        model.sort(OrganizationColumn.MEMBERS, false);
        assertThat(model.listed()).extracting(OrganizationEntry::code).containsExactly("MOH", "OLD", "MAFAR", "OOBC");
    }

    @Test
    void whatIsKnownStaysWithItsAgeWhereReadingFails() {
        read();
        source.refusing(AWAY);
        now = now.plus(Duration.ofMinutes(3));
        read();
        model.tick();

        assertThat(model.failure().get()).isEqualTo(AWAY);
        assertThat(model.listed()).hasSize(4);
        assertThat(model.headline().get().arguments()).contains(Message.of("ui-coverage.age.minutes", 3L));

        source.refusing(null);
        read();
        assertThat(model.failure().get()).isNull();
    }

    @Test
    void whoMayOnlyLookIsToldWhy() {
        source.asViewer();
        read();

        assertThat(known().refusal()).contains(Message.of("ui-organizations.refused.role", "bmms_viewer"));
    }

    @Test
    void whatTheTargetHasNoColumnsForIsSaid() {
        read();
        assertThat(known().notes()).isEmpty();

        source.keptIn(Entries.everything(FieldPlaces.Place.NOWHERE));
        read();
        assertThat(known().notes())
                .extracting(KnownOrganizations.Note::key)
                .containsExactly("ui-organizations.note.nowhere");
        assertThat(known().notes().getFirst().fields()).hasSize(11);
    }

    @Test
    void aChangedOneKeepsItsRows() {
        read();
        model.take(Entries.inactive(PreparedOrganizations.OOBC));

        assertThat(model.listed().getLast().active()).isFalse();
        assertThat(model.listed().getLast().rows().orElseThrow().total()).isEqualTo(1_699);
    }

    @Test
    void aSpreadsheetComputesNothing() {
        read();
        KnownOrganizations known = known();
        String text = OrganizationsCsv.of(model.listed(), known.readAt(), known.countedAt());

        assertThat(Csv.read(text)).hasSize(5);
        assertThat(Csv.read(text).get(3).cells().get(1)).isEqualTo("'=HYPERLINK(\"a closed office\")");
        assertThat(Csv.read(text).getLast().cells()).startsWith("OOBC").contains("1699", "mana,planning");
    }

    private KnownOrganizations known() {
        return Objects.requireNonNull(model.known().get());
    }
}
