package io.github.starload.cli;

import io.github.starload.load.LoadPlan;
import io.github.starload.load.Target;
import picocli.CommandLine.Option;

/// `--target` and `--schema`: which loads a command is about.
final class LoadsOptions {
  @Option(
      names = "--target",
      defaultValue = "sandbox",
      paramLabel = "NAME",
      description = "Where the loads are (default: ${DEFAULT-VALUE})")
  private String targetName = "";

  @Option(
      names = "--schema",
      defaultValue = LoadPlan.DEFAULT_SCHEMA,
      paramLabel = "NAME",
      description = "Schema of the tables (default: ${DEFAULT-VALUE})")
  private String schema = "";

  String schema() {
    return schema;
  }

  Target open(Services services, Console console) {
    return services.targets().open(targetName, console::tell);
  }
}
