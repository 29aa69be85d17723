package io.github.starload.sandbox;

/// What kind of process holds the sandbox.
public enum SandboxHolder {
  /// The desktop window; it ends with it.
  WINDOW,
  /// One command, such as a load; it ends with it.
  COMMAND,
  /// A process of its own, started by `sandbox env`; the only one that `sandbox stop` stops.
  BACKGROUND
}
