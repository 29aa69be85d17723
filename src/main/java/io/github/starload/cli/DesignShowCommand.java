package io.github.starload.cli;

import io.github.starload.design.Column;
import io.github.starload.design.OriginText;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.design.TableDdl;
import io.github.starload.design.file.DesignFile;
import io.github.starload.json.JsonPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `starload design show DESIGN`: the tables of a design, or their DDL.
@Command(name = "show", description = "Shows the tables of a design, or the DDL that makes them.")
final class DesignShowCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "DESIGN", description = "A *.starload.json file")
  private Path file = Path.of("");

  @Option(names = "--ddl", description = "Show CREATE TABLE statements")
  private boolean ddl;

  @Mixin private JsonOption output = new JsonOption();

  DesignShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    StarDesign design = DesignFile.read(file);
    switch (output.format()) {
      case JSON -> {
        if (ddl) {
          console.json(statements(design));
        } else {
          console.print(DesignFile.text(design).stripTrailing());
        }
      }
      case TEXT -> {
        if (ddl) {
          design.tables().forEach(table -> console.print(TableDdl.create(table)));
        } else {
          text(design);
        }
      }
    }
    return 0;
  }

  private static List<Object> statements(StarDesign design) {
    return design.tables().stream()
        .<Object>map(table -> Map.of("table", table.name(), "ddl", TableDdl.create(table)))
        .toList();
  }

  private void text(StarDesign design) {
    for (Table table : design.tables()) {
      String paths =
          table.paths().stream().map(JsonPath::toString).collect(Collectors.joining(", "));
      console.print(table.name() + ", " + table.role() + " of " + paths);
      console.print(table.grain());
      TextTable columns = new TextTable(List.of("column", "type", "null", "from"));
      for (Column column : table.columns()) {
        columns.row(
            List.of(
                column.name(),
                column.type().sql(),
                column.nullable() ? "yes" : "no",
                OriginText.of(column.origin())));
      }
      columns.lines().forEach(console::print);
      console.print("");
    }
    design
        .leftOut()
        .forEach(left -> console.print("left out: " + left.path() + " — " + left.reason()));
  }
}
