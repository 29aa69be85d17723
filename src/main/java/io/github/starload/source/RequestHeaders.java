package io.github.starload.source;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.util.function.BiConsumer;

/// What is sent along with requests to sign in; it cannot be printed.
public final class RequestHeaders {
  /// The environment variable that holds them: `Name: value`, one a line.
  public static final String VARIABLE = "STARLOAD_HTTP_HEADERS";

  private final String lines;

  /// @param lines `Name: value`, one a line; empty lines are passed over
  public RequestHeaders(String lines) {
    this.lines = lines;
  }

  /// No headers.
  public static RequestHeaders none() {
    return new RequestHeaders("");
  }

  /// Hands out names and values.
  ///
  /// @throws StarloadException of kind INPUT if a line is not of the form, which is not told
  void forEach(BiConsumer<String, String> header) {
    lines.lines().filter(line -> !line.isBlank()).forEach(line -> header(line, header));
  }

  private static void header(String line, BiConsumer<String, String> header) {
    int colon = line.indexOf(':');
    if (colon < 1) {
      throw StarloadException.input(
          "Cannot use " + VARIABLE + ": one of its lines has no name and colon",
          Location.NOWHERE,
          "Write each header as Name: value, on a line of its own");
    }
    header.accept(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
  }

  @Override
  public String toString() {
    return "request headers";
  }
}
