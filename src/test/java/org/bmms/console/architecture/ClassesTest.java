package org.bmms.console.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.NullMarked;

/** What holds for every class. */
@AnalyzeClasses(packages = Packages.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class ClassesTest {
    private static final int MOST_PARAMETERS = 7;
    private static final Set<String> CHANGING_TYPES = Set.of(
            "java.lang.StringBuilder",
            "java.lang.ThreadLocal",
            "java.util.ArrayList",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.EnumMap",
            "java.util.LinkedHashMap",
            "java.util.Properties",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentMap",
            "java.util.concurrent.CopyOnWriteArrayList");

    @ArchTest
    static final ArchRule staticFieldsAreFinal = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .because("the program is wired once, by Main; a global would be a second, hidden wiring");

    @ArchTest
    static final ArchRule staticFieldsDoNotChange = noFields()
            .that()
            .areStatic()
            .should()
            .haveRawType(new DescribedPredicate<>("a type made for changing") {
                @Override
                public boolean test(JavaClass type) {
                    return CHANGING_TYPES.contains(type.getName())
                            || type.getPackageName().equals(AtomicReference.class.getPackageName());
                }
            })
            .because("state belongs to objects that somebody creates and closes");

    @ArchTest
    static final ArchRule nothingIsPrinted = noClasses()
            .that()
            .resideOutsideOfPackages(Packages.tree("cli"), Packages.ROOT)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace")
            .because("standard output belongs to the command that was asked for, and it is redacted there");

    @ArchTest
    static final ArchRule onlyTheStartEndsTheProgram = noClasses()
            .that()
            .resideOutsideOfPackages(Packages.tree("cli"), Packages.ROOT)
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class)
            .because("whoever ends the process takes the guard, the lock and the journal of others with it");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl)")
            .because("such a name says nothing about what the class does");

    @ArchTest
    static final ArchRule constructorsAreShort = constructors()
            .that()
            .areDeclaredInClassesThat(
                    new DescribedPredicate<JavaClass>("are not records, enums or made by the compiler") {
                        @Override
                        public boolean test(JavaClass type) {
                            return !type.isRecord()
                                    && !type.isEnum()
                                    && !type.isAnonymousClass()
                                    && !type.isLocalClass();
                        }
                    })
            .should(new ArchCondition<JavaConstructor>("have at most seven parameters") {
                @Override
                public void check(JavaConstructor constructor, ConditionEvents events) {
                    int count = constructor.getRawParameterTypes().size();
                    if (count > MOST_PARAMETERS) {
                        events.add(SimpleConditionEvent.violated(
                                constructor, constructor.getFullName() + " has " + count + " parameters"));
                    }
                }
            })
            .because("a class that needs more than seven things does more than one");

    @ArchTest
    static final ArchRule collectionsOfAnInstanceArePrivate = fields().that()
            .areDeclaredInClassesThat(new DescribedPredicate<JavaClass>("are not records") {
                @Override
                public boolean test(JavaClass type) {
                    return !type.isRecord();
                }
            })
            .and(new DescribedPredicate<JavaField>("hold collections of an instance") {
                @Override
                public boolean test(JavaField field) {
                    return !field.getModifiers().contains(JavaModifier.STATIC)
                            && !field.getModifiers().contains(JavaModifier.SYNTHETIC)
                            && (field.getRawType().isAssignableTo(Collection.class)
                                    || field.getRawType().isAssignableTo(Map.class));
                }
            })
            .should()
            .notBePublic()
            .allowEmptyShould(true)
            .because("whoever can reach a collection can change it behind its owner's back");

    @ArchTest
    static void everyPackageSaysWhatMayBeNull(JavaClasses classes) {
        Set<JavaPackage> packages = new java.util.HashSet<>();
        classes.forEach(type -> packages.add(type.getPackage()));

        assertThat(packages.stream()
                        .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                        .map(JavaPackage::getName))
                .as("packages whose package-info lacks @NullMarked, because NullAway skips them silently")
                .isEmpty();
    }
}
