package io.github.starload.build;

import static io.github.starload.build.DependencyRules.library;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The tree keeps the direction of dependencies and the ways of writing of the style guide; each
/// rule is shown to bite by an offender planted for it below [#PLANTED].
class ArchitectureTest {
  private static final String REAL = "io.github.starload";
  private static final String PLANTED = "io.github.starload.build.offender";

  private static final JavaClasses REAL_CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(REAL);
  private static final JavaClasses PLANTED_CLASSES =
      new ClassFileImporter().importPackages(PLANTED);
  private static final JavaClasses TEST_CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains(PLANTED.replace('.', '/')))
          .importPackages(REAL);

  /// One rule, made for the root of a tree, and the class planted to break it.
  ///
  /// @param name of the rule, as the test run prints it
  /// @param rule by root package
  /// @param offender relative to the planted root, such as `json.KnowsType`
  record Law(String name, Function<String, ArchRule> rule, String offender) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Law> laws() {
    return Stream.of(libraries(), directions(), rows(), ways()).flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("laws")
  void treeKeeps(Law law) {
    law.rule().apply(REAL).check(REAL_CLASSES);
  }

  @ParameterizedTest
  @MethodSource("laws")
  void offenderIsCaughtBy(Law law) {
    EvaluationResult result = law.rule().apply(PLANTED).evaluate(around(law));
    assertThat(String.join("\n", result.getFailureReport().getDetails()))
        .contains(PLANTED + "." + law.offender());
  }

  /// The planted classes; for a cycle inside an area those of that area, because ArchUnit 1.5.0
  /// reports only one of several separate cycles now and then (never none).
  private static JavaClasses around(Law law) {
    return law.offender().equals("sandbox.one.Round")
        ? PLANTED_CLASSES.that(JavaClass.Predicates.resideInAPackage(PLANTED + ".sandbox.."))
        : PLANTED_CLASSES;
  }

  @Test
  void everyRuleHasItsOffender() {
    assertThat(laws().map(law -> law.name() + law.offender())).doesNotHaveDuplicates();
    assertThat(laws().map(Law::offender).collect(Collectors.toSet()))
        .allSatisfy(
            offender -> assertThat(PLANTED_CLASSES.contain(PLANTED + "." + offender)).isTrue());
  }

  @Test
  void treeIsReallyRead() {
    assertThat(REAL_CLASSES).hasSizeGreaterThan(100);
    assertThat(TEST_CLASSES).hasSizeGreaterThan(5);
    assertThat(areas(REAL, REAL_CLASSES)).contains("problem", "json", "load");
  }

  @Test
  void everyPackageIsInTheTable() {
    assertThat(areas(REAL, REAL_CLASSES)).isSubsetOf(PackageTable.rows().keySet());
    assertThat(areas(PLANTED, PLANTED_CLASSES)).contains("util");
  }

  @Test
  void nothingIsInTheRootPackage() {
    assertThat(REAL_CLASSES).noneMatch(type -> type.getPackageName().equals(REAL));
  }

  @Test
  void noTestIsDisabled() {
    CodingRules.noTestIsDisabled().check(TEST_CLASSES);
    assertThat(
            CodingRules.noTestIsDisabled().evaluate(PLANTED_CLASSES).getFailureReport().toString())
        .contains("SkippedClaim", "SkippingClass");
  }

  private static List<Law> libraries() {
    return List.of(
        new Law(
            "JavaFX only in ui and app",
            root ->
                library(
                    root,
                    Set.of("ui", "app"),
                    "javafx..",
                    "com.sun.javafx..",
                    "org.controlsfx..",
                    "impl.org.controlsfx..",
                    "atlantafx..",
                    "org.kordamp.ikonli.."),
            "cli.KnowsJavaFx"),
        new Law(
            "picocli only in cli and app",
            root -> library(root, Set.of("cli", "app"), "picocli.."),
            "ui.control.KnowsPicocli"),
        new Law(
            "Jackson only in json",
            root -> library(root, Set.of("json"), "com.fasterxml.jackson..", "tools.jackson.."),
            "source.KnowsJackson"),
        new Law(
            "Parquet only in stage and sandbox",
            root ->
                library(
                    root,
                    Set.of("stage", "sandbox"),
                    "org.apache.parquet..",
                    "org.apache.hadoop..",
                    "dev.hardwood.."),
            "check.KnowsParquet"),
        new Law(
            "the AWS SDK only in the adapters",
            root -> library(root, PackageTable.ADAPTERS, "software.amazon.."),
            "load.KnowsAws"),
        new Law(
            "JDBC only in redshift and sandbox",
            root ->
                library(
                    root,
                    Set.of("redshift", "sandbox"),
                    "java.sql..",
                    "javax.sql..",
                    "com.amazon.redshift.."),
            "s3.KnowsJdbc"));
  }

  private static List<Law> directions() {
    return List.of(
        new Law("the engine stands alone", DependencyRules::engineStandsAlone, "stage.KnowsApp"),
        new Law(
            "ui knows no adapter",
            root -> DependencyRules.frontKnowsOnlyTheEngine(root, "ui", "cli"),
            "ui.load.KnowsAdapter"),
        new Law(
            "ui does not know cli",
            root -> DependencyRules.frontKnowsOnlyTheEngine(root, "ui", "cli"),
            "ui.load.KnowsCli"),
        new Law(
            "cli knows no adapter",
            root -> DependencyRules.frontKnowsOnlyTheEngine(root, "cli", "ui"),
            "cli.KnowsAdapter"),
        new Law(
            "cli does not know ui",
            root -> DependencyRules.frontKnowsOnlyTheEngine(root, "cli", "ui"),
            "cli.KnowsUi"),
        new Law(
            "screens do not know each other",
            DependencyRules::screensDoNotKnowEachOther,
            "ui.preview.KnowsOtherScreen"),
        new Law(
            "shared parts know no screen",
            DependencyRules::screensDoNotKnowEachOther,
            "ui.control.KnowsScreen"),
        new Law("no cycle of areas", DependencyRules::noCycleOfAreas, "type.Round"),
        new Law("no cycle of packages", DependencyRules::noCycleOfPackages, "sandbox.one.Round"));
  }

  private static List<Law> rows() {
    return PackageTable.rows().entrySet().stream()
        // The wiring may use everything, so that nothing can offend its row.
        .filter(row -> !row.getKey().equals("app"))
        .map(
            row ->
                new Law(
                    row.getKey() + " uses only its row of the table",
                    root -> DependencyRules.row(root, row.getKey(), row.getValue()),
                    row.getKey() + ".LeavesItsRow"))
        .sorted(Comparator.comparing(Law::name))
        .toList();
  }

  private static List<Law> ways() {
    return List.of(
        new Law(
            "view models know no nodes",
            _ -> CodingRules.viewModelsKnowNoNodes(),
            "ui.preview.NodeViewModel"),
        new Law(
            "standard streams only in cli",
            CodingRules::standardStreamsOnlyInCli,
            "check.PrintsToStandardOutput"),
        new Law(
            "no raw exceptions", _ -> CodingRules.noRawExceptions(), "check.ThrowsRawException"),
        new Law("no mutable statics", _ -> CodingRules.noMutableStatics(), "check.ChangesAStatic"),
        new Law(
            "no changing collection in a static",
            _ -> CodingRules.noMutableStatics(),
            "check.KeepsAStaticMap"));
  }

  private static Set<String> areas(String root, JavaClasses classes) {
    return classes.stream()
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .map((JavaClass type) -> PackageTable.area(root, type))
        .filter(area -> !area.isEmpty())
        .collect(Collectors.toSet());
  }
}
