package org.bmms.console.ui.organizations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Progress;
import org.bmms.console.onboarding.OnboardingFailure;
import org.bmms.console.onboarding.directory.EditRights;
import org.bmms.console.onboarding.directory.Entries;
import org.bmms.console.onboarding.directory.FieldPlaces;
import org.bmms.console.onboarding.directory.OrganizationEdit;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.directory.OrganizationList;
import org.bmms.console.onboarding.directory.OwnedRows;
import org.bmms.console.onboarding.form.Contact;
import org.bmms.console.onboarding.plan.PlannedRow.Action;
import org.bmms.console.onboarding.write.Receipt;
import org.bmms.console.onboarding.write.WrittenRow;
import org.bmms.console.target.fingerprint.Fact;
import org.jspecify.annotations.Nullable;

/** Organisations that a test has made up; an edit comes true at once, unless the test says otherwise. */
final class PreparedOrganizations implements OrganizationsSource {
    static final Instant NOW = Instant.parse("2026-04-02T02:14:00Z");
    static final String NAME = "obcms-production";
    static final OrganizationEntry OOBC =
            Entries.members(Entries.of(1, "OOBC", "Office for Other Bangsamoro Communities"), Optional.of(9L));
    static final OrganizationEntry MAFAR =
            Entries.pilot(Entries.of(2, "MAFAR", "Ministry of Agriculture, Fisheries and Agrarian Reform"), 4);
    static final OrganizationEntry MOH = Entries.pilot(Entries.of(3, "MOH", "Ministry of Health"), 0);
    static final OrganizationEntry OLD = Entries.inactive(Entries.of(4, "OLD", "=HYPERLINK(\"a closed office\")"));
    static final OwnedRows MANY =
            new OwnedRows(Map.of("communities_obc_community", 1_212L, "mana_assessment", 391L, "mana_need", 96L));

    private final List<OrganizationEdit> edits = new CopyOnWriteArrayList<>();
    private final List<OrganizationEntry> entries = new CopyOnWriteArrayList<>(List.of(MAFAR, MOH, OLD, OOBC));
    private volatile FieldPlaces places = Entries.everything(FieldPlaces.Place.COLUMN);
    private volatile EditRights rights = Entries.granted();
    private volatile @Nullable Failure refusal;
    private volatile @Nullable Receipt receipt;

    /** What was written, in order. */
    List<OrganizationEdit> edits() {
        return edits;
    }

    /** A role that may only look. */
    PreparedOrganizations asViewer() {
        rights = Entries.viewer();
        return this;
    }

    /** A target with another form of the table. */
    PreparedOrganizations keptIn(FieldPlaces other) {
        places = other;
        return this;
    }

    /** MOH was taken in from here. */
    PreparedOrganizations takenIn() {
        receipt = new Receipt(
                "MOH",
                NOW.minusSeconds(7_200),
                List.of(
                        new WrittenRow("organizations_organization", 3, Action.UPDATE, Map.of(), Map.of()),
                        new WrittenRow("auth_user", 41, Action.INSERT, Map.of(), Map.of()),
                        new WrittenRow("organizations_organizationmembership", 77, Action.INSERT, Map.of(), Map.of())));
        return this;
    }

    /** The database refuses from now on; null for no more. */
    void refusing(@Nullable Failure why) {
        refusal = why;
    }

    /** Django writes meanwhile. */
    OrganizationEntry rewrite(OrganizationEntry seen, Contact contact) {
        OrganizationEntry now = Entries.rewritten(seen, contact);
        entries.replaceAll(entry -> entry.id() == now.id() ? now : entry);
        return now;
    }

    /** There is none at all. */
    PreparedOrganizations empty() {
        entries.clear();
        return this;
    }

    private void require() {
        Failure why = refusal;
        if (why != null) {
            throw why.asException();
        }
    }

    @Override
    public OrganizationList read(Cancellation cancellation) {
        require();
        return new OrganizationList(entries, places, rights);
    }

    @Override
    public List<OrganizationEntry> count(Cancellation cancellation, Progress progress) {
        require();
        List<OrganizationEntry> counted = new ArrayList<>();
        entries.forEach(entry -> counted.add(counted(entry)));
        return counted;
    }

    private static OrganizationEntry counted(OrganizationEntry entry) {
        return entry.with(entry.code().equals("OOBC") ? MANY : new OwnedRows(Map.of()));
    }

    @Override
    public OrganizationDetails details(String code, Cancellation cancellation) {
        require();
        return new OrganizationDetails(
                counted(one(code)),
                Fact.of(Optional.ofNullable(receipt)
                        .filter(written -> written.code().equals(code))),
                NOW);
    }

    private OrganizationEntry one(String code) {
        return entries.stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Failure.unchanged(OnboardingFailure.UNKNOWN_ORGANIZATION, code)
                        .asException());
    }

    @Override
    public List<String> members(OrganizationEntry organization, Cancellation cancellation) {
        return organization.members().orElse(0L) > 0 ? List.of("a.lidasan", "k.ulama") : List.of();
    }

    @Override
    public OrganizationEntry edit(
            OrganizationEntry seen, OrganizationEdit edit, String typed, Cancellation cancellation) {
        require();
        OrganizationEntry now = one(seen.code());
        if (!now.version().equals(seen.version())) {
            throw Failure.unchanged(OnboardingFailure.CHANGED_MEANWHILE, seen.code(), "contact")
                    .asException();
        }
        edits.add(edit);
        return edit.contact().map(contact -> rewrite(now, contact)).orElse(now);
    }

    @Override
    public int undo(Receipt written, String typed, Cancellation cancellation) {
        require();
        receipt = null;
        return written.rows().size();
    }
}
