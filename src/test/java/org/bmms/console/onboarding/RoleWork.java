package org.bmms.console.onboarding;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.base.Progress;
import org.bmms.console.base.Redactor;
import org.bmms.console.coverage.Backfill;
import org.bmms.console.coverage.BackfillOrder;
import org.bmms.console.coverage.CoverageLimits;
import org.bmms.console.coverage.CoverageListener;
import org.bmms.console.coverage.CoverageReport;
import org.bmms.console.coverage.CoverageScan;
import org.bmms.console.coverage.DrillDown;
import org.bmms.console.coverage.TableCoverage;
import org.bmms.console.database.Access;
import org.bmms.console.database.Catalog;
import org.bmms.console.database.Database;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.database.RolePrivileges;
import org.bmms.console.database.ScopeColumn;
import org.bmms.console.database.Sql;
import org.bmms.console.database.SqlFile;
import org.bmms.console.onboarding.directory.Directory;
import org.bmms.console.onboarding.directory.OrganizationEdit;
import org.bmms.console.onboarding.directory.OrganizationEntry;
import org.bmms.console.onboarding.form.MoaCatalogue;
import org.bmms.console.onboarding.form.OnboardingRequest;
import org.bmms.console.onboarding.form.OrganizationForm;
import org.bmms.console.onboarding.form.PasswordPolicy;
import org.bmms.console.onboarding.form.UserForm;
import org.bmms.console.onboarding.form.UserRole;
import org.bmms.console.onboarding.write.Receipt;
import org.bmms.console.onboarding.write.Undo;

/** All that the console does in the target's database as one role; what it may not do ends it. */
final class RoleWork {
    private static final Access READ = Access.of(Message.of("test.read"));

    private final SandboxTables tables;
    private final CoverageReport owners;
    private final String organization;
    private Optional<Receipt> stored = Optional.empty();

    /**
     * Work that begins with tables as they are now.
     *
     * @param organization the code of one of the catalogue that the tables do not have
     */
    RoleWork(SandboxTables tables, String organization) {
        this.tables = tables;
        this.organization = organization;
        this.owners = coverage(tables.database());
    }

    private static CoverageReport coverage(Database database) {
        return new CoverageScan(database, List.of(), CoverageLimits.usual())
                .count(Cancellation.none(), CoverageListener.none());
    }

    /** Everything a viewer sees. */
    void look(Database role) {
        CoverageReport report = coverage(role);
        holds("coverage", states(report).equals(states(owners)) && report.rows() == owners.rows());
        holds("wrong rows", report.mismatches().equals(owners.mismatches()));
        for (TableCoverage table : owners.tables()) {
            new DrillDown(role).table(table.table(), Cancellation.none());
        }
        Directory directory = new Directory(role, new WrittenDown());
        List<OrganizationEntry> all = directory.count(Cancellation.none(), Progress.ignored());
        List<OrganizationEntry> owners =
                new Directory(tables.database(), new WrittenDown()).count(Cancellation.none(), Progress.ignored());
        holds("organisations", all.equals(owners));
        holds(
                "members",
                !directory
                        .members(
                                all.stream()
                                        .filter(o -> o.code().equals("OOBC"))
                                        .findFirst()
                                        .orElseThrow()
                                        .id(),
                                Cancellation.none())
                        .isEmpty());
        holds(
                "migrations",
                !role.read(READ, reading -> new Catalog(reading).migrations()).isEmpty());
        whereTheOwnerCan(
                role,
                database -> database.read(
                        READ, reading -> reading.number(Sql.of(SqlFile.read("checklist/pilot_superusers.sql")))));
        // As the monitoring asks for the scheduler.
        role.read(
                READ,
                reading -> reading.number(
                        Sql.of(
                                "select count(max) as n from (select max(last_run_at) from django_celery_beat_periodictask) s")));
        whereTheOwnerCan(role, database -> onboarding(database).preview(request(known()), Cancellation.none()));
    }

