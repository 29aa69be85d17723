package io.github.starload.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `starload sandbox stop`: ends a sandbox that runs in the background.
@Command(name = "stop", description = "Stops a sandbox that runs in the background.")
final class SandboxStopCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  SandboxStopCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    boolean stopped = services.sandbox().stop();
    console.print(stopped ? "The sandbox is stopped." : "The sandbox does not run.");
    return 0;
  }
}
