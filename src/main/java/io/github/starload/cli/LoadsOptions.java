package io.github.starload.cli;

import io.github.starload.load.LoadPlan;
import io.github.starload.load.Target;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `--target` and `--schema`: which loads a command is about.
final class LoadsOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

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

  /// The schema if one is named.
  Optional<String> namedSchema() {
    return isNamed("--schema") ? Optional.of(schema) : Optional.empty();
  }

  private boolean isNamed(String option) {
    return spec.commandLine().getParseResult().hasMatchedOption(option);
  }

  /// The target that is named, or another where none is.
  Target open(Services services, Console console, String unlessNamed) {
    return services.targets().open(isNamed("--target") ? targetName : unlessNamed, console::tell);
  }

  Target open(Services services, Console console) {
    return services.targets().open(targetName, console::tell);
  }
}
