package io.github.starload.cli;

import io.github.starload.cli.Console.Format;
import picocli.CommandLine.Option;

/// `--json`: for whom a command writes.
final class JsonOption {
  @Option(names = "--json", description = "Write one JSON value for machines")
  private boolean json;

  Format format() {
    return json ? Format.JSON : Format.TEXT;
  }
}
