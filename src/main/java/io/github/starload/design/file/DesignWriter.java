package io.github.starload.design.file;

import io.github.starload.design.Column;
import io.github.starload.design.Contract;
import io.github.starload.design.Kind;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.design.TextRules;
import io.github.starload.json.JsonPage;
import io.github.starload.json.JsonPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes a design with its members in a fixed order, what people change first.
final class DesignWriter {
  private DesignWriter() {}

  static String text(StarDesign design) {
    return JsonPage.write(
        object(
            "format",
            DesignFile.FORMAT,
            "dataset",
            design.dataset(),
            "kinds",
            design.kinds().stream().map(DesignWriter::kind).toList(),
            "contract",
            contract(design.contract()),
            "text",
            text(design.text()),
            "rejectLimit",
            design.rejectLimit(),
            "tables",
            design.tables().stream()
                .map(
                    table ->
                        table(table, Optional.ofNullable(design.contracts().get(table.name()))))
                .toList(),
            "leftOut",
            design.leftOut().stream()
                .map(
                    left ->
                        object(
                            "path", left.path().toString(),
                            "occurrences", left.occurrences(),
                            "reason", left.reason()))
                .toList(),
            "evidence",
            design.evidence().stream()
                .map(
                    evidence ->
                        object(
                            "path", evidence.path().toString(),
                            "table", evidence.table(),
                            "sentence", evidence.sentence()))
                .toList()));
  }

  private static Map<String, @Nullable Object> kind(Kind kind) {
    Map<String, @Nullable Object> json = object("name", kind.name());
    kind.records().ifPresent(records -> json.put("records", records));
    return json;
  }

  private static Map<String, @Nullable Object> contract(Contract contract) {
    return object(
        "tables", word(contract.tables()),
        "columns", word(contract.columns()),
        "types", word(contract.types()));
  }

  private static Map<String, @Nullable Object> text(TextRules rules) {
    return object(
        "nul", word(rules.nul()),
        "surrogates", word(rules.surrogates()),
        "repeatedNames", word(rules.repeatedNames()));
  }

  private static Map<String, @Nullable Object> table(Table table, Optional<Contract> own) {
    Map<String, @Nullable Object> json = object("name", table.name(), "role", table.role());
    switch (table) {
      case Table.Fact fact -> json.put("path", fact.path().toString());
      case Table.Dimension dimension -> json.put("paths", texts(dimension.paths()));
      case Table.Detail detail -> {
        json.put("path", detail.path().toString());
        json.put("parent", detail.parent());
      }
      case Table.Bridge bridge -> {
        json.put("path", bridge.path().toString());
        json.put("parent", bridge.parent());
        json.put("dimension", bridge.dimension());
      }
    }
    json.put("grain", table.grain());
    json.put("naturalKey", table.naturalKey());
    if (table instanceof Table.Dimension dimension) {
      json.put("conflicts", word(dimension.conflicts()));
      json.put("nullReference", word(dimension.nullReference()));
    }
    own.ifPresent(contract -> json.put("contract", contract(contract)));
    json.put("columns", table.columns().stream().map(DesignWriter::column).toList());
    return json;
  }

  private static Map<String, @Nullable Object> column(Column column) {
    Map<String, @Nullable Object> json =
        object("name", column.name(), "type", column.type().sql(), "nullable", column.nullable());
    json.putAll(OriginForm.write(column.origin()));
    column.contract().ifPresent(mode -> json.put("contract", word(mode)));
    return json;
  }

  /// An enum's constant as the file writes it, in lower case.
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return object;
  }

  static List<String> texts(List<JsonPath> paths) {
    return paths.stream().map(JsonPath::toString).toList();
  }
}
