package org.bmms.console.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.animation.KeyValue;
import javafx.animation.PauseTransition;
import javafx.animation.Transition;
import org.bmms.console.ui.look.Look;
import org.controlsfx.control.Notifications;

/** Whoever wants nothing to move is asked for it by everything that would. A clock that only calls is no motion. */
@AnalyzeClasses(packages = Packages.ROOT + ".ui", importOptions = ImportOption.DoNotIncludeTests.class)
class MotionTest {
    private static final String WHY = "some people get sick or lose their place when things move (WCAG 2.3.3)";

    private static final DescribedPredicate<JavaClass> MOVES = new DescribedPredicate<>("move something") {
        @Override
        public boolean test(JavaClass user) {
            return user.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass())
                    .anyMatch(MotionTest::isMotion);
        }
    };

    private static boolean isMotion(JavaClass type) {
        return type.isEquivalentTo(KeyValue.class)
                || type.isEquivalentTo(Notifications.class)
                || (type.isAssignableTo(Transition.class) && !type.isEquivalentTo(PauseTransition.class));
    }

    /** By the constructor or by a factory, what a library animates unless it is told not to. */
    private static final Set<String> ANIMATED = Set.of(
            "javafx.scene.control.TitledPane", "org.controlsfx.control.PopOver", "atlantafx.base.controls.ModalPane");

    @ArchTest
    static final ArchRule whatMovesAsksWhetherItMay = classes()
            .that(MOVES)
            .should()
            .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                    com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                            com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo(Look.class))))
            .because(WHY);

    @ArchTest
    static final ArchRule whatALibraryWouldMoveIsToldNotTo = classes()
            .should(new ArchCondition<>("say for each folded pane and pop-over that it is not animated") {
                @Override
                public void check(JavaClass user, ConditionEvents events) {
                    Set<String> made = user.getConstructorCallsFromSelf().stream()
                            .map(call -> call.getTargetOwner().getName())
                            .filter(ANIMATED::contains)
                            .collect(Collectors.toSet());
                    boolean told = user.getMethodCallsFromSelf().stream()
                            .anyMatch(call -> call.getName().equals("setAnimated"));
                    if (!made.isEmpty() && !told) {
                        events.add(SimpleConditionEvent.violated(user, user.getName() + " makes " + made));
                    }
                }
            })
            .because(WHY);

    /** Slices put things into their place, where they stay. */
    @ArchTest
    static final ArchRule nothingIsAnimatedPulseByPulse = noClasses()
            .that()
            .resideOutsideOfPackages(Packages.tree("ui.tour"))
            .and()
            .doNotHaveFullyQualifiedName("org.bmms.console.ui.control.Slices")
            .and()
            .doNotHaveFullyQualifiedName("org.bmms.console.ui.control.Slices$1")
            .and()
            .doNotHaveSimpleName("StartWatch")
            .and()
            .doNotHaveSimpleName("PulseWatch")
            .and()
            .doNotHaveSimpleName("WatchedWalk")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javafx.animation.AnimationTimer")
            .because(WHY);
}
