package io.github.starload.build;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.github.starload.build.PackageTable.ADAPTERS;
import static io.github.starload.build.PackageTable.elsewhereThan;
import static io.github.starload.build.PackageTable.engineAreas;
import static io.github.starload.build.PackageTable.in;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.TreeSet;

/// Who may know whom: rules 1 to 3 of the project's style guide, section 2, and its table in
/// section 1.
///
/// Every rule is made for a root package, so that the same rule judges the real tree and the
/// planted offenders.
final class DependencyRules {
  /// Parts of the window that every screen may use.
  private static final Set<String> SHARED_BY_SCREENS =
      Set.of("control", "task", "session", "target");

  private DependencyRules() {}

  /// Rule 1: a library is known to its own areas alone.
  static ArchRule library(String root, Set<String> areas, String... packages) {
    return noClasses()
        .that(elsewhereThan(root, areas))
        .should()
        .dependOnClassesThat(resideInAnyPackage(packages))
        .because("only " + new TreeSet<>(areas) + " may know " + String.join(", ", packages));
  }

  /// Rule 2: the engine stands alone.
  static ArchRule engineStandsAlone(String root) {
    return noClasses()
        .that(in(root, engineAreas()))
        .should()
        .dependOnClassesThat(in(root, Set.of("ui", "cli", "app")))
        .because("the engine runs under the window and the command line alike");
  }

  /// Rule 2: the window and the command line know the engine, never each other or an adapter.
  static ArchRule frontKnowsOnlyTheEngine(String root, String front, String otherFront) {
    Set<String> unknown = new TreeSet<>(ADAPTERS);
    unknown.add(otherFront);
    return noClasses()
        .that(in(root, Set.of(front)))
        .should()
        .dependOnClassesThat(in(root, unknown))
        .because("adapters are behind the engine's ports, and there is one engine for both fronts")
        .allowEmptyShould(true);
  }

  /// Section 1: one row of the table.
  static ArchRule row(String root, String area, Set<String> mayUse) {
    Set<String> known = new TreeSet<>(mayUse);
    known.add(area);
    return noClasses()
        .that(in(root, Set.of(area)))
        .should()
        .dependOnClassesThat(elsewhereThan(root, known))
        .because(area + " may use " + new TreeSet<>(mayUse))
        .allowEmptyShould(true);
  }

  /// Section 1: screens do not know each other; `ui.shell` places them.
  static ArchRule screensDoNotKnowEachOther(String root) {
    return classes()
        .that(in(root, Set.of("ui")))
        .and(DescribedPredicate.describe("not the shell", type -> !screenOf(root, type, "shell")))
        .should(knowNoOtherScreen(root))
        .allowEmptyShould(true);
  }

  /// Rule 3, seen from afar: no cycle between areas.
  static ArchRule noCycleOfAreas(String root) {
    return slices().matching(root + ".(*)..").should().beFreeOfCycles();
  }

  /// Rule 3, seen closely: no cycle between packages, sub-packages included.
  static ArchRule noCycleOfPackages(String root) {
    return slices().matching(root + ".(**)").should().beFreeOfCycles();
  }

  private static ArchCondition<JavaClass> knowNoOtherScreen(String root) {
    return new ArchCondition<>("know no other screen") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String own = PackageTable.screen(root, type);
        type.getDirectDependenciesFromSelf().stream()
            .filter(use -> PackageTable.area(root, use.getTargetClass()).equals("ui"))
            .filter(use -> !screenOf(root, use.getTargetClass(), own))
            .filter(
                use -> !SHARED_BY_SCREENS.contains(PackageTable.screen(root, use.getTargetClass())))
            .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
      }
    };
  }

  private static boolean screenOf(String root, JavaClass type, String screen) {
    return PackageTable.screen(root, type).equals(screen);
  }
}
