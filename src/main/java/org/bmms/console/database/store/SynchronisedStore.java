package org.bmms.console.database.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bmms.console.base.Failure;
import org.bmms.console.base.FailureException;
import org.bmms.console.database.DatabaseLimits;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The store as the console uses it: every entry goes to the workstation's copy at once, and from there to the database as
 * soon as that can be reached, in the background. So putting an entry never waits for a server, and nothing is lost while
 * there is none.
 */
public final class SynchronisedStore implements ConsoleStore {
    private static final Logger LOG = LoggerFactory.getLogger(SynchronisedStore.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(30);
    private static final Duration LAST_WORK = Duration.ofSeconds(2);

    private final LocalStore local;
    private final SentMark sent;
    private final Supplier<StoreAddress> place;
    private volatile StoreAddress address;
    private final DatabaseLimits limits;
    private final Consumer<StoreState> listener;
    private final Thread worker;
    private final Semaphore work = new Semaphore(0);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable DatabaseStore database;
    private StoreState state = new StoreState.Opening();
    private volatile boolean closed;

    /**
     * Begins to open the database in the background.
     *
     * @param file the workstation's copy; each environment needs one of its own
     * @param listener is told of every change of the state, on a thread of the store
     */
    public SynchronisedStore(Path file, StoreAddress address, DatabaseLimits limits, Consumer<StoreState> listener) {
        this(file, () -> address, limits, listener);
    }

    /**
     * As the other one, for a database that moves to another server in a failover.
     *
     * @param place says where it is, each time something is sent
     */
    public SynchronisedStore(
            Path file, Supplier<StoreAddress> place, DatabaseLimits limits, Consumer<StoreState> listener) {
        local = new LocalStore(file);
        sent = new SentMark(file);
        this.place = place;
        address = place.get();
        this.limits = limits;
        this.listener = listener;
        worker = Thread.ofVirtual().name("store").start(this::run);
    }

    /** Where entries go at the moment. */
    public StoreState state() {
        return locked(() -> state);
    }

    /** Tries to reach the database now, not at the next usual time. */
    public void tryNow() {
        work.release();
    }

    /** The table of samples, while the database is open. */
    public Optional<SampleTable> samples() {
        return Optional.ofNullable(locked(() -> database)).map(SampleTable::new);
    }

    /** Waits until the database has everything or cannot be used, or the time is over; tells whether it has everything. */
    public boolean awaitSynchronised(Duration atMost) {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (isUnderWay()) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return state instanceof StoreState.InDatabase;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void put(StoreEntry entry) {
        local.put(entry);
        locked(() -> {
            if (state instanceof StoreState.InDatabase(int waiting)) {
                state = new StoreState.InDatabase(waiting + 1);
            }
            return true;
        });
        work.release();
    }

    @Override
    public <T extends StoreEntry> Optional<T> find(Class<T> kind, String id) {
        EntryIndex both = new EntryIndex();
        read(store -> store.find(kind, id).stream().toList()).forEach(both::add);
        local.find(kind, id).ifPresent(both::add);
        return both.find(kind, id);
    }

    @Override
    public <T extends StoreEntry> List<T> newest(Class<T> kind, String environment, int most) {
        return merged(store -> store.newest(kind, environment, most)).newest(kind, environment, most);
    }

    @Override
    public List<StepRecord> steps(String runId) {
        return merged(store -> store.steps(runId)).steps(runId);
    }

    @Override
    public List<AuditRecord> chain(String chain, long fromNumber, int most) {
        return merged(store -> store.chain(chain, fromNumber, most)).chain(chain, fromNumber, most);
    }

    @Override
    public List<AuditRecord> about(String environment, String subject) {
        return merged(store -> store.about(environment, subject)).about(environment, subject);
    }

    @Override
    public List<AuditRecord> acted(String environment, List<String> actions, int most) {
        return merged(store -> store.acted(environment, actions, most)).acted(environment, actions, most);
    }

    @Override
    public List<String> chains(String environment) {
        return Stream.concat(read(store -> store.chains(environment)).stream(), local.chains(environment).stream())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public List<ConsoleStore> places() {
        DatabaseStore open = locked(() -> database);
        return open == null ? List.of(local) : List.of(local, open);
    }

    /** Ends the background work; what the database does not have yet is sent next time. */
    @Override
    public void close() {
        closed = true;
        work.release();
        worker.interrupt();
        DatabaseStore open = locked(() -> database);
        if (open != null) {
            open.close();
        }
        try {
            // Who removes the files next is not to find them made anew; an attempt to connect is not waited for.
            worker.join(LAST_WORK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <T extends StoreEntry> EntryIndex merged(Function<ConsoleStore, List<T>> query) {
        EntryIndex both = new EntryIndex();
        both.addAll(read(query));
        both.addAll(query.apply(local));
        return both;
    }

    /** What the database says, nothing while it cannot be used. */
    private <T> List<T> read(Function<ConsoleStore, List<T>> query) {
        DatabaseStore open = locked(() -> database);
        if (open == null) {
            return List.of();
        }
        try {
            return query.apply(open);
        } catch (FailureException e) {
            LOG.info("the store's database did not answer; the workstation's copy does", e);
            return List.of();
        }
    }

    private boolean isUnderWay() {
        return switch (state) {
            case StoreState.Opening _ -> true;
            case StoreState.InDatabase(int waiting) -> waiting > 0;
            case StoreState.OnWorkstation _ -> false;
        };
    }

    private void run() {
        while (!closed) {
            try {
                synchronise();
            } catch (FailureException e) {
                become(() -> onWorkstation(e.failure()));
            } catch (RuntimeException e) {
                // Whatever it is, entries go on to the copy, and the next try may fare better.
                if (!closed) {
                    LOG.error("the store's database cannot be used for a reason that nobody thought of", e);
                    become(() -> onWorkstation(
                            Failure.unchanged(StoreFailure.UNAVAILABLE).withDetail(e.toString())));
                }
            }
            try {
                if (work.tryAcquire(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void synchronise() {
        follow();
        DatabaseStore open = opened();
        if (closed) {
            return;
        }
        String identity = open.identity();
        int known = sent.of(identity, local.after(0).size());
        for (StoreEntry entry : local.after(known)) {
            if (closed) {
                return;
            }
            if (hasMoved(place.get())) {
                work.release();
                return;
            }
            send(open, entry);
            known++;
            sent.set(identity, known);
        }
        int all = known;
        become(() -> new StoreState.InDatabase(local.after(all).size()));
    }

    /** Nothing is sent to a server that another one took over from. */
    private void follow() {
        StoreAddress now = place.get();
        if (!hasMoved(now)) {
            return;
        }
        address = now;
        DatabaseStore former = locked(() -> {
            DatabaseStore open = database;
            database = null;
            return open;
        });
        if (former != null) {
            former.close();
        }
    }

    private boolean hasMoved(StoreAddress now) {
        return !now.store().server().equals(address.store().server());
    }

    private DatabaseStore opened() {
        DatabaseStore known = locked(() -> database);
        if (known != null) {
            return known;
        }
        DatabaseStore fresh = new StoreOpening(address, limits).open();
        locked(() -> database = fresh);
        if (closed) {
            fresh.close();
        }
        return fresh;
    }

    /** What trying again can never resolve stays in the copy and in the log, and holds up nothing else. */
    private static void send(DatabaseStore open, StoreEntry entry) {
        try {
            open.put(entry);
        } catch (FailureException e) {
            if (e.failure().code() == StoreFailure.CONFLICT) {
                LOG.error("the database holds another audit entry {} than this workstation", entry.id(), e);
            } else if (e.failure().code() == StoreFailure.UNSTORABLE) {
                LOG.error("the database cannot hold the entry {}", entry.id(), e);
            } else {
                throw e;
            }
        }
    }

    private void become(Supplier<StoreState> next) {
        Optional<StoreState> news = locked(() -> {
            StoreState before = state;
            state = next.get();
            changed.signalAll();
            return Optional.of(state).filter(s -> !s.equals(before));
        });
        news.ifPresent(this::tell);
    }

    private void tell(StoreState news) {
        try {
            listener.accept(news);
        } catch (RuntimeException e) {
            LOG.error("whoever listens to the store failed", e);
        }
    }

    private StoreState.OnWorkstation onWorkstation(Failure failure) {
        return new StoreState.OnWorkstation(
                failure, StoreRemedy.of(failure.code()).statements(address), entries());
    }

    /** Entries of the copy, none if it cannot be read. */
    private int entries() {
        try {
            return local.after(0).size();
        } catch (FailureException e) {
            LOG.warn("the workstation's copy cannot be read", e);
            return 0;
        }
    }

    private <T> T locked(Supplier<T> access) {
        lock.lock();
        try {
            return access.get();
        } finally {
            lock.unlock();
        }
    }
}
