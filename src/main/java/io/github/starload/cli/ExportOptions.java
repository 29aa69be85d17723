package io.github.starload.cli;

import io.github.starload.export.ExportFile;
import io.github.starload.export.ExportFolder;
import io.github.starload.load.LoadedStar;
import io.github.starload.load.SqlScript;
import io.github.starload.load.Target;
import io.github.starload.stage.LoadId;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which load is exported, and where to.
final class ExportOptions {
  @Parameters(paramLabel = "LOADID", description = "See `starload history`")
  private String loadId = "";

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FOLDER",
      description = "Made if need be; no file in it is overwritten")
  private Path output = Path.of("");

  @Mixin private LoadsOptions loads = new LoadsOptions();

  /// The load, with the tests that it kept.
  LoadedStar star(Services services, Console console) {
    try (Target target = loads.open(services, console)) {
      return services.loader().star(target, loads.schema(), new LoadId(loadId));
    }
  }

  /// The load as SQL, for the schema that is named or else its own.
  SqlScript script(Services services, Console console) {
    try (Target target = loads.open(services, console)) {
      return services.loader().script(target, new LoadId(loadId), loads.namedSchema());
    }
  }

  /// Writes the export, and answers its folder.
  Path write(List<ExportFile> files) {
    ExportFolder.write(files, output);
    return output;
  }
}
