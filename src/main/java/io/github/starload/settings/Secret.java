package io.github.starload.settings;

/// A value that must not reach a file, a log, a report or a command line by accident.
///
/// @param value the secret itself; read it only where it is handed to a driver or an SDK
public record Secret(String value) {
  @Override
  public String toString() {
    return "****";
  }
}
