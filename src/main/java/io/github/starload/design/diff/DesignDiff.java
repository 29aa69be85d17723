package io.github.starload.design.diff;

import io.github.starload.design.Column;
import io.github.starload.design.Contract;
import io.github.starload.design.LeftOut;
import io.github.starload.design.OriginText;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.design.TextRules;
import io.github.starload.design.diff.Difference.Kind;
import io.github.starload.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Compares designs by meaning: tables, roles, keys, columns, types, what is left out, contracts.
///
/// Evidence does not count, and neither does the order of the tables. A table that goes by another
/// name is known by its role and paths, a column by what fills it.
public final class DesignDiff {
  private final StarDesign before;
  private final StarDesign after;
  private final Map<String, String> renamed = new HashMap<>();
  private final List<Difference> found = new ArrayList<>();

  private DesignDiff(StarDesign before, StarDesign after) {
    this.before = before;
    this.after = after;
  }

  /// What was done to get from one design to another; empty if they mean the same.
  public static List<Difference> between(StarDesign before, StarDesign after) {
    DesignDiff diff = new DesignDiff(before, after);
    diff.settings();
    diff.tables();
    diff.leftOut();
    return List.copyOf(diff.found);
  }

  private void settings() {
    changed("", "", "dataset", before.dataset(), after.dataset());
    changed("", "", "kinds of records", kinds(before), kinds(after));
    changed("", "", "contract", before.contract(), after.contract());
    changed("", "", "rules for text", before.text(), after.text());
    changed("", "", "reject limit", before.rejectLimit(), after.rejectLimit());
  }

  private static List<String> kinds(StarDesign design) {
    return design.kinds().stream()
        .map(
            kind ->
                kind.records().map(at -> kind.name() + " at \"" + at + "\"").orElse(kind.name()))
        .map(String::strip)
        .toList();
  }

  private static String contract(Column column) {
    return column.contract().map(DesignDiff::word).orElse("");
  }

  private void tables() {
    Pairs<Table> pairs =
        Pairs.match(
            before.tables(),
            after.tables(),
            Table::name,
            table -> List.of(table.role(), Set.copyOf(table.paths())));
    pairs.both().forEach(pair -> renamed.put(pair.before().name(), pair.after().name()));
    for (Table table : pairs.removed()) {
      add(Kind.REMOVED, table.name(), "", table.role() + " " + table.name() + " is removed");
    }
    for (Table table : pairs.added()) {
      String columns = " is added, with " + table.columns().size() + " columns";
      add(Kind.ADDED, table.name(), "", table.role() + " " + table.name() + columns);
    }
    pairs.both().forEach(pair -> table(pair.before(), pair.after()));
  }

  private void table(Table old, Table now) {
    String name = now.name();
    if (!old.name().equals(name)) {
      add(Kind.RENAMED, name, "", "table " + old.name() + " is renamed to " + name);
    }
    changed(name, "", "role", old.role(), now.role());
    changed(name, "", "paths", new TreeSet<>(old.paths()), new TreeSet<>(now.paths()));
    changed(name, "", "parent", current(parent(old)), parent(now));
    changed(name, "", "grain", old.grain(), now.grain());
    changed(name, "", "rules of the dimension", rules(old), rules(now));
    changed(name, "", "contract", before.contractOf(old.name()), after.contractOf(now.name()));
    columns(old, now);
  }

  private void columns(Table old, Table now) {
    String name = now.name();
    Pairs<Column> pairs = Pairs.match(old.columns(), now.columns(), Column::name, this::fill);
    Map<String, String> names =
        pairs.both().stream()
            .collect(Collectors.toMap(pair -> pair.before().name(), pair -> pair.after().name()));
    for (Column column : pairs.removed()) {
      add(
          Kind.REMOVED,
          name,
          column.name(),
          "column " + column.name() + " is removed from " + name);
    }
    for (Column column : pairs.added()) {
      String sentence =
          "column " + column.name() + " " + column.type().sql() + " is added to " + name;
      add(Kind.ADDED, name, column.name(), sentence);
    }
    for (Pairs.Pair<Column> pair : pairs.both()) {
      Column is = pair.after();
      if (!pair.before().name().equals(is.name())) {
        String sentence =
            "column " + pair.before().name() + " of " + name + " is renamed to " + is.name();
        add(Kind.RENAMED, name, is.name(), sentence);
      }
      changed(name, is.name(), "type", pair.before().type().sql(), is.type().sql());
      changed(name, is.name(), "NULL", nulls(pair.before()), nulls(is));
      changed(name, is.name(), "origin", fill(pair.before()), fill(is));
      changed(name, is.name(), "contract", contract(pair.before()), contract(is));
    }
    List<String> key = old.naturalKey().stream().map(k -> names.getOrDefault(k, k)).toList();
    changed(name, "", "natural key", key, now.naturalKey());
    List<String> order = old.columns().stream().map(c -> names.getOrDefault(c.name(), "")).toList();
    List<String> kept = now.columns().stream().map(Column::name).toList();
    List<String> common = order.stream().filter(kept::contains).toList();
    changed(
        name, "", "order of the columns", common, kept.stream().filter(common::contains).toList());
  }

  private void leftOut() {
    Set<JsonPath> old = paths(before);
    Set<JsonPath> now = paths(after);
    for (JsonPath path : now) {
      if (!old.contains(path)) {
        add(Kind.CHANGED, "", "", path + " is left out");
      }
    }
    for (JsonPath path : old) {
      if (!now.contains(path)) {
        add(Kind.CHANGED, "", "", path + " is left out no more");
      }
    }
  }

  private static Set<JsonPath> paths(StarDesign design) {
    return new TreeSet<>(design.leftOut().stream().map(LeftOut::path).toList());
  }

  private static String parent(Table table) {
    return switch (table) {
      case Table.Fact _, Table.Dimension _ -> "";
      case Table.Detail detail -> detail.parent();
      case Table.Bridge bridge -> bridge.parent();
    };
  }

  private static String rules(Table table) {
    return table instanceof Table.Dimension dimension
        ? dimension.conflicts() + ", " + dimension.nullReference()
        : "";
  }

  private static String nulls(Column column) {
    return column.nullable() ? "allowed" : "not allowed";
  }

  /// What fills a column, in words that do not hang on the names of tables and columns.
  private String fill(Column column) {
    return OriginText.of(column.origin(), this::current);
  }

  private String current(String table) {
    return renamed.getOrDefault(table, table);
  }

  private void changed(String table, String column, String what, Object old, Object now) {
    if (!Objects.equals(old, now)) {
      String of =
          column.isEmpty() ? table.isEmpty() ? "" : " of " + table : " of " + table + "." + column;
      add(
          Kind.CHANGED,
          table,
          column,
          "the " + what + of + " changes from " + shown(old) + " to " + shown(now));
    }
  }

  private static String shown(Object value) {
    String text =
        switch (value) {
          case Contract(var tables, var columns, var types) ->
              "tables " + word(tables) + ", columns " + word(columns) + ", types " + word(types);
          case TextRules(var nul, var surrogates, var repeated) ->
              "U+0000 "
                  + word(nul)
                  + ", half surrogates "
                  + word(surrogates)
                  + ", repeated names "
                  + word(repeated);
          default -> value.toString();
        };
    return text.isEmpty() ? "none" : text;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void add(Kind kind, String table, String column, String sentence) {
    found.add(new Difference(kind, table, column, sentence));
  }
}
