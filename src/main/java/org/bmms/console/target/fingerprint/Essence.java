package org.bmms.console.target.fingerprint;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.bmms.console.target.django.EffectiveMode;

/** The parts of a fingerprint that a plan depends on, each under a name and in words; secrets only as checksums. */
final class Essence {
    private final Map<String, String> items = new TreeMap<>();

    private Essence() {}

    static Map<String, String> of(Fingerprint fingerprint) {
        Essence essence = new Essence();
        essence.items.put("environment", fingerprint.environment());
        fingerprint.hosts().forEach(essence::host);
        essence.put("schema.state", fingerprint.schema(), facts -> facts.state().name());
        essence.put(
                "schema.variant", fingerprint.schema(), facts -> facts.variant().name());
        essence.put("schema.database", fingerprint.schema(), SchemaFacts::database);
        essence.put(
                "schema.columns",
                fingerprint.schema(),
                facts -> facts.scopeColumns().toString());
        essence.put("postgresql.version", fingerprint.schema(), SchemaFacts::serverVersion);
        essence.put("migrations", fingerprint.migrations(), MigrationFacts::digest);
        essence.put("redis.version", fingerprint.redis(), facts -> facts.version());
        return essence.items;
    }

    private void host(HostFacts host) {
        String name = host.name() + ".";
        items.put(name + "roles", host.roles().toString());
        put(name + "settings.sha256", host.settings(), SettingsFacts::sha256);
        put(name + "settings.owner", host.settings(), facts -> facts.owner() + ":" + facts.group());
        put(name + "settings.permissions", host.settings(), SettingsFacts::permissions);
        put(name + "commit", host.commit(), commit -> commit.hash());
        put(name + "django", host.django(), Essence::django);
        put(name + "units", host.units(), units -> units.size() + " units");
        host.units().get().stream().flatMap(Collection::stream).forEach(unit -> unit(name + unit.name() + ".", unit));
    }

    private void unit(String name, UnitFacts unit) {
        items.put(name + "loaded", unit.loadState());
        items.put(name + "active", unit.activeState());
        items.put(name + "enabled", unit.enabled());
        items.put(name + "overrides", unit.overrides().toString());
        items.put(name + "definition", unit.definition());
        items.put(name + "stop-timeout", String.valueOf(unit.stopTimeout()));
    }

    private static String django(EffectiveMode mode) {
        return "mode=%s multi-tenant=%s switching=%s debug=%s django=%s python=%s database=%s@%s:%s settings=%s"
                .formatted(
                        mode.mode(),
                        mode.multiTenant(),
                        mode.organizationSwitching(),
                        mode.debug(),
                        mode.djangoVersion(),
                        mode.pythonVersion(),
                        mode.database().name(),
                        mode.database().host(),
                        mode.database().port(),
                        mode.settingsModule());
    }

    private <T> void put(String item, Fact<T> fact, Function<T, String> words) {
        items.put(item, fact.describe(words));
    }
}
