package org.bmms.console.ui.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bmms.console.base.Message;
import org.bmms.console.monitoring.DatabaseActivity;
import org.bmms.console.monitoring.Vitals;
import org.bmms.console.target.fingerprint.Fact;
import org.bmms.console.target.fingerprint.SchemaFacts;
import org.bmms.console.target.site.SiteCertificate;
import org.bmms.console.ui.control.Mark;
import org.bmms.console.ui.look.Icon;

/** The tiles of what is looked at beside the fingerprint: how busy the database is, and the certificate. */
record VitalTiles(Vitals vitals, Instant now) {
    private static final double CROWDED = 0.8;
    private static final Duration RENEW = Duration.ofDays(30);
    private static final Duration URGENT = Duration.ofDays(7);

    /** Connections where they can be counted, beside what the schema says of the database. */
    Tile database(Fact<SchemaFacts> schema) {
        Message title = Message.of("ui.tile.database");
        DatabaseActivity activity = vitals.database().value();
        SchemaFacts facts = schema.value();
        if (facts == null || activity == null) {
            String why = facts == null ? schema.unreadable() : vitals.database().unreadable();
            return Tile.unknown(Icon.DATABASE, title, String.valueOf(why));
        }
        boolean crowded = activity.connections() > activity.most() * CROWDED;
        return Tile.of(
                Icon.DATABASE,
                title,
                crowded ? Mark.ATTENTION : Mark.GOOD,
                Message.of(crowded ? "ui.word.high" : "ui.word.ok"),
                Message.of("ui.tile.database.value", activity.connections(), activity.most()),
                Message.of("ui.tile.database.connections", facts.database()),
                Message.of("ui.tile.database.slowest", activity.slowest().toMillis()));
    }

    /** How long the site's certificate is still good. */
    Tile certificate() {
        Message title = Message.of("ui.tile.certificate");
        Fact<Optional<SiteCertificate>> fact = vitals.certificate();
        Optional<SiteCertificate> shown = fact.value();
        if (shown == null) {
            return Tile.unknown(Icon.CERTIFICATE, title, String.valueOf(fact.unreadable()));
        }
        if (shown.isEmpty()) {
            return Tile.of(
                    Icon.CERTIFICATE,
                    title,
                    Mark.ATTENTION,
                    Message.of("ui.word.none"),
                    Message.of("ui.tile.certificate.none"),
                    Message.of("ui.tile.certificate.plain"));
        }
        return certificate(title, shown.get());
    }

    private Tile certificate(Message title, SiteCertificate certificate) {
        Duration left = certificate.left(now);
        Mark mark = left.compareTo(URGENT) < 0 ? Mark.BAD : left.compareTo(RENEW) < 0 ? Mark.ATTENTION : Mark.GOOD;
        return Tile.of(
                Icon.CERTIFICATE,
                title,
                mark,
                Message.of(mark == Mark.GOOD ? "ui.word.ok" : "ui.word.soon"),
                Message.of("ui.tile.certificate.value", Math.max(0, left.toDays())),
                Message.of("ui.tile.certificate.expires", certificate.expires()));
    }
}
