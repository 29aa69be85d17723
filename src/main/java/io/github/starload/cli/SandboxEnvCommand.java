package io.github.starload.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `starload sandbox env`: exports with which `aws` and `psql` reach the sandbox.
@Command(
    name = "env",
    description = {
      "Prints exports with which aws and psql reach the sandbox, and starts it in the background",
      "if it does not run: eval \"$(starload sandbox env)\""
    })
final class SandboxEnvCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Option(names = "--json", description = "Write one JSON object for machines")
  private boolean json;

  SandboxEnvCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    Map<String, String> env = services.sandbox().env(console::tell);
    if (json) {
      console.json(env);
    } else {
      env.forEach(
          (name, value) ->
              console.print("export " + name + "='" + value.replace("'", "'\\''") + "'"));
    }
    return 0;
  }
}