    /** Not every schema has everything: what the owner cannot do there is no question of rights. */
    private void whereTheOwnerCan(Database role, Consumer<Database> work) {
        try {
            work.accept(tables.database());
        } catch (FailureException e) {
            if (e.failure().code() == DatabaseFailure.PRIVILEGE) {
                throw e;
            }
            return;
        }
        work.accept(role);
    }

    /** One who is there already, so that memberships and groups are looked at. */
    private UserForm known() {
        String login = tables.text("select min(username) as n from auth_user u"
                + " where not is_superuser and exists (select from auth_user_groups g where g.user_id = u.id)");
        return new UserForm(
                login.isEmpty() ? "amina" : login, "Amina", "Lidasan", "amina@menre.example", UserRole.PILOT_ADMIN, "");
    }

    private static List<String> states(CoverageReport report) {
        return report.tables().stream().map(t -> t.table() + " " + t.state()).toList();
    }

    /** Everything an operator does beside looking. */
    void act(Database role) {
        tables.script("do $$ declare t record; begin for t in select c.oid::regclass as relation, a.attname as name"
                + " from pg_constraint f join pg_class c on c.oid = f.conrelid"
                + " join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]"
                + " where f.contype = 'f' and f.confrelid = 'organizations_organization'::regclass and not a.attnotnull"
                + " and c.relname not like 'organizations\\_%' loop execute format('update %s set %I = null where ctid ="
                + " (select min(ctid) from %s)', t.relation, t.name, t.relation); end loop; end $$");
        tables.script("delete from auth_user_groups where group_id in (select id from auth_group where name = '"
                + UserRole.PILOT_ADMIN.group() + "'); delete from auth_group where name = '"
                + UserRole.PILOT_ADMIN.group() + "'");
        new Backfill(role).run(BackfillOrder.to("OOBC"), Cancellation.none(), Progress.ignored());
        RolePrivileges privileges = role.read(READ, reading -> {
            Catalog catalog = new Catalog(reading);
            return catalog.privileges(catalog.organizationModel().scope());
        });
        List<ScopeColumn> scope = tables.database()
                .read(READ, r -> new Catalog(r).organizationModel().scope());
        holds(
                "what the doctor looks at",
                privileges.storesOrganizations() && privileges.writableColumns() == scope.size());
        onboard(role);
        onboard(role);
        Directory directory = new Directory(role, new WrittenDown());
        OrganizationEntry seen =
                directory.find(organization, Cancellation.none()).orElseThrow();
        OrganizationEntry edited = directory.edit(seen, OrganizationEdit.none().withActive(false), Cancellation.none());
        directory.edit(edited, OrganizationEdit.none().withActive(true), Cancellation.none());
        stored.ifPresent(receipt -> undo(role, receipt));
    }

    private void onboard(Database role) {
        Onboarding onboarding = onboarding(role);
        Receipt receipt = onboarding
                .run(onboarding.preview(request(), Cancellation.none()), Cancellation.none(), Progress.ignored())
                .receipt();
        if (stored.isEmpty()) {
            stored = Optional.of(receipt);
        }
    }

    private Onboarding onboarding(Database role) {
        return new Onboarding(role, new WrittenDown(), tables.receipts(), new TestApplication(), new Redactor());
    }

    private OnboardingRequest request() {
        return request(UserForm.of("Amina", "Lidasan", "amina@menre.example", UserRole.PILOT_ADMIN));
    }

    private OnboardingRequest request(UserForm user) {
        return OnboardingRequest.of(
                OrganizationForm.pilot(MoaCatalogue.find(organization).orElseThrow()),
                List.of(user),
                PasswordPolicy.RESET_LINK);
    }

    private void undo(Database role, Receipt receipt) {
        new Undo(role, new WrittenDown(), tables.receipts()).run(receipt, Cancellation.none());
        stored = Optional.empty();
    }

    /** Takes back what a right that was missing has left. */
    void tidy() {
        stored.ifPresent(receipt -> undo(tables.database(), receipt));
    }

    private static void holds(String what, boolean seen) {
        if (!seen) {
            throw new AssertionError(what + " is not what the owner sees");
        }
    }
}
