package io.github.starload.cli;

import io.github.starload.cli.Console.Format;
import io.github.starload.load.SandboxControl;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `starload sandbox status`: whether the sandbox runs, and where.
@Command(name = "status", description = "Says whether the sandbox runs, and where.")
final class SandboxStatusCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Mixin private JsonOption output = new JsonOption();

  SandboxStatusCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    Optional<SandboxControl.Status> status = services.sandbox().status();
    if (output.format() == Format.JSON) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      object.put("running", status.isPresent());
      status.ifPresent(
          running -> {
            object.put("processId", running.processId());
            object.put("s3Endpoint", running.s3Endpoint());
            object.put("warehouse", running.warehouse());
            object.put("folder", running.folder());
          });
      console.json(object);
    } else {
      console.print(
          status
              .map(
                  running ->
                      "The sandbox runs in process "
                          + running.processId()
                          + ": S3 at "
                          + running.s3Endpoint()
                          + ", warehouse at "
                          + running.warehouse()
                          + ", data in "
                          + running.folder()
                          + ".")
              .orElse("The sandbox does not run."));
    }
    return 0;
  }
}
