package org.bmms.console.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Changed;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Message;
import org.bmms.console.base.Progress;
import org.bmms.console.database.Access;
import org.bmms.console.database.CuttableProxy;
import org.bmms.console.database.Database;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.database.DatabaseLimits;
import org.bmms.console.database.Failures;
import org.bmms.console.database.Sql;
import org.bmms.console.database.TargetDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class BackfillTest {
    private static final BackfillOrder OOBC = BackfillOrder.to("OOBC");

    private final TargetDatabase target = TargetDatabase.detailed();
    private final Backfill backfill = new Backfill(target.database());

    @AfterEach
    void close() {
        target.close();
    }

    @Test
    void thePreviewShowsRowsByTableAndTheStatement() {
        missing();

        BackfillPreview preview = backfill.preview("OOBC", Cancellation.none());

        assertThat(preview.organization())
                .isEqualTo(new Organization(1, "OOBC", "Office for Other Bangsamoro Communities", true));
        assertThat(preview.tables())
                .extracting(t -> t.table() + " " + t.rows() + " " + t.sampleIds())
                .containsExactly("communities_obc_community 7 [1, 2, 3, 4, 5, 6, 7]", "mana_assessment 2 [3, 17]");
        assertThat(preview.tables().getFirst().statement())
                .startsWith("update \"public\".\"communities_obc_community\" set \"organization_id\" = ?");
        assertThat(target.number("select count(*) as n from mana_assessment where organization_id is null"))
                .as("nothing is changed by looking")
                .isEqualTo(2);
    }

    @Test
    void everyRowGetsTheOrganisationAndNoOtherRowIsTouched() {
        missing();
        target.script("update communities_obc_community set organization_id = 2 where id = 50");
        String untouched = "select sum(hashtext(xmin::text || ctid::text || organization_id::text))::bigint as n"
                + " from communities_obc_community where id > 7";
        long before = target.number(untouched);

        BackfillResult result = backfill.run(OOBC, Cancellation.none(), Progress.ignored());

        assertThat(result.finished()).isTrue();
        assertThat(result.updated()).isEqualTo(9);
        assertThat(result.tables())
                .containsExactly(
                        new BackfillResult.Table("communities_obc_community", 7, 0),
                        new BackfillResult.Table("mana_assessment", 2, 0));
        assertThat(CoverageFixture.count(target).missing()).isZero();
        assertThat(target.number(untouched)).isEqualTo(before);
    }

    @Test
    void repeatingItDoesNothing() {
        missing();
        backfill.run(OOBC, Cancellation.none(), Progress.ignored());

        BackfillResult again = backfill.run(OOBC, Cancellation.none(), Progress.ignored());

        assertThat(again.tables()).isEmpty();
        assertThat(again.finished()).isTrue();
    }

    @Test
    void batchesAreTransactionsAndProgressIsTold() {
        missing();
        AtomicInteger batches = new AtomicInteger();

        backfill.run(OOBC.inBatchesOf(2), Cancellation.none(), (done, total, what) -> {
            batches.incrementAndGet();
            assertThat(done)
                    .isEqualTo(9
                            - target.number("select (select count(*) from communities_obc_community"
                                    + " where organization_id is null) + (select count(*) from mana_assessment"
                                    + " where organization_id is null) as n"));
            assertThat(total).isEqualTo(9);
        });

        assertThat(batches).hasValue(5);
    }

    @Test
    void moreRowsThanOneLookupAreAllFound() {
        target.script("insert into mana_survey (organization_id) select null from generate_series(1, 1234)");

        BackfillResult result = backfill.run(OOBC.inBatchesOf(7), Cancellation.none(), Progress.ignored());

        assertThat(result.tables()).containsExactly(new BackfillResult.Table("mana_survey", 1234, 0));
    }

    @Test
    void itStopsBetweenTwoBatchesAndCanBeResumed() {
        missing();
        Cancellation cancellation = new Cancellation();

        BackfillResult stopped =
                backfill.run(OOBC.inBatchesOf(3), cancellation, (done, total, what) -> cancellation.request());

        assertThat(stopped.cancelled()).isTrue();
        assertThat(stopped.finished()).isFalse();
        assertThat(stopped.updated()).isEqualTo(3);
        assertThat(stopped.tables().getFirst().left()).isEqualTo(4);
        assertThat(backfill.run(OOBC, Cancellation.none(), Progress.ignored()).updated())
                .isEqualTo(6);
    }

    @Test
    void oneTableAloneCanBeFilled() {
        missing();
        BackfillOrder order = OOBC.only(Set.of("mana_assessment"));

        assertThat(backfill.preview(order, Cancellation.none()).tables())
                .extracting(BackfillPreview.Table::table)
                .containsExactly("mana_assessment");
        assertThat(backfill.run(order, Cancellation.none(), Progress.ignored()).tables())
                .containsExactly(new BackfillResult.Table("mana_assessment", 2, 0));
        assertThat(CoverageFixture.count(target).missing()).as("the others").isEqualTo(7);
    }

    @Test
    void anUnknownOrganisationIsRefused() {
        missing();

        assertThat(Failures.of(() -> backfill.run(BackfillOrder.to("NOPE"), Cancellation.none(), Progress.ignored()))
                        .code())
                .isEqualTo(CoverageFailure.ORGANIZATION_UNKNOWN);
        assertThat(CoverageFixture.count(target).missing()).isEqualTo(9);
    }

    @Test
    void anInactiveOrganisationNeedsAConfirmation() {
        missing();
        BackfillOrder order = BackfillOrder.to("OLD");

        assertThat(Failures.of(() -> backfill.run(order, Cancellation.none(), Progress.ignored()))
                        .code())
                .isEqualTo(CoverageFailure.ORGANIZATION_INACTIVE);
        assertThat(backfill.run(order.confirmedInactive(), Cancellation.none(), Progress.ignored())
                        .updated())
                .isEqualTo(9);
    }

    @Test
    void rowsThatSomebodyElseHoldsAreLeftAndTold() {
        missing();
        Access other = Access.of(Message.of("coverage.work.preview"));
        target.database().write(other, holder -> {
            holder.update(Sql.of("update mana_assessment set title = title where id = 17"));
            BackfillResult result = backfill.run(OOBC, Cancellation.none(), Progress.ignored());

            assertThat(result.updated()).isEqualTo(8);
            assertThat(result.finished()).isFalse();
            assertThat(result.failure().map(Failure::code)).contains(CoverageFailure.ROWS_LEFT);
            return true;
        });
        assertThat(backfill.run(OOBC, Cancellation.none(), Progress.ignored()).finished())
                .isTrue();
    }

    @Test
    void aLostConnectionIsNotRepeatedAndTheResultSaysWhatWasDone() {
        missing();
        CuttableProxy proxy = new CuttableProxy(target.server().port());
        DatabaseLimits limits = DatabaseLimits.usual().connectingWithin(Duration.ofSeconds(1));
        try (Database through =
                new Database(target.server().address(target.name()).through("127.0.0.1", proxy.port()), limits)) {
            BackfillResult result = new Backfill(through)
                    .run(OOBC.inBatchesOf(3), Cancellation.none(), (done, total, what) -> proxy.refuse());

            assertThat(result.updated()).isEqualTo(3);
            assertThat(result.failure().map(Failure::code))
                    .isPresent()
                    .hasValueSatisfying(code ->
                            assertThat(code).isIn(DatabaseFailure.UNREACHABLE, DatabaseFailure.CONNECTION_LOST));
            assertThat(result.failure().map(Failure::changed)).contains(Changed.YES);
        } finally {
            proxy.close();
        }
        assertThat(CoverageFixture.count(target).missing()).isEqualTo(6);
    }

    @Test
    void aTableWithAnotherKindOfKeyIsFilledToo() {
        target.script("create table mana_uuid (id uuid primary key default gen_random_uuid(),"
                + " organization_id bigint references organizations_organization (id));"
                + " insert into mana_uuid (organization_id) select null from generate_series(1, 20)");

        assertThat(backfill.run(OOBC.inBatchesOf(3), Cancellation.none(), Progress.ignored())
                        .updated())
                .isEqualTo(20);
    }

    private void missing() {
        target.script("update communities_obc_community set organization_id = null where id <= 7;"
                + " update mana_assessment set organization_id = null where id in (3, 17)");
    }
}
