package org.bmms.console.onboarding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bmms.console.audit.change.ChangeKind;
import org.bmms.console.audit.change.ChangeLog;
import org.bmms.console.audit.change.ChangeOrder;
import org.bmms.console.base.Cancellation;
import org.bmms.console.base.Digest;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.base.Message;
import org.bmms.console.database.Access;
import org.bmms.console.database.Catalog;
import org.bmms.console.database.Database;
import org.bmms.console.database.DatabaseFailure;
import org.bmms.console.database.Reading;
import org.bmms.console.database.Sql;
import org.bmms.console.database.Writing;
import org.bmms.console.onboarding.form.FieldProblem;
import org.bmms.console.onboarding.form.OnboardingRequest;
import org.bmms.console.onboarding.password.StoredIterations;
import org.bmms.console.onboarding.plan.OnboardingPlan;
import org.bmms.console.onboarding.plan.Planner;
import org.bmms.console.onboarding.schema.OnboardingSchema;
import org.bmms.console.onboarding.write.Receipt;
import org.bmms.console.onboarding.write.Receipts;
import org.bmms.console.onboarding.write.RowLocks;
import org.bmms.console.onboarding.write.RowWriter;
import org.bmms.console.onboarding.write.Turns;
import org.bmms.console.onboarding.write.Written;
import org.bmms.console.onboarding.write.WrittenRow;
import org.jspecify.annotations.Nullable;

/** Plans and stores onboardings in the target's database, one or several in a transaction. */
public final class Storing {
    private final Database database;
    private final Turns turns;
    private final Receipts receipts;
    private final ChangeKind kind;
    private final AtomicReference<@Nullable OnboardingSchema> known = new AtomicReference<>();

    /**
     * For one kind of work.
     *
     * @param log where it is written down what is stored
     * @param receipts where it is kept how to take that back
     */
    public Storing(Database database, ChangeLog log, Receipts receipts, ChangeKind kind) {
        this.database = database;
        this.turns = new Turns(database, log);
        this.receipts = receipts;
        this.kind = kind;
    }

    /** Which rows a request would write. */
    public OnboardingPlan preview(OnboardingRequest request, Cancellation cancellation) {
        return database.read(
                access(request, cancellation),
                reading -> Planner.plan(reading, OnboardingSchema.read(reading), request));
    }

    /**
     * Writes what was shown, if it is still exactly that.
     *
     * @param hashes the stored form of each new user's password, by login
     * @throws FailureException {@code ONB-DRIFT}, a problem of a field, or a code of the database; then nothing was stored
     */
    public Receipt store(OnboardingPlan shown, Map<String, String> hashes, Cancellation cancellation) {
        return store(List.of(new Order(shown, hashes)), access(shown.request(), cancellation), _ -> {})
                .getFirst();
    }

    /**
     * As {@link #store(OnboardingPlan, Map, Cancellation)} for several at once, all or none.
     *
     * @param access names the work, and stops it
     * @param next told each plan before its rows are written
     */
    public List<Receipt> store(List<Order> orders, Access access, Consumer<OnboardingPlan> next) {
        try {
            return turns.write(access, change(orders), writing -> {
                OnboardingSchema schema = schema(writing);
                Instant now = now(writing);
                List<Receipt> all = new ArrayList<>();
                List<WrittenRow> rows = new ArrayList<>();
                for (Order order : orders) {
                    next.accept(order.shown());
                    List<WrittenRow> written = storeWithin(writing, schema, order);
                    rows.addAll(written);
                    all.add(receipt(now, schema, order, written));
                }
                return new Written<>(
                        all,
                        rows.stream().map(WrittenRow::audited).toList(),
                        change -> all.forEach(receipt -> receipts.add(change, receipt)));
            });
        } catch (FailureException e) {
            throw explained(e, orders, access.cancellation());
        }
    }

    /**
     * One onboarding to be stored.
     *
     * @param shown which rows that is
     * @param hashes the stored form of each new user's password, by login
     */
    public record Order(OnboardingPlan shown, Map<String, String> hashes) {
        @Override
        public String toString() {
            return shown.toString();
        }
    }

