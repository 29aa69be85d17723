package io.github.starload.load;

import io.github.starload.design.ForeignKey;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.json.JsonFields;
import io.github.starload.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// A table of a load as the control table keeps it, so that the load can be checked and undone from
/// any machine.
///
/// @param role as the report writes it
/// @param key its surrogate key
/// @param references columns that name rows of other tables; that of the parent is the first
/// @param shared whether its rows are a dimension's or belong to a dimension's rows
/// @param added rows that the load brought
record LoadedTable(
    String name, String role, String key, List<Reference> references, boolean shared, long added) {
  LoadedTable {
    references = List.copyOf(references);
  }

  /// A column that names a row of another table by its surrogate key.
  record Reference(String column, String table) {}

  static LoadedTable of(StarDesign design, Table table, long added) {
    return new LoadedTable(
        table.name(),
        table.role(),
        table.surrogateKey(),
        ForeignKey.of(table).stream()
            .map(key -> new Reference(key.column().name(), key.table()))
            .toList(),
        ForeignKey.shared(design, table),
        added);
  }

  /// Rows of the load that the target has: those it brought, and for a dimension those that were
  /// there already.
  ///
  /// @param staged rows that the load staged
  /// @param found rows under its load id
  long kept(OptionalLong staged, long found) {
    return shared ? staged.orElse(added) - added + found : found;
  }

  /// The column that names the dimension row that owns a row; empty for other tables.
  Optional<Reference> owner() {
    return shared && !isDimension() ? Optional.of(references.getFirst()) : Optional.empty();
  }

  boolean isDimension() {
    return role.equals("dimension");
  }

  /// The tables as one line of JSON.
  static String write(List<LoadedTable> tables) {
    List<Object> json = new ArrayList<>();
    for (LoadedTable table : tables) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("name", table.name());
      object.put("role", table.role());
      object.put("key", table.key());
      object.put(
          "references",
          table.references().stream().map(r -> List.of(r.column(), r.table())).toList());
      object.put("shared", table.shared());
      object.put("added", table.added());
      json.add(object);
    }
    return JsonWriter.compact(json);
  }

  /// What [#write] wrote.
  static List<LoadedTable> read(String text) {
    List<LoadedTable> tables = new ArrayList<>();
    for (JsonFields table : JsonFields.parse("starload_loads.star", text).elements()) {
      List<Reference> references = new ArrayList<>();
      for (JsonFields pair : table.array("references")) {
        List<JsonFields> both = pair.elements();
        references.add(new Reference(both.get(0).text(), both.get(1).text()));
      }
      tables.add(
          new LoadedTable(
              table.text("name"),
              table.text("role"),
              table.text("key"),
              references,
              table.flag("shared"),
              table.number("added")));
    }
    return tables;
  }
}
