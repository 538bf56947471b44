package org.bmms.console.sandbox.systemd;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.bmms.console.sandbox.machine.Machine;

/** The units of one server, with their journal. */
public final class Units {
    /** Where the application's processes work. */
    static final String DIRECTORY = "/opt/obcms/src";

    private final Machine machine;
    private final JournalLog journal;
    private final Map<String, Unit> byName = new ConcurrentSkipListMap<>();

    public Units(Machine machine) {
        this.machine = machine;
        this.journal = new JournalLog(machine.clock());
    }

    public JournalLog journal() {
        return journal;
    }

    /** Adds a stopped unit. */
    public Unit add(UnitDefinition definition, Service service) {
        Unit unit = new Unit(machine, journal, definition, service);
        unit.define(definition);
        byName.put(definition.name(), unit);
        return unit;
    }

    /** The unit of this name; the suffix {@code .service} may be left out. */
    public Optional<Unit> find(String name) {
        return Optional.ofNullable(byName.get(name.contains(".") ? name : name + ".service"));
    }

    /** All units by name. */
    public List<Unit> all() {
        return List.copyOf(byName.values());
    }

    /** Starts everything, as at boot. */
    public void bootAll() throws InterruptedException {
        for (Unit unit : all()) {
            unit.boot();
        }
    }

    /** Everything ends at once. */
    public void vanish() throws InterruptedException {
        for (Unit unit : all()) {
            unit.vanish();
        }
    }

    /** The process of a running unit dies and is started again. */
    public void crash(String name) throws InterruptedException {
        Optional<Unit> unit = find(name);
        if (unit.isPresent()) {
            unit.get().crash();
        }
    }
}
