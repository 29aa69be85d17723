package io.github.starload.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `starload target remove NAME`: forgets a saved target.
@Command(name = "remove", description = "Forgets a saved target; nothing is changed in AWS.")
final class TargetRemoveCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Parameters(paramLabel = "TARGET", description = "A name that target list shows")
  private String name = "";

  TargetRemoveCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    services.saved().remove(name);
    console.print("Target " + name + " is forgotten.");
    return 0;
  }
}
