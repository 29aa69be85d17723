package io.github.starload.load;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What the command `starload sandbox` can ask of the built-in sandbox.
public interface SandboxControl {

  /// Environment variables (`AWS_*`, `PG*`) with which `aws --endpoint-url` and `psql` reach the
  /// sandbox, in the order to print them. Starts a background sandbox when none runs; it ends by
  /// [#stop] or after an hour without use.
  Map<String, String> env(Consumer<String> progress);

  /// The running sandbox, or empty.
  Optional<Status> status();

  /// Stops a background sandbox and answers whether one was running.
  boolean stop();

  /// Runs the sandbox in this process until it is stopped or was idle for an hour; what the
  /// background process of [#env] calls.
  void serve();

  /// A running sandbox.
  ///
  /// @param processId of the process that holds the sandbox
  /// @param s3Endpoint such as `http://127.0.0.1:40123`
  /// @param warehouse such as `jdbc:redshift://127.0.0.1:40125/dev`
  /// @param folder where the sandbox keeps its data
  record Status(long processId, String s3Endpoint, String warehouse, String folder) {}
}
