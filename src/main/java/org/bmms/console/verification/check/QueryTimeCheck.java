package org.bmms.console.verification.check;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Message;
import org.bmms.console.database.Access;
import org.bmms.console.database.Catalog;
import org.bmms.console.target.connection.TargetSystem;
import org.bmms.console.target.django.DjangoScript;
import org.bmms.console.target.django.QueryTime;
import org.bmms.console.verification.VerificationFailure;

/**
 * The application reads a hundred rows of its first required model in less than 100 ms (checklist § Database Health:
 * Query performance acceptable). Advice: a slow system is not a broken one, and nothing is taken back for it (promise R8).
 */
record QueryTimeCheck(CheckedHost host, TargetSystem target) implements Check {
    private static final Duration LIMIT = Duration.ofMillis(100);
    private static final Pattern ALTERNATIVES = Pattern.compile("\\|");

    @Override
    public String id() {
        return "query";
    }

    @Override
    public Message title() {
        return Message.of("verification.check.query", LIMIT.toMillis());
    }

    @Override
    public boolean required() {
        return false;
    }

    @Override
    public Look look(Cancellation stop) {
        List<String> tables = target.profile().policy().requiredModels().stream()
                .flatMap(ALTERNATIVES::splitAsStream)
                .map(String::strip)
                .toList();
        List<String> there = target.database()
                .read(
                        Access.of(Message.of("verification.work.tables")).stoppedBy(stop),
                        reading -> tables.stream()
                                .flatMap(name ->
                                        new Catalog(reading).relation(name).isPresent() ? Stream.of(name) : Stream.of())
                                .toList());
        if (there.isEmpty()) {
            return Look.cannotTell(VerificationFailure.NO_TABLE, String.join(", ", tables));
        }
        Map<String, Object> table = Map.of("table", there.getFirst());
        QueryTime time = QueryTime.of(host.runAsOwner(DjangoScript.QUERY_TIME.on(host.django(stop), table), stop));
        long milliseconds = time.took().toMillis();
        String rows = String.valueOf(time.rows());
        return time.took().compareTo(LIMIT) < 0
                ? Look.passed("query", milliseconds, rows, there.getFirst())
                : Look.notYet(VerificationFailure.QUERY_SLOW, milliseconds, rows, there.getFirst(), LIMIT.toMillis());
    }
}
