package io.github.starload.ui.shell;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.sandbox.SandboxBuckets;
import io.github.starload.sandbox.SandboxHolder;
import io.github.starload.settings.StarloadHome;
import io.github.starload.source.RequestHeaders;
import io.github.starload.source.SourceOpeners;
import io.github.starload.ui.sources.Sample;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/// What a window under test reads from: files, web pages and the sandbox's bucket; the
/// repository's samples.
final class Openers {
  private Openers() {}

  static DataServices in(StarloadHome home) {
    return new DataServices(
        new SourceOpeners(
            home.spool(),
            InputStream.nullInputStream(),
            new RequestHeaders(""),
            new SandboxBuckets(
                home,
                SandboxHolder.WINDOW,
                bucket -> {
                  throw StarloadException.input(
                      "Cannot reach " + bucket + ": there is no such bucket", Location.NOWHERE, "");
                })),
        () ->
            List.of(
                new Sample(
                    "Launches",
                    Path.of("samples", "launches.json").toAbsolutePath().toString(),
                    46_659)),
        home.session());
  }
}
