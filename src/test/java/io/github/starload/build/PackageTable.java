package io.github.starload.build;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Which package may use which: the table of the project's style guide, section 1.
///
/// An *area* is a package directly below the root with all its sub-packages.
final class PackageTable {
  static final Set<String> ADAPTERS = Set.of("aws", "s3", "redshift", "sandbox", "webhook");

  private static final Map<String, Set<String>> ENGINE = engine();

  private PackageTable() {}

  /// The areas below the window, the command line and the wiring, without the adapters.
  static Set<String> engineAreas() {
    return ENGINE.keySet();
  }

  /// All areas there may be, with the areas each may use beside itself.
  static Map<String, Set<String>> rows() {
    Map<String, Set<String>> rows = new TreeMap<>(ENGINE);
    Set<String> behindPorts = without(engineAreas(), "export");
    rows.put("aws", Set.of("settings", "json", "problem"));
    rows.put("s3", with(behindPorts, "aws"));
    rows.put("redshift", with(behindPorts, "aws"));
    // The sandbox hands out the same lake and target as production, aimed at its own endpoints.
    rows.put("sandbox", with(behindPorts, "aws", "s3", "redshift"));
    rows.put("webhook", behindPorts);
    rows.put("ui", engineAreas());
    rows.put("cli", engineAreas());
    rows.put(
        "app", with(engineAreas(), "aws", "s3", "redshift", "sandbox", "webhook", "ui", "cli"));
    return rows;
  }

  /// The area of a class: `sandbox` for `<root>.sandbox.relay.Login`; empty outside the root and in
  /// the root itself.
  static String area(String root, JavaClass type) {
    return below(root, type.getPackageName());
  }

  /// The screen of a class of the window: `preview` for `<root>.ui.preview.Grid`.
  static String screen(String root, JavaClass type) {
    return below(root + ".ui", type.getPackageName());
  }

  /// Classes of one of these areas.
  static DescribedPredicate<JavaClass> in(String root, Set<String> areas) {
    return DescribedPredicate.describe(
        "in " + new TreeSet<>(areas), type -> areas.contains(area(root, type)));
  }

  /// Classes of the root's tree in none of these areas.
  static DescribedPredicate<JavaClass> elsewhereThan(String root, Set<String> areas) {
    return DescribedPredicate.describe(
        "outside " + new TreeSet<>(areas),
        type -> !area(root, type).isEmpty() && !areas.contains(area(root, type)));
  }

  private static Map<String, Set<String>> engine() {
    Map<String, Set<String>> rows = new TreeMap<>();
    rows.put("problem", Set.of());
    rows.put("type", Set.of("problem"));
    rows.put("json", Set.of("type", "problem"));
    rows.put("settings", Set.of("json", "problem"));
    rows.put("source", Set.of("json", "problem"));
    rows.put("profile", Set.of("source", "json", "type", "problem"));
    rows.put("design", Set.of("json", "type", "problem"));
    // `json` for the paths that it writes beside its proposals.
    rows.put("suggest", Set.of("profile", "design", "json", "type", "problem"));
    rows.put("normalise", Set.of("design", "source", "json", "type", "problem"));
    rows.put("stage", with(rows.get("normalise"), "normalise"));
    rows.put("browse", with(rows.get("normalise"), "normalise", "profile"));
    rows.put("check", with(rows.get("stage"), "stage"));
    rows.put("load", with(rows.get("check"), "check", "profile", "suggest"));
    rows.put("export", Set.of("design", "check", "json", "type", "problem"));
    return Map.copyOf(rows);
  }

  private static String below(String root, String name) {
    if (!name.startsWith(root + ".")) {
      return "";
    }
    return List.of(name.substring(root.length() + 1).split("\\.", 2)).getFirst();
  }

  private static Set<String> with(Set<String> areas, String... more) {
    Set<String> all = new TreeSet<>(areas);
    all.addAll(List.of(more));
    return Set.copyOf(all);
  }

  private static Set<String> without(Set<String> areas, String one) {
    return Set.copyOf(Stream.of(areas.toArray(String[]::new)).filter(a -> !a.equals(one)).toList());
  }
}
