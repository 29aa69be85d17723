package io.github.starload.sandbox.copy;

import java.io.IOException;

/// Where the rows of a load go.
///
/// @param sink takes whole rows in PostgreSQL's text format, some 100 kB at a time
/// @param checkpoint called between records; throws when the load is to stop
public record CopyData(Sink sink, Checkpoint checkpoint) {

  /// Takes rows.
  @FunctionalInterface
  public interface Sink {
    void send(byte[] rows) throws IOException;
  }

  /// Says stop by throwing.
  @FunctionalInterface
  public interface Checkpoint {
    void pass() throws IOException;
  }
}
