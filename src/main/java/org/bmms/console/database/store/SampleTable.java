package org.bmms.console.database.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bmms.console.database.SqlFile;
import org.hibernate.Session;

/** The samples of monitoring in the store's database. Every method is one transaction. */
public final class SampleTable {
    /** Every minute is kept for so long, then one sample of each hour. */
    static final Duration EVERY_MINUTE = Duration.ofDays(14);

    /** For so long something is kept at all. */
    static final Duration AT_ALL = Duration.ofDays(400);

    private final DatabaseStore store;

    SampleTable(DatabaseStore store) {
        this.store = store;
    }

    /** Adds samples; of those of one minute, by this or another console, the first is kept. */
    void add(List<SampleRecord> samples) {
        store.inTransaction(session -> {
            for (SampleRecord sample : samples) {
                session.createNativeMutationQuery("insert into " + StoreOpening.SCHEMA
                                + ".monitoring_sample (environment, minute, measured)"
                                + " values (:environment, :minute, :measured) on conflict do nothing")
                        .setParameter("environment", sample.environment())
                        .setParameter("minute", sample.minute())
                        .setParameter("measured", sample.measured())
                        .executeUpdate();
            }
            return true;
        });
    }

    /** The samples of an environment from one moment until before another, the oldest first. */
    List<SampleRecord> between(String environment, Instant from, Instant until) {
        return store.inTransaction(session -> rows(session, environment, from, until));
    }

    private static List<SampleRecord> rows(Session session, String environment, Instant from, Instant until) {
        return session
                .createNativeQuery(
                        "select minute, measured from " + StoreOpening.SCHEMA + ".monitoring_sample"
                                + " where environment = :environment and minute >= :from and minute < :until"
                                + " order by minute",
                        Object[].class)
                .setParameter("environment", environment)
                .setParameter("from", from)
                .setParameter("until", until)
                .addScalar("minute", Instant.class)
                .addScalar("measured", String.class)
                .getResultList()
                .stream()
                .map(row -> new SampleRecord(environment, (Instant) row[0], (String) row[1]))
                .toList();
    }

    /** Thins what has grown old; tells how many samples were removed. */
    int thin(String environment, Instant now) {
        return store.inTransaction(session -> session.createNativeMutationQuery(
                        SqlFile.read("monitoring/thin.sql").replace("{schema}", StoreOpening.SCHEMA))
                .setParameter("environment", environment)
                .setParameter("minutes", now.minus(EVERY_MINUTE))
                .setParameter("anything", now.minus(AT_ALL))
                .executeUpdate());
    }
}