    /**
     * Of a batch the catalog is read once, not again for each of its organisations: that would take longer than their rows.
     * A column that appears meanwhile and must have a value is refused by the database.
     */
    private OnboardingSchema schema(Reading reading) {
        OnboardingSchema before = known.get();
        if (before != null) {
            return before;
        }
        OnboardingSchema fresh = OnboardingSchema.read(reading);
        if (kind == ChangeKind.BATCH) {
            known.set(fresh);
        }
        return fresh;
    }

    /** The iterations that the application probably hashes passwords with, by those of its users. */
    public Optional<Integer> likelyIterations(Access access) {
        return database.read(
                access,
                reading -> StoredIterations.most(
                        reading, schema(reading).requiredPeople().users().table()));
    }

    /** What the audit says of them. */
    private ChangeOrder change(List<Order> orders) {
        List<OnboardingPlan> plans = orders.stream().map(Order::shown).toList();
        return new ChangeOrder(
                kind,
                plans.stream().map(plan -> plan.request().organization().code()).toList(),
                plans.size() == 1
                        ? plans.getFirst().hash()
                        : Digest.sha256(plans.stream().map(OnboardingPlan::hash).collect(Collectors.joining("\n"))));
    }

    private static List<WrittenRow> storeWithin(Writing writing, OnboardingSchema schema, Order order) {
        OnboardingPlan shown = order.shown();
        OnboardingRequest request = shown.request();
        RowLocks.hold(writing, schema, request);
        OnboardingPlan now = Planner.plan(writing, schema, request);
        refuse(now);
        if (!now.writesLike(shown, schema.requiredPeople())) {
            throw Failure.unchanged(
                            OnboardingFailure.DRIFT, request.organization().code())
                    .asException();
        }
        return new RowWriter(writing, order.hashes()).write(now.rows());
    }

    private static Receipt receipt(Instant now, OnboardingSchema schema, Order order, List<WrittenRow> written) {
        String groups = schema.requiredPeople().groups().table().toString();
        return new Receipt(
                order.shown().request().organization().code(),
                now,
                // Groups are everybody's: they stay, whoever made them.
                written.stream().filter(row -> !row.table().equals(groups)).toList());
    }

    /**
     * Says the first problem of a plan that keeps it from being carried out.
     *
     * @throws FailureException that problem
     */
    public static void refuse(OnboardingPlan plan) {
        plan.blocking().stream().findFirst().map(FieldProblem::failure).ifPresent(failure -> {
            throw failure.asException();
        });
    }

    /** A refused row names no field of the form; another look usually does, since somebody else was faster. */
    private FailureException explained(FailureException thrown, List<Order> orders, Cancellation cancellation) {
        Failure failure = thrown.failure();
        if (failure.code() != DatabaseFailure.CONSTRAINT) {
            return thrown;
        }
        return orders.stream()
                .flatMap(order -> lookAgain(order.shown().request(), cancellation, thrown).stream())
                .findFirst()
                .map(problem -> problem.failure().asException(thrown))
                .orElseGet(() -> conflict(failure).asException(thrown));
    }

    /** Where that is not possible, what is known already has to do. */
    private List<FieldProblem> lookAgain(
            OnboardingRequest request, Cancellation cancellation, FailureException thrown) {
        try {
            return preview(request, cancellation).blocking();
        } catch (FailureException e) {
            thrown.addSuppressed(e);
            return List.of();
        }
    }

    /** The arguments of a refused row: the work, SQLState, constraint, table, column. */
    static Failure conflict(Failure refused) {
        List<Object> arguments = refused.arguments();
        String table = String.valueOf(arguments.get(3));
        String column = String.valueOf(arguments.get(4));
        String field = table.equals(Catalog.ORGANIZATIONS) ? "code" : "users";
        return Failure.unchanged(
                        OnboardingFailure.CONFLICT,
                        column.isEmpty() ? field : field + " (" + column + ")",
                        table,
                        arguments.get(2))
                .withDetail(refused.detail());
    }

    /** For the database it is the same all through a transaction. */
    private static Instant now(Reading reading) {
        return reading.first(Sql.of("select now() as now"), row -> row.instant("now"))
                .orElseThrow();
    }

    private static Access access(OnboardingRequest request, Cancellation cancellation) {
        return Access.of(Message.of(
                        "onboarding.work.store", request.organization().code()))
                .stoppedBy(cancellation);
    }
}
