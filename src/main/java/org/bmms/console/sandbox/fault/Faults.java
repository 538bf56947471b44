package org.bmms.console.sandbox.fault;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bmms.console.sandbox.host.SandboxHost;
import org.bmms.console.sandbox.systemd.Trouble;
import org.bmms.console.sandbox.systemd.Unit;

/** Makes things go wrong. Several faults may be active at once; each is until {@link #clear()}. */
public final class Faults implements AutoCloseable {
    private final Wires wires;
    private final List<SandboxHost> hosts;
    private final List<Runnable> undo = new CopyOnWriteArrayList<>();

    /** For these hosts, whose servers and programs look at the wires. */
    public Faults(Wires wires, List<SandboxHost> hosts) {
        this.wires = wires;
        this.hosts = List.copyOf(hosts);
    }

    /** Makes it go wrong from now on. */
    public void inject(Fault fault) {
        switch (fault) {
            case Fault.UnitFailsToStart f -> trouble(f.unit(), new FailingStart(f.times()));
            case Fault.UnitRestartLoops f -> loop(f.unit());
            case Fault.UnitOverride f -> override(f);
            case Fault.Stall f -> stall(host(f.host()));
            case Fault.DiskFull f -> fill(f);
            case Fault.ReadOnlyFile f -> freeze(f.path());
            case Fault.CeleryTaskRunning f ->
                hosts.forEach(host -> host.worker().work(f.name(), f.duration()));
            case Fault.ChangedHostKey f -> exchangeKey(host(f.host()));
            case Fault.Reboot f -> reboot(host(f.host()), f.away());
            case Fault.WrongClock f -> wrongClock(host(f.host()), f.ahead());
            case Fault.ServerErrorAfterSwitch _,
                    Fault.ServerErrorOn _,
                    Fault.SlowHost _,
                    Fault.ConnectionCut _,
                    Fault.DriftedEnv _,
                    Fault.TruncatedDump _,
                    Fault.BitFlippedDump _,
                    Fault.EmptyDump _,
                    Fault.RestoreFailsHalfWay _ -> wires.add(fault);
        }
    }

    /** Everything works again; what was broken meanwhile stays as it is. */
    public void clear() {
        wires.clear();
        undo.forEach(Runnable::run);
        undo.clear();
    }

    private void trouble(String unit, Trouble trouble) {
        units(unit).forEach(u -> {
            u.trouble(trouble);
            undo.add(() -> u.trouble(Trouble.NONE));
        });
    }

    /** Taken away, it ends after the restart in hand: an interrupted one would leave the unit between two states. */
    private void loop(String name) {
        AtomicBoolean looping = new AtomicBoolean(true);
        undo.add(() -> looping.set(false));
        for (SandboxHost host : hosts) {
            Thread.ofVirtual().name("restart-loop").start(() -> {
                try {
                    host.machine().clock().work(Duration.ofSeconds(2));
                    while (looping.get()) {
                        host.units().crash(name);
                        host.machine().clock().work(Duration.ofSeconds(2));
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    private void override(Fault.UnitOverride fault) {
        units(fault.unit()).forEach(unit -> {
            var before = unit.definition();
            unit.define(before.with(fault.variable(), fault.value()));
            undo.add(() -> unit.define(before));
        });
    }

    private void stall(SandboxHost host) {
        wires.silence(host.name());
        host.ssh().stall(true);
        undo.add(() -> {
            wires.speak(host.name());
            host.ssh().stall(false);
        });
    }

    private void fill(Fault.DiskFull fault) {
        hosts.forEach(host -> {
            host.machine().files().disks().leaveFree(fault.directory(), fault.bytesLeft());
            undo.add(() -> host.machine().files().disks().unmount(fault.directory()));
        });
    }

    private void freeze(String path) {
        hosts.forEach(host -> {
            host.machine().files().immutable(path, true);
            undo.add(() -> host.machine().files().immutable(path, false));
        });
    }

    private static void exchangeKey(SandboxHost host) {
        try {
            host.ssh().exchangeHostKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void reboot(SandboxHost host, Duration away) {
        try {
            host.reboot(away);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void wrongClock(SandboxHost host, Duration ahead) {
        host.machine().clock().offset(ahead);
        undo.add(() -> host.machine().clock().offset(Duration.ZERO));
    }

    private List<Unit> units(String name) {
        return hosts.stream().flatMap(host -> host.units().find(name).stream()).toList();
    }

    private SandboxHost host(String name) {
        return hosts.stream()
                .filter(host -> host.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no host " + name));
    }

    @Override
    public void close() {
        clear();
    }
}
