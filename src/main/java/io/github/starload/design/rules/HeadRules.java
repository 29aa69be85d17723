package io.github.starload.design.rules;

import io.github.starload.design.Evidence;
import io.github.starload.design.Kind;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.design.TableNames;
import io.github.starload.json.JsonPath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The dataset, the kinds of records, the contracts of single tables, the limits.
final class HeadRules {
  /// JSON Pointer (RFC 6901).
  private static final Pattern POINTER = Pattern.compile("(/([^~/]|~[01])*)*", Pattern.DOTALL);

  private static final Pattern KIND = Pattern.compile("[\\p{L}\\p{Nd}_]+");

  private final StarDesign design;
  private final Problems problems;

  HeadRules(StarDesign design, Problems problems) {
    this.design = design;
    this.problems = problems;
  }

  void check() {
    String dataset = design.dataset();
    if (dataset.isEmpty() || !TableNames.snakeCase(dataset).equals(dataset)) {
      problems.add(
          "$.dataset",
          "The dataset's name \"" + dataset + "\" is not in lower snake case",
          "Write letters, digits and single underscores");
    }
    if (design.rejectLimit() < 0) {
      problems.add("$.rejectLimit", "The reject limit is less than 0", "Write 0 to reject nothing");
    }
    kinds();
    tables();
  }

  private void kinds() {
    List<Kind> kinds = design.kinds();
    if (kinds.isEmpty()) {
      problems.add("$.kinds", "The design has no kind of records", "Write one without a name");
    }
    Set<String> names = new HashSet<>();
    for (int i = 0; i < kinds.size(); i++) {
      Kind kind = kinds.get(i);
      String at = "$.kinds[" + i + "]";
      if (!names.add(kind.name())) {
        problems.add(at + ".name", "Two kinds of records are named \"" + kind.name() + "\"", "");
      }
      if (kinds.size() == 1 && !kind.name().isEmpty()) {
        problems.add(
            at + ".name",
            "The lone kind of records is named \"" + kind.name() + "\", and has no name",
            "Write an empty name");
      }
      if (kinds.size() > 1 && !KIND.matcher(kind.name()).matches()) {
        problems.add(
            at + ".name",
            "The kind of records \"" + kind.name() + "\" has no valid name",
            "Write letters, digits and underscores");
      }
      kind.records()
          .filter(records -> !POINTER.matcher(records).matches())
          .ifPresent(
              records ->
                  problems.add(
                      at + ".records",
                      "\"" + records + "\" is no JSON Pointer to the records",
                      "Write it as /data/items, or empty for the top"));
      if (feeders(kind) != 1) {
        problems.add(
            at,
            "The records"
                + (kind.name().isEmpty() ? "" : " of kind " + kind.name())
                + " feed "
                + feeders(kind)
                + " tables, not one",
            "One fact or dimension has the path " + JsonPath.record(kind.name()));
      }
    }
  }

  private long feeders(Kind kind) {
    JsonPath records = JsonPath.record(kind.name());
    return design.tables().stream()
        .filter(table -> table instanceof Table.Fact || table instanceof Table.Dimension)
        .filter(table -> table.paths().contains(records))
        .count();
  }

  private void tables() {
    Set<String> tables = design.tables().stream().map(Table::name).collect(Collectors.toSet());
    for (String name : design.contracts().keySet()) {
      if (!tables.contains(name)) {
        problems.add("$.contract", "A contract is for table " + name + ", which is not there", "");
      }
    }
    for (int i = 0; i < design.evidence().size(); i++) {
      Evidence evidence = design.evidence().get(i);
      if (!tables.contains(evidence.table())) {
        problems.add(
            "$.evidence[" + i + "].table",
            "The evidence for "
                + evidence.path()
                + " names table "
                + evidence.table()
                + ", which is not there",
            "Delete it");
      }
    }
  }
}
