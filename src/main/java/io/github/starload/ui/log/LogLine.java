package io.github.starload.ui.log;

/// A line of the log; one that goes on from the line before has its level.
record LogLine(Level level, String text) {

  /// How much a line matters, as tinylog writes it.
  enum Level {
    TRACE,
    DEBUG,
    INFO,
    WARN,
    ERROR
  }
}
