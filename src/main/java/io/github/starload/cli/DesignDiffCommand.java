package io.github.starload.cli;

import io.github.starload.design.diff.DesignDiff;
import io.github.starload.design.diff.Difference;
import io.github.starload.design.file.DesignFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `starload design diff A B`: how two designs differ in meaning.
@Command(
    name = "diff",
    description = "Says how two designs differ in meaning: tables, columns, types, roles.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:they mean the same", "1:they differ"})
final class DesignDiffCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "BEFORE", description = "A *.starload.json file")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "AFTER", description = "Another")
  private Path after = Path.of("");

  @Mixin private JsonOption output = new JsonOption();

  DesignDiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Difference> differences =
        DesignDiff.between(DesignFile.read(before), DesignFile.read(after));
    switch (output.format()) {
      case JSON -> console.json(json(differences));
      case TEXT -> {
        differences.forEach(difference -> console.print(difference.sentence()));
        if (differences.isEmpty()) {
          console.print("The designs mean the same.");
        }
      }
    }
    return differences.isEmpty() ? 0 : 1;
  }

  /// `starload-design-diff/1`.
  static Map<String, @Nullable Object> json(List<Difference> differences) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("format", "starload-design-diff/1");
    json.put("differences", differences.stream().map(DesignDiffCommand::json).toList());
    return json;
  }

  private static Map<String, @Nullable Object> json(Difference difference) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("kind", difference.kind().name().toLowerCase(Locale.ROOT));
    json.put("table", difference.table());
    json.put("column", difference.column());
    json.put("sentence", difference.sentence());
    return json;
  }
}
