package io.github.starload.sandbox;

import io.github.starload.load.Target;
import io.github.starload.load.Targets;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.settings.StarloadHome;
import java.util.List;
import java.util.function.Consumer;

/// The targets that need no cloud: the sandbox of this home, over JDBC and over the Data API.
///
/// @param home whose sandbox it is
/// @param holder what this process is, if it comes to hold the sandbox
public record SandboxTargets(StarloadHome home, SandboxHolder holder) implements Targets {

  @Override
  public List<String> names() {
    return List.of(SandboxTarget.NAME, SandboxTarget.DATA_API_NAME);
  }

  @Override
  public Target open(String name, Consumer<String> progress) {
    if (!names().contains(name)) {
      throw StarloadException.input(
          "Cannot load into " + name + ": there is no such target",
          Location.NOWHERE,
          "Choose one of: " + String.join(", ", names()));
    }
    return new SandboxTarget(name, Sandbox.open(home, holder, progress));
  }
}
