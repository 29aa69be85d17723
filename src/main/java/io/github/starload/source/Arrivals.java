package io.github.starload.source;

import java.util.OptionalLong;

/// Follows what is fetched while it comes in; called on the fetching thread, many times a second.
@FunctionalInterface
public interface Arrivals {

  /// Nobody looks.
  Arrivals UNSEEN = (_, _, _) -> {};

  /// Another piece came.
  ///
  /// @param what is fetched, without secrets
  /// @param bytes that came so far
  /// @param all that will come; empty where nobody says
  void arrived(String what, long bytes, OptionalLong all);
}
