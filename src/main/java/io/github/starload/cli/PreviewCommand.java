package io.github.starload.cli;

import io.github.starload.check.SourceCounter;
import io.github.starload.design.Column;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.normalise.Preview;
import io.github.starload.normalise.TablePreview;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.profile.Profile;
import io.github.starload.profile.Profiler;
import io.github.starload.source.RecordKind;
import io.github.starload.source.Source;
import io.github.starload.source.SourceOpeners;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  @Option(
      names = "--counts",
      description = "Read everything: the design of all data, and how many rows each table has")
  private boolean counts;

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
    try (SourceOptions.Found found = options.open(words, openers, console, cancel)) {
      return preview(found.kinds(), cancel);
    }
  }

  private int preview(List<RecordKind> found, Cancellation cancel) {
    Optional<StarDesign> given = chosen.given();
    List<RecordKind> kinds = DesignOption.kinds(given, found);
    List<Source> sources = kinds.stream().flatMap(kind -> kind.sources().stream()).toList();
    Profile profile =
        counts
            ? options.profile(kinds, console, cancel)
            : Profiler.profileFirst(kinds, new ReadingProgress(console, sources), cancel);
    StarDesign design = DesignOption.toward(given, profile, console).design();
    Map<String, Long> rows = counts ? SourceCounter.count(design, kinds, cancel).rows() : Map.of();
    if (table.equals("all")) {
      list(design, rows);
    } else {
      TablePreview preview =
          Preview.of(design, kinds, records, cancel).stream()
              .filter(p -> p.table().name().equals(table))
              .findFirst()
              .orElseThrow(() -> unknown(design));
      switch (output.format()) {
        case JSON -> console.json(json(preview, rows));
        case TEXT -> text(preview, rows);
      }
    }
    if (!counts && profile.records() >= Profiler.FIRST_RECORDS) {
      console.tell(
          "the design is that of the first "
              + profile.records()
              + " records; --counts reads all, as a load does");
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

  private void list(StarDesign design, Map<String, Long> rows) {
    if (output.format() == Console.Format.JSON) {
      console.json(
          design.tables().stream()
              .map(t -> json(new TablePreview(t, List.of(), List.of()), rows))
              .toList());
      return;
    }
    List<String> heads = new ArrayList<>(List.of("table", "role", "columns", "grain"));
    if (counts) {
      heads.add("rows");
    }
    TextTable text = new TextTable(heads);
    for (Table t : design.tables()) {
      List<String> line =
          new ArrayList<>(
              List.of(t.name(), t.role(), Integer.toString(t.columns().size()), t.grain()));
      if (counts) {
        line.add(String.valueOf(rows.get(t.name())));
      }
      text.row(line);
    }
    text.lines().forEach(console::print);
    design.leftOut().forEach(l -> console.print("left out: " + l.path() + " — " + l.reason()));
  }

  private void text(TablePreview preview, Map<String, Long> rows) {
    console.print(preview.table().grain());
    List<Column> columns = preview.table().stagedColumns();
    List<String> heads = new ArrayList<>(columns.stream().map(Column::name).toList());
    heads.add("JSON");
    TextTable text = new TextTable(heads);
    List<String> types = new ArrayList<>(columns.stream().map(c -> c.type().sql()).toList());
    types.add("of the record");
    text.row(types);
    for (int i = 0; i < preview.rows().size(); i++) {
      List<String> line = new ArrayList<>();
      preview.rows().get(i).forEach(cell -> line.add(cell == null ? "NULL" : cell));
      TablePreview.RowOrigin origin = preview.origins().get(i);
      line.add(
          origin.source().isEmpty()
              ? ""
              : origin.source() + " " + origin.record() + ": " + origin.json());
      text.row(line);
    }
    text.lines().forEach(console::print);
    if (counts) {
      console.print(rows.get(preview.table().name()) + " rows in all data");
    }
  }

  private static Map<String, @Nullable Object> json(
      TablePreview preview, Map<String, Long> counted) {
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
    json.put("origins", preview.origins().stream().map(PreviewCommand::json).toList());
    // Null as long as nobody has counted.
    json.put("rowsInAllData", counted.get(preview.table().name()));
    return json;
  }

  private static Map<String, @Nullable Object> json(TablePreview.RowOrigin origin) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("source", origin.source());
    json.put("record", origin.record());
    json.put("line", origin.line());
    json.put("json", origin.json());
    return json;
  }
}
