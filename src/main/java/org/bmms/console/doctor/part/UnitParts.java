package org.bmms.console.doctor.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bmms.console.base.FailureException;
import org.bmms.console.doctor.DoctorFailure;
import org.bmms.console.remote.command.JournalEntry;
import org.bmms.console.remote.command.JournalFrom;
import org.bmms.console.remote.command.ListUnitFiles;
import org.bmms.console.remote.command.ReadJournal;
import org.bmms.console.remote.command.RemoteCommand;
import org.bmms.console.remote.command.ShowUnits;
import org.bmms.console.remote.command.UnitFile;
import org.bmms.console.remote.command.UnitStatus;
import org.bmms.console.target.django.DjangoScript;
import org.bmms.console.target.django.EffectiveMode;
import org.bmms.console.target.fingerprint.UnitEnvironment;
import org.jspecify.annotations.Nullable;

/** The units of a host, their log, and the application that they run. */
final class UnitParts {
    private static final int CANDIDATES = 8;
    private static final Pattern WORDS = Pattern.compile("[^a-z0-9]+");

    /** What such units are called elsewhere (target facts § 6). */
    private static final List<String> USUAL = List.of("gunicorn", "celery", "obc", "obcms");

    private final ExaminedHost host;
    final Part units;
    final Part journal;
    final Part django;
    private volatile @Nullable EffectiveMode said;

    UnitParts(ExaminedHost host, LoginParts login, PathParts paths) {
        this.host = host;
        String name = host.name();
        this.units = Part.of("units", name, List.of(login.ssh), this::units);
        this.journal = Part.of("journal", name, List.of(units), this::journal).after(List.of(login.sudoUnits));
        this.django = Part.of("django", name, List.of(paths.settings, paths.source, paths.python, units), this::django);
    }

    List<Part> parts() {
        return List.of(units, journal, django);
    }

    private List<Finding> units(Sight sight) {
        List<UnitStatus> all = show(sight);
        List<String> missing = all.stream()
                .filter(unit -> !unit.exists())
                .map(UnitStatus::name)
                .toList();
        if (!missing.isEmpty()) {
            return List.of(Finding.fail(
                    DoctorFailure.UNIT_MISSING, host.name(), String.join(", ", missing), candidates(missing, sight)));
        }
        List<Finding> findings = new ArrayList<>();
        for (UnitStatus unit : all) {
            findings.add(
                    unit.isActive()
                            ? Finding.ok(
                                    "unit", unit.name(), unit.subState(), unit.started() == null ? "-" : unit.started())
                            : Finding.warning(DoctorFailure.UNIT_DOWN, host.name(), unit.name(), unit.activeState()));
        }
        return findings;
    }

    private List<UnitStatus> show(Sight sight) {
        return host.run(new ShowUnits(host.host().unitNames()), sight.stop());
    }

    /** Units of the server that may be meant, by the words in their names. */
    private String candidates(List<String> missing, Sight sight) {
        List<String> words = new ArrayList<>(USUAL);
        missing.forEach(name -> words.addAll(words(name)));
        words.remove("service");
        return host.run(new ListUnitFiles(), sight.stop()).stream()
                .map(UnitFile::name)
                .filter(name -> words(name).stream().anyMatch(words::contains))
                .limit(CANDIDATES)
                .collect(Collectors.joining(", "));
    }

    private static List<String> words(String unit) {
        return WORDS.splitAsStream(unit.toLowerCase(Locale.ROOT)).toList();
    }

    private List<Finding> journal(Sight sight) {
        RemoteCommand<List<JournalEntry>> read =
                new ReadJournal(host.host().unitNames(), new JournalFrom.Boot(), null, 1);
        List<JournalEntry> entries;
        try {
            entries = host.run(host.host().asRoot(read), sight.stop());
        } catch (FailureException e) {
            if (e.failure().code().mayPass()) {
                throw e;
            }
            entries = host.run(read, sight.stop());
        }
        return List.of(
                entries.isEmpty()
                        ? Finding.warning(DoctorFailure.JOURNAL, host.name())
                        : Finding.ok("journal", entries.getFirst().time()));
    }

    /** What the application said; empty if it did not. */
    Optional<EffectiveMode> mode() {
        return Optional.ofNullable(said);
    }

    private List<Finding> django(Sight sight) {
        UnitEnvironment environment = UnitEnvironment.of(
                host.host(), show(sight).getFirst(), host.app().envFile());
        EffectiveMode mode = EffectiveMode.of(host.runAsOwner(
                DjangoScript.EFFECTIVE_MODE.on(host.host().django(environment.values())), sight.stop()));
        said = mode;
        List<Finding> findings = new ArrayList<>();
        if (mode.bmms() == null || mode.multiTenant() == null || mode.organizationSwitching() == null) {
            findings.add(Finding.warning(
                    DoctorFailure.NOT_SAID,
                    host.name(),
                    String.join(", ", mode.errors().keySet())));
        }
        if (Boolean.TRUE.equals(mode.debug())) {
            findings.add(Finding.warning(DoctorFailure.DEBUG, host.name()));
        }
        if (findings.isEmpty()) {
            findings.add(Finding.ok(
                    "django",
                    String.valueOf(mode.djangoVersion()),
                    String.valueOf(mode.pythonVersion()),
                    String.valueOf(mode.mode()),
                    String.valueOf(mode.settingsModule())));
        }
        return findings;
    }
}
