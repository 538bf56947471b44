package org.bmms.console.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The packages of the design, from the ground up. A row may use the rows below it. */
@AnalyzeClasses(packages = Packages.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
    private static final List<Set<String>> ROWS = List.of(
            Set.of("base"),
            Set.of("remote"),
            Set.of("database"),
            Set.of("target"),
            Set.of("run"),
            Set.of("audit"),
            Set.of("coverage", "checklist", "backup", "monitoring", "doctor"),
            Set.of("activation", "migration", "rollback", "onboarding", "verification", "inspection"),
            Set.of("deployment"),
            Set.of("sandbox", "session"),
            Set.of("cli", "ui"),
            Set.of(Packages.MAIN));

    @ArchTest
    static void aPackageUsesOnlyThoseBelowIt(JavaClasses classes) {
        Set<String> upward = new TreeSet<>();
        for (JavaClass user : classes) {
            user.getDirectDependenciesFromSelf().stream()
                    .filter(dependency -> row(dependency.getTargetClass()) > row(user))
                    .forEach(dependency -> upward.add(dependency.getDescription()));
        }

        assertThat(upward)
                .as("dependencies on a package above, because whoever reads a package should need only what is below")
                .isEmpty();
    }

    /** Between rows there is no circle either: nothing uses what is above it. */
    @ArchTest
    static void packagesOfARowDoNotNeedEachOther(JavaClasses classes) {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass user : classes) {
            String name = Packages.top(user.getPackageName());
            user.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass())
                    .filter(used -> row(used) >= 0 && row(used) == row(user))
                    .map(used -> Packages.top(used.getPackageName()))
                    .filter(used -> !used.equals(name))
                    .forEach(used ->
                            uses.computeIfAbsent(name, any -> new TreeSet<>()).add(used));
        }

        assertThat(uses.keySet().stream().filter(name -> reached(name, uses).contains(name)))
                .as("packages that need each other can only be understood, tested and changed together")
                .isEmpty();
        assertThat(uses).as("what is looked at for circles").isNotEmpty();
    }

    private static Set<String> reached(String from, Map<String, Set<String>> uses) {
        Set<String> reached = new HashSet<>();
        List<String> next = List.copyOf(uses.getOrDefault(from, Set.of()));
        while (!next.isEmpty()) {
            next = next.stream()
                    .filter(reached::add)
                    .flatMap(name -> uses.getOrDefault(name, Set.of()).stream())
                    .toList();
        }
        return reached;
    }

    @ArchTest
    static void everyPackageHasItsPlace(JavaClasses classes) {
        assertThat(classes.stream().filter(type -> row(type) < 0).map(JavaClass::getName))
                .as("classes in packages that the design does not name, because nobody would look for them there")
                .isEmpty();
    }

    /** The row of a class; below everything if it is not the console's. */
    private static int row(JavaClass type) {
        String name = Packages.top(type.getPackageName());
        for (int row = 0; row < ROWS.size(); row++) {
            if (ROWS.get(row).contains(name)) {
                return row;
            }
        }
        return -1;
    }
}
