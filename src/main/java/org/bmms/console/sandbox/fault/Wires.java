package org.bmms.console.sandbox.fault;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.bmms.console.sandbox.dump.DumpFaults;
import org.bmms.console.sandbox.site.PageRequest;
import org.bmms.console.sandbox.ssh.CommandGate;
import org.bmms.console.sandbox.ssh.LoggedCommand;
import org.bmms.console.sandbox.ssh.Moment;

/** Where the servers, programs and pages ask whether something goes wrong with what they are about to do. */
public final class Wires implements CommandGate, DumpFaults {
    private static final long PAUSE_MILLIS = 10;

    private final List<Fault> active = new CopyOnWriteArrayList<>();
    private final Map<Fault, AtomicInteger> seen = new ConcurrentHashMap<>();
    private final Set<String> silent = ConcurrentHashMap.newKeySet();
    private volatile Duration latency;
    private volatile BiConsumer<String, String> editor = (key, value) -> {};

    /**
     * Wires.
     *
     * @param latency of every server at first, also when nothing goes wrong
     */
    public Wires(Duration latency) {
        this.latency = latency;
    }

    /** How far away every server is from now on. */
    public void latency(Duration newLatency) {
        this.latency = newLatency;
    }

    /** Who edits the settings files by hand. */
    public void editor(BiConsumer<String, String> newEditor) {
        this.editor = newEditor;
    }

    void add(Fault fault) {
        seen.put(fault, new AtomicInteger());
        active.add(fault);
    }

    void clear() {
        active.clear();
        seen.clear();
    }

    void silence(String host) {
        silent.add(host);
    }

    void speak(String host) {
        silent.remove(host);
    }

    @Override
    public void arrived(LoggedCommand command) throws InterruptedException {
        Thread.sleep(delay(command.host()));
        for (Fault.DriftedEnv drift : all(Fault.DriftedEnv.class).toList()) {
            if (drift.before().test(command) && active.remove(drift)) {
                editor.accept(drift.key(), drift.value());
            }
        }
    }

    @Override
    public Duration delay(String host) {
        return all(Fault.SlowHost.class)
                .filter(slow -> slow.host().equals(host))
                .map(Fault.SlowHost::delay)
                .reduce(latency, Duration::plus);
    }

    @Override
    public Optional<Moment> cut(LoggedCommand command) {
        for (Fault.ConnectionCut cut : all(Fault.ConnectionCut.class).toList()) {
            AtomicInteger count = seen.getOrDefault(cut, new AtomicInteger());
            if (cut.command().test(command) && count.incrementAndGet() == cut.nth() && active.remove(cut)) {
                return Optional.of(cut.moment());
            }
        }
        return Optional.empty();
    }

    @Override
    public void awaitVoice(String host) throws InterruptedException {
        while (silent.contains(host)) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    @Override
    public byte[] spoil(byte[] dump) {
        byte[] result = dump;
        for (Fault fault : active) {
            result = switch (fault) {
                case Fault.EmptyDump _ -> new byte[0];
                case Fault.TruncatedDump _ -> java.util.Arrays.copyOf(result, result.length * 2 / 3);
                case Fault.BitFlippedDump _ -> flipped(result);
                default -> result;
            };
        }
        return result;
    }

    @Override
    public boolean breaksAt(double share) {
        return all(Fault.RestoreFailsHalfWay.class).anyMatch(fault -> share >= fault.share());
    }

    /** Whether a request ends in a server error. */
    public boolean breaks(PageRequest request) {
        return request.bmms()
                && !request.path().equals("/health/")
                && (all(Fault.ServerErrorAfterSwitch.class).findAny().isPresent()
                        || all(Fault.ServerErrorOn.class)
                                .anyMatch(fault -> fault.host().equals(request.host())));
    }

    private <F extends Fault> Stream<F> all(Class<F> kind) {
        return active.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static byte[] flipped(byte[] bytes) {
        byte[] copy = bytes.clone();
        if (copy.length > 0) {
            copy[copy.length * 9 / 10] ^= 4;
        }
        return copy;
    }
}
