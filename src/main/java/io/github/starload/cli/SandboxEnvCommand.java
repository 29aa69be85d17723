package io.github.starload.cli;

import io.github.starload.cli.Console.Format;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  @Mixin private JsonOption output = new JsonOption();

  SandboxEnvCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    Map<String, String> env = services.sandbox().env(console::tell);
    if (output.format() == Format.JSON) {
      console.json(env);
    } else {
      // A token of another session would be sent with our keys and be refused.
      console.print("unset AWS_SESSION_TOKEN AWS_PROFILE");
      env.forEach(
          (name, value) ->
              console.print("export " + name + "='" + value.replace("'", "'\\''") + "'"));
    }
    return 0;
  }
}
