package io.github.starload.cli;

import io.github.starload.check.Check;
import io.github.starload.check.LoadReport;
import io.github.starload.check.Verdict;
import io.github.starload.cli.Console.Format;
import io.github.starload.load.BundleReport;
import io.github.starload.load.BundleReport.Leg;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Prints what became of verifying a bundle: a line a leg, what is against it, the whole.
final class BundleText {
  private BundleText() {}

  static void print(BundleReport report, Format format, Console console) {
    switch (format) {
      case JSON -> console.json(json(report));
      case TEXT -> text(report, console);
    }
  }

  private static void text(BundleReport report, Console console) {
    TextTable table = new TextTable(List.of("leg", "checks", "verdict"));
    for (Leg leg : report.legs()) {
      long passed = leg.checks().stream().filter(c -> c.verdict() == Verdict.PASSED).count();
      table.row(
          List.of(leg.name().word(), passed + " of " + leg.checks().size() + " passed", word(leg)));
    }
    table.lines().forEach(console::print);
    for (Leg leg : report.legs()) {
      leg.checks().forEach(check -> against(leg, check, console));
    }
    LoadReport load = report.load();
    console.print(
        "Load "
            + load.loadId()
            + " of "
            + load.dataset()
            + " into "
            + load.target()
            + ", then "
            + load.verdict().name().toLowerCase(Locale.ROOT)
            + ": "
            + report.match().word()
            + ". "
            + report.sentence());
  }

  private static void against(Leg leg, Check check, Console console) {
    String name = leg.name().word() + ", " + check.name();
    switch (check.verdict()) {
      case PASSED -> {}
      case FAILED ->
          console.print(
              "✗ "
                  + name
                  + ": expected "
                  + check.expected()
                  + ", found "
                  + check.actual()
                  + ". "
                  + check.reason()
                  + ".");
      case SKIPPED ->
          console.print("? " + name + ": " + check.reason().replaceAll("\\.$", "") + ".");
    }
  }

  private static String word(Leg leg) {
    return switch (leg.match()) {
      case MATCH -> "✓ match";
      case MISMATCH -> "✗ mismatch";
      case UNVERIFIED -> "? unverified";
    };
  }

  private static Map<String, Object> json(BundleReport report) {
    List<Object> legs = new ArrayList<>();
    for (Leg leg : report.legs()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("leg", leg.name().word());
      json.put("verdict", leg.match().word());
      json.put("checks", leg.checks().stream().map(BundleText::json).toList());
      legs.add(json);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", "starload-bundle-check/1");
    json.put("loadId", report.load().loadId());
    json.put("dataset", report.load().dataset());
    json.put("target", report.load().target());
    json.put("verdict", report.match().word());
    json.put("legs", legs);
    return json;
  }

  private static Map<String, Object> json(Check check) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", check.name());
    json.put("expected", check.expected());
    json.put("actual", check.actual());
    json.put("verdict", check.verdict().name().toLowerCase(Locale.ROOT));
    json.put("reason", check.reason());
    return json;
  }
}
