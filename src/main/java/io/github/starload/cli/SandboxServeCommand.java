package io.github.starload.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `starload sandbox serve`: the background process behind `sandbox env`.
@Command(name = "serve", hidden = true, description = "Holds the sandbox until it is stopped.")
final class SandboxServeCommand implements Callable<Integer> {
  private final Services services;

  SandboxServeCommand(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    services.sandbox().serve();
    return 0;
  }
}
