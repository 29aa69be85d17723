package io.github.starload.source;

import io.github.starload.json.JsonPointer;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.util.Optional;
import java.util.OptionalInt;

/// How the pages of an answer are followed. A `Link` header with `rel="next"` (RFC 8288) is always
/// followed.
///
/// @param next where in a page's JSON the address of the next page is; null or nothing there ends
///     it
/// @param pages read no more than this, although there may be more; empty: all, and
///     [#MOST_UNASKED] are taken for a mistake
public record Paging(Optional<JsonPointer> next, OptionalInt pages) {
  /// Follow `Link` headers to the end.
  public static final Paging USUAL = new Paging(Optional.empty(), OptionalInt.empty());

  static final int MOST_UNASKED = 1000;

  public Paging {
    if (pages.isPresent() && pages.getAsInt() < 1) {
      throw StarloadException.input(
          "Cannot read " + pages.getAsInt() + " pages",
          Location.NOWHERE,
          "Choose a number from 1 for --pages");
    }
  }
}
