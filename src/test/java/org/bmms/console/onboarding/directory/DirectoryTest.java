package org.bmms.console.onboarding.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Progress;
import org.bmms.console.database.Database;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.database.Failures;
import org.bmms.console.database.TargetDatabase;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.SandboxTables;
import org.bmms.console.onboarding.WrittenDown;
import org.bmms.console.onboarding.form.Contact;
import org.bmms.console.onboarding.form.Module;
import org.bmms.console.sandbox.data.Variant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class DirectoryTest {
    private SandboxTables tables;

    @BeforeAll
    void start(@TempDir Path directory) {
        tables = SandboxTables.start(Variant.REAL, directory);
    }

    @AfterAll
    void end() {
        tables.close();
    }

    @BeforeEach
    void reset() {
        tables.reset();
    }

    @Test
    void allOrganisationsWithWhatTheyOwn() {
        List<Long> steps = new ArrayList<>();
        List<OrganizationEntry> all = directory().count(Cancellation.none(), (done, total, what) -> steps.add(done));

        assertThat(all).hasSize(45).isSortedAccordingTo((a, b) -> a.code().compareTo(b.code()));
        OrganizationEntry oobc = one(all, "OOBC");
        assertThat(oobc.members()).contains(9L);
        assertThat(oobc.rows().orElseThrow().total())
                .isEqualTo(tables.number("select count(*) as n from communities_obc_community"
                                + " where organization_id is not null")
                        + oobc.rows().orElseThrow().byTable().entrySet().stream()
                                .filter(e -> !e.getKey().equals("communities_obc_community"))
                                .mapToLong(Map.Entry::getValue)
                                .sum());
        assertThat(one(all, "MOH").pilot()).contains(true);
        assertThat(one(all, "MOH").rows().orElseThrow().total()).isZero();
        assertThat(one(all, "MOH").modules().orElseThrow()).hasSize(Module.values().length);
        assertThat(steps).hasSize(42);
    }

    @Test
    void theListAloneCountsNothing() {
        assertThat(directory().list(Cancellation.none()))
                .hasSize(45)
                .allMatch(entry -> entry.rows().isEmpty());
    }

    @Test
    void theListSaysWhereThingsAreKeptAndWhoMayChangeThem() {
        OrganizationList list = directory().read(Cancellation.none());

        assertThat(list.entries()).hasSize(45);
        assertThat(list.rights().granted()).isTrue();
        assertThat(list.places().in(FieldPlaces.Place.COLUMN)).containsExactly(OrganizationField.values());
        assertThat(list.places().most(OrganizationField.PHONE)).hasValue(20);
        assertThat(list.places().most(OrganizationField.ADDRESS)).isEmpty();
    }

    @Test
    void aViewerReadsEverythingAndMayChangeNothing() {
        try (Database viewer = tables.viewer()) {
            Directory directory = new Directory(viewer, new WrittenDown());
            OrganizationList list = directory.read(Cancellation.none());

            assertThat(list.entries()).hasSize(45);
            assertThat(list.rights()).isEqualTo(Entries.viewer());
            OrganizationEntry oobc = directory.find("OOBC", Cancellation.none()).orElseThrow();
            assertThat(oobc.rows().orElseThrow().total()).isPositive();
            assertThat(directory.members(oobc.id(), Cancellation.none())).hasSize(9);
        }
    }

    @Test
    void aWrongValueIsRefusedBeforeAnythingIsWritten() {
        OrganizationEntry seen = found("MAFAR");

        assertThat(Failures.of(() -> directory()
                                .edit(seen, OrganizationEdit.none().with(Contact.at("nowhere")), Cancellation.none()))
                        .code())
                .isEqualTo(OnboardingFailure.EMAIL);
        assertThat(found("MAFAR").version()).isEqualTo(seen.version());
    }

    @Test
    void whatAnAdministratorMayChange() {
        OrganizationEntry seen = found("MAFAR");

        OrganizationEntry now = directory()
                .edit(
                        seen,
                        new OrganizationEdit(
                                java.util.Optional.of(false),
                                java.util.Optional.of(false),
                                java.util.Optional.of(
                                        new Contact("H", "T", "e@x.example", "1", "https://x.example", "a")),
                                java.util.Optional.of(Set.of(Module.ME)),
                                java.util.Optional.of(OrganizationEdit.Day.of(LocalDate.of(2026, 1, 2))),
                                java.util.Optional.of(OrganizationEdit.Day.of(LocalDate.of(2026, 3, 4))),
                                java.util.Optional.of("k.ulama")),
                        Cancellation.none());

        assertThat(now.active()).isFalse();
        assertThat(now.pilot()).contains(false);
        assertThat(now.contact()).isEqualTo(new Contact("H", "T", "e@x.example", "1", "https://x.example", "a"));
        assertThat(now.modules()).contains(Set.of(Module.ME));
        assertThat(now.onboardingDate()).contains(LocalDate.of(2026, 1, 2));
        assertThat(now.goLiveDate()).contains(LocalDate.of(2026, 3, 4));
        assertThat(now.focalPerson().orElseThrow().username()).isEqualTo("k.ulama");
        assertThat(now.version()).isNotEqualTo(seen.version());
        assertThat(directory()
                        .edit(now, OrganizationEdit.none().withFocalPerson(""), Cancellation.none())
                        .focalPerson())
                .isEmpty();
    }

    @Test
    void aChangeByDjangoMeanwhileIsNamedAndNotOverwritten() {
        OrganizationEntry seen = found("MAFAR");
        tables.script("update organizations_organization set phone = '064', is_pilot = false where code = 'MAFAR'");

        Failure failure = Failures.of(
                () -> directory().edit(seen, OrganizationEdit.none().withActive(false), Cancellation.none()));

        assertThat(failure.code()).isEqualTo(OnboardingFailure.CHANGED_MEANWHILE);
        assertThat(failure.arguments()).containsExactly("MAFAR", "pilot, contact");
        assertThat(found("MAFAR").active()).isTrue();
    }

    @Test
    void aChangeThatTheConsoleDoesNotShowIsSeenToo() {
        OrganizationEntry seen = found("MAFAR");
        tables.script("update organizations_organization set mandate = 'farms' where code = 'MAFAR'");

        assertThat(Failures.of(() ->
                                directory().edit(seen, OrganizationEdit.none().withActive(false), Cancellation.none()))
                        .arguments())
                .containsExactly("MAFAR", "*");
    }

    @Test
    void wrongValuesAreRefused() {
        OrganizationEntry seen = found("MAFAR");

        assertThat(Failures.of(() -> directory()
                                .edit(seen, OrganizationEdit.none().withFocalPerson("nobody"), Cancellation.none()))
                        .code())
                .isEqualTo(OnboardingFailure.CHOICE);
        assertThat(directory().find("NOPE", Cancellation.none())).isEmpty();
    }

    @Test
    void hostileValuesAreRefusedAndTheFieldIsNamed() {
        OrganizationEntry seen = found("MAFAR");
        OrganizationEdit early = OrganizationEdit.none()
                .withOnboardingDate(OrganizationEdit.Day.of(LocalDate.of(2026, 2, 2)))
                .withGoLiveDate(OrganizationEdit.Day.of(LocalDate.of(2026, 1, 1)));

        assertThat(refused(seen, contact("H\u001b[2J", "", ""))).isEqualTo("head_official ONB-UNPRINTABLE");
        assertThat(refused(seen, contact("H", "9".repeat(1_000_000), ""))).isEqualTo("phone ONB-TOO-LONG");
        assertThat(refused(seen, contact("H", "", "javascript:alert(1)"))).isEqualTo("website ONB-WEBSITE");
        assertThat(refused(seen, early)).isEqualTo("go_live_date ONB-DATE");
        assertThat(found("MAFAR").version()).isEqualTo(seen.version());
    }

    @Test
    void whatIsStoredAlreadyDoesNotKeepOthersFromBeingChanged() {
        tables.script("update organizations_organization set email = 'x@y', website = 'w' where code = 'MAFAR'");
        OrganizationEntry seen = found("MAFAR");
        Contact contact = new Contact("New", "", "x@y", "", "w", "");

        assertThat(directory()
                        .edit(seen, OrganizationEdit.none().with(contact), Cancellation.none())
                        .contact())
                .isEqualTo(contact);
    }

    @Test
    void aTableThatMayNotBeReadIsLeftOut() {
        try (Database viewer = tables.viewer()) {
            tables.script("revoke select on mana_need from bmms_viewer");

            assertThat(new Directory(viewer, new WrittenDown()).find("OOBC", Cancellation.none()))
                    .hasValueSatisfying(entry ->
                            assertThat(entry.rows().orElseThrow().total()).isPositive());
        }
    }

    @Test
    void aCountIsStopped() {
        Cancellation cancellation = new Cancellation();

        assertThat(Failures.of(() -> directory().count(cancellation, (done, total, what) -> cancellation.request()))
                        .code())
                .isEqualTo(DatabaseFailure.CANCELLED);
    }

    @Test
    void aTargetWithoutMembershipsIsListedAllTheSame() {
        try (TargetDatabase target = TargetDatabase.metadata()) {
            List<OrganizationEntry> all =
                    new Directory(target.database(), new WrittenDown()).count(Cancellation.none(), Progress.ignored());

            assertThat(all).extracting(OrganizationEntry::code).containsExactly("OOBC", "TESDA");
            assertThat(all).allMatch(entry -> entry.members().isEmpty());
            assertThat(all.getLast().contact().email()).isEqualTo("x@y");
        }
    }

    private static OrganizationEdit contact(String head, String phone, String website) {
        return OrganizationEdit.none().with(new Contact(head, "", "", phone, website, ""));
    }

    private String refused(OrganizationEntry seen, OrganizationEdit edit) {
        Failure failure = Failures.of(() -> directory().edit(seen, edit, Cancellation.none()));
        return failure.arguments().getFirst() + " " + failure.code().code();
    }

    private OrganizationEntry found(String code) {
        return directory().find(code, Cancellation.none()).orElseThrow();
    }

    private Directory directory() {
        return new Directory(tables.database(), new WrittenDown());
    }

    private static OrganizationEntry one(List<OrganizationEntry> all, String code) {
        return all.stream().filter(e -> e.code().equals(code)).findFirst().orElseThrow();
    }
}
