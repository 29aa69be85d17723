package io.github.starload.build;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static io.github.starload.build.PackageTable.elsewhereThan;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Disabled;

/// How the code may be written: rules 4 and 5 of the project's style guide, section 2.
final class CodingRules {
  private static final Set<String> CHANGING_PACKAGES =
      Set.of("java.util.concurrent.atomic", "java.util.concurrent.locks");

  private CodingRules() {}

  /// Rule 4: a view model can be tested without a toolkit.
  static ArchRule viewModelsKnowNoNodes() {
    return noClasses()
        .that(DescribedPredicate.describe("are view models", CodingRules::viewModel))
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are of JavaFX beyond beans and collections", CodingRules::beyondProperties))
        .because("a view model holds properties and commands, never a node, a scene or a Platform")
        .allowEmptyShould(true);
  }

  /// Rule 5: what is printed on the standard streams is a result, and results are the command
  /// line's.
  static ArchRule standardStreamsOnlyInCli(String root) {
    return noClasses()
        .that(elsewhereThan(root, Set.of("cli")))
        .should(ACCESS_STANDARD_STREAMS)
        .because("the command line prints one JSON value on stdout and nothing else");
  }

  /// Rule 5: an error says what happened, where and what to do.
  static ArchRule noRawExceptions() {
    return noClasses()
        .should(THROW_GENERIC_EXCEPTIONS)
        .because("a StarloadException says what happened, where and what to do");
  }

  /// Rule 5: what changes belongs to an object.
  static ArchRule noMutableStatics() {
    return fields()
        .that()
        .areStatic()
        .and(DescribedPredicate.describe("are written by us", CodingRules::written))
        .should(be(DescribedPredicate.describe("constant", CodingRules::constant)))
        .because("two sandboxes, loads or windows in one process must not meet in a static field");
  }

  /// Section 9: a test that does not run proves nothing.
  static ArchRule noTestIsDisabled() {
    return classes()
        .should(be(DescribedPredicate.describe("free of @Disabled", CodingRules::runs)))
        .because("a test that does not run proves nothing");
  }

  private static boolean viewModel(JavaClass type) {
    return type.getName().matches(".*ViewModel(\\$.*)?");
  }

  private static boolean beyondProperties(JavaClass type) {
    String name = type.getPackageName();
    return (name + ".").startsWith("javafx.")
        && !name.startsWith("javafx.beans")
        && !name.startsWith("javafx.collections")
        // What a property's subscribe() answers.
        && !type.getName().equals("javafx.util.Subscription");
  }

  private static boolean written(JavaField field) {
    // The compiler keeps its assertion switch and the arrays of enums and switches in static
    // fields.
    return !field.getModifiers().contains(JavaModifier.SYNTHETIC)
        && !field.getName().startsWith("$");
  }

  private static boolean constant(JavaField field) {
    JavaClass type = field.getRawType();
    boolean sharedArray = type.isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE);
    return field.getModifiers().contains(JavaModifier.FINAL)
        && !sharedArray
        && !CHANGING_PACKAGES.contains(type.getPackageName())
        && !changingCollection(type);
  }

  private static boolean changingCollection(JavaClass type) {
    return !type.isInterface()
        && (type.isAssignableTo(java.util.Collection.class)
            || type.isAssignableTo(java.util.Map.class)
            || type.isAssignableTo(Appendable.class)
            || type.isAssignableTo(ThreadLocal.class));
  }

  private static boolean runs(JavaClass type) {
    return !type.isAnnotatedWith(Disabled.class)
        && type.getMethods().stream().noneMatch(method -> method.isAnnotatedWith(Disabled.class));
  }
}
