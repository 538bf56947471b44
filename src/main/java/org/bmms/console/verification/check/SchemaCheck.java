package org.bmms.console.verification.check;

import org.bmms.console.base.Cancellation;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.database.SchemaState;
import org.bmms.console.target.connection.TargetSystem;
import org.bmms.console.target.fingerprint.CatalogSchema;
import org.bmms.console.target.fingerprint.SchemaFacts;
import org.bmms.console.target.mode.Mode;
import org.bmms.console.verification.VerificationFailure;

/**
 * The organisation columns are in the database, which the record of migrations alone does not prove (target facts § 9).
 * Only BMMS mode needs them.
 */
record SchemaCheck(TargetSystem target, Mode expected) implements Check {

    @Override
    public String id() {
        return "schema";
    }

    @Override
    public Message title() {
        return Message.of("verification.check.schema");
    }

    @Override
    public boolean required() {
        return expected == Mode.BMMS;
    }

    @Override
    public Look look(Cancellation stop) {
        SchemaFacts facts;
        try {
            facts = new CatalogSchema(target.database()).read();
        } catch (FailureException e) {
            return new Look.CannotTell(e.failure(), true);
        }
        boolean there = facts.state() == SchemaState.NULLABLE || facts.state() == SchemaState.ENFORCED;
        if (!there && (expected == Mode.BMMS || facts.state() == SchemaState.DROPPED)) {
            return Look.failed(VerificationFailure.SCHEMA, facts.state().name());
        }
        long notNull = facts.scopeColumns().values().stream().filter(v -> v).count();
        return Look.passed("schema", facts.state().name(), facts.scopeColumns().size(), notNull);
    }
}
