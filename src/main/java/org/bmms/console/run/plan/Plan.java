package org.bmms.console.run.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.bmms.console.base.Digest;
import org.bmms.console.base.Failure;
import org.bmms.console.base.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What a run will do. It is pure data: the wizard, the command line, the dry run, the journal and the report show the
 * same plan, and its {@link #hash()} ties them together.
 *
 * @param id unique, and the name of the run
 * @param kind which procedure makes its steps, such as {@code activation}
 * @param environment the name that an operator types to confirm
 * @param operator who made it
 * @param created when, by the console's clock
 * @param expires after this it is refused, since the target may have changed
 * @param fingerprint the digest of the facts it was made from
 * @param parameters what the procedure needs to make the same steps again, as JSON
 * @param warnings what the operator should know before, each a text that needs no further facts
 * @param steps what is done, in order
 * @param rollback what puts the old state back, in order, if a step fails or the operator decides so
 */
public record Plan(
        String id,
        String kind,
        String environment,
        String operator,
        Instant created,
        Instant expires,
        String fingerprint,
        String parameters,
        List<PlannedWarning> warnings,
        List<PlannedStep> steps,
        List<PlannedStep> rollback) {

    public Plan {
        warnings = List.copyOf(warnings);
        steps = List.copyOf(steps);
        rollback = List.copyOf(rollback);
    }

    /** SHA-256 over everything in the plan. */
    @JsonIgnore
    public String hash() {
        return Digest.sha256(Json.write(this));
    }

    public boolean expiredAt(Instant now) {
        return now.isAfter(expires);
    }

    /** This plan as one JSON document with its hash. */
    public String toJson() {
        return Json.pretty(new Sealed(this, hash()));
    }

    /**
     * Reads a plan and checks its hash.
     *
     * @throws org.bmms.console.base.FailureException {@code PLAN-UNREADABLE}, {@code PLAN-ALTERED}
     */
    public static Plan fromJson(String json) {
        Sealed sealed = sealed(json);
        if (sealed.plan() == null) {
            throw Failure.unchanged(PlanFailure.UNREADABLE).asException();
        }
        if (!sealed.plan().hash().equals(sealed.hash())) {
            throw Failure.unchanged(PlanFailure.ALTERED, sealed.plan().id()).asException();
        }
        return sealed.plan();
    }

    private static Sealed sealed(String json) {
        try {
            Sealed sealed = Json.read(json, Sealed.class);
            return sealed == null ? new Sealed(null, null) : sealed;
        } catch (JacksonException e) {
            throw Failure.unchanged(PlanFailure.UNREADABLE).asException(e);
        }
    }

    private record Sealed(@Nullable Plan plan, @Nullable String hash) {}
}
