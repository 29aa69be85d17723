package io.github.starload.load;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.stage.LoadId;
import io.github.starload.stage.StagingFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;

/// Room on this machine for parts that are looked at again.
///
/// @param staging folder below which each piece of work has its own
record PartsRoom(Path staging) {

  /// Gives work a folder for the parts that it fetches, and removes it afterwards.
  ///
  /// @throws StarloadException of kind ENVIRONMENT if there is no room
  <T> T lend(LoadId loadId, Function<Path, T> work) {
    Path parts = staging.resolve("check-" + LoadId.next());
    try (StagingFolder folder = StagingFolder.make(parts)) {
      return work.apply(folder.path());
    } catch (IOException e) {
      throw cannot(loadId, parts, e);
    }
  }

  static StarloadException cannot(LoadId loadId, Path folder, IOException e) {
    return StarloadException.environment(
        "Cannot keep the parts of load " + loadId + " in " + folder + ": " + e.getMessage(),
        Location.NOWHERE,
        "Make room on that disk, or set STARLOAD_HOME to a folder with room",
        e);
  }
}
