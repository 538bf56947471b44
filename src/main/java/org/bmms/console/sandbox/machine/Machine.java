package org.bmms.console.sandbox.machine;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bmms.console.sandbox.files.Actor;
import org.bmms.console.sandbox.files.FileSystem;

/** One simulated server: its files, users, processes and clock, and the programs installed on it. */
public final class Machine implements AutoCloseable {
    private final String name;
    private final MachineClock clock;
    private final FileSystem files;
    private final ProcessTable processes;
    private final Accounts accounts = new Accounts();
    private final Map<String, Program> programs = new ConcurrentHashMap<>();
    private volatile SudoRules sudo;
    private volatile Burden burden = Burden.light();
    private volatile String bootId = UUID.randomUUID().toString();
    private volatile ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();

    public Machine(String name, MachineClock clock, SudoRules sudo) {
        this.name = name;
        this.clock = clock;
        this.sudo = sudo;
        this.files = new FileSystem(clock);
        this.processes = new ProcessTable(clock);
    }

    /** Its host name. */
    public String name() {
        return name;
    }

    public MachineClock clock() {
        return clock;
    }

    public FileSystem files() {
        return files;
    }

    public ProcessTable processes() {
        return processes;
    }

    public Accounts accounts() {
        return accounts;
    }

    public SudoRules sudo() {
        return sudo;
    }

    public void sudo(SudoRules rules) {
        this.sudo = rules;
    }

    /** How busy it is. */
    public Burden burden() {
        return burden;
    }

    public void burden(Burden heavier) {
        this.burden = heavier;
    }

    /** Changes with every boot. */
    public String bootId() {
        return bootId;
    }

    /** Where work goes on that outlives a session; a reboot interrupts all of it. */
    public ExecutorService background() {
        return background;
    }

    /** Installs a program as an executable file. */
    public void install(String path, Program program) {
        files.write(Actor.ROOT, path, new byte[] {0x7f, 'E', 'L', 'F'});
        files.mode(path, 0755);
        programs.put(path, program);
    }

    /** Takes a program away. */
    public void uninstall(String path) {
        programs.remove(path);
        files.remove(Actor.ROOT, path, false);
    }

    /** The shell that runs the installed programs. */
    public Shell shell() {
        return new Shell(programs);
    }

    /** Everything that runs ends; what is on the disks stays. */
    public void powerCycle() {
        background.shutdownNow();
        background = Executors.newVirtualThreadPerTaskExecutor();
        processes.running().forEach(processes::leave);
        bootId = UUID.randomUUID().toString();
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}
