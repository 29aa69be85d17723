package io.github.starload.cli;

import io.github.starload.design.Column;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.normalise.Preview;
import io.github.starload.normalise.TablePreview;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.source.Source;
import io.github.starload.source.SourceOpeners;
import io.github.starload.source.Sources;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `starload preview TABLE SOURCE…`: the first rows of a table as it would be.
@Command(
    name = "preview",
    description = "Shows the first rows of a table as it would be loaded; `all` lists the tables.")
final class PreviewCommand implements Callable<Integer> {
  private final SourceOpeners openers;
  private final Console console;

  @Parameters(index = "0", paramLabel = "TABLE", description = "Table of the star, or `all`")
  private String table = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = SourceOptions.LABEL,
      description = SourceOptions.DESCRIPTION)
  private List<String> words = List.of();

  @Mixin private SourceOptions options = new SourceOptions();

  @Mixin private JsonOption output = new JsonOption();

  @Mixin private DesignOption chosen = new DesignOption();

  @Option(
      names = "--first",
      defaultValue = "100",
      paramLabel = "N",
      description = "How many records to fill the table from (default: ${DEFAULT-VALUE})")
  private int records;

  PreviewCommand(SourceOpeners openers, Console console) {
    this.openers = openers;
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Interruption interruption = new Interruption()) {
      return read(interruption.cancellation());
    }
  }

  private int read(Cancellation cancel) {
    try (Sources sources = options.open(words, openers, console, cancel)) {
      return preview(sources.list(), cancel);
    }
  }

  private int preview(List<Source> sources, Cancellation cancel) {
    StarDesign design = chosen.design(sources, console, cancel);
    if (table.equals("all")) {
      list(design);
      return 0;
    }
    TablePreview preview =
        Preview.of(design, sources, records, cancel).stream()
            .filter(p -> p.table().name().equals(table))
            .findFirst()
            .orElseThrow(() -> unknown(design));
    switch (output.format()) {
      case JSON -> console.json(json(preview));
      case TEXT -> text(preview);
    }
    return 0;
  }

  private StarloadException unknown(StarDesign design) {
    return StarloadException.input(
        "Cannot preview \"" + table + "\": the design has no such table",
        Location.NOWHERE,
        "Choose one of "
            + design.tables().stream().map(Table::name).collect(Collectors.joining(", ")));
  }

  private void list(StarDesign design) {
    if (output.format() == Console.Format.JSON) {
      console.json(
          design.tables().stream().map(t -> json(new TablePreview(t, List.of()))).toList());
      return;
    }
    TextTable text = new TextTable(List.of("table", "role", "columns", "grain"));
    for (Table t : design.tables()) {
      text.row(List.of(t.name(), t.role(), Integer.toString(t.columns().size()), t.grain()));
    }
    text.lines().forEach(console::print);
    design.leftOut().forEach(l -> console.print("left out: " + l.path() + " — " + l.reason()));
  }

  private void text(TablePreview preview) {
    console.print(preview.table().grain());
    List<Column> columns = preview.table().stagedColumns();
    TextTable text = new TextTable(columns.stream().map(Column::name).toList());
    text.row(columns.stream().map(column -> column.type().sql()).toList());
    for (List<@Nullable String> row : preview.rows()) {
      text.row(row.stream().map(cell -> cell == null ? "NULL" : cell).toList());
    }
    text.lines().forEach(console::print);
  }

  private static Map<String, @Nullable Object> json(TablePreview preview) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("format", "starload-preview/1");
    json.put("table", preview.table().name());
    json.put("role", preview.table().role());
    json.put("grain", preview.table().grain());
    List<Object> columns = new ArrayList<>();
    for (Column column : preview.table().stagedColumns()) {
      columns.add(
          Map.of(
              "name", column.name(), "type", column.type().sql(), "nullable", column.nullable()));
    }
    json.put("columns", columns);
    json.put("rows", preview.rows());
    return json;
  }
}
