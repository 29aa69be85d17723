package io.github.starload.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Gives the same string for a name that comes again, as names of members do, without making it
/// anew. Some thousand short names are kept, the rest is made each time.
final class NameTable {
  private static final int FIRST_PLACES = 1 << 6;
  private static final int MOST_PLACES = 1 << 13;
  private static final int MOST_BYTES = 64;

  /// At least half of the places are free.
  private @Nullable Name[] places = new Name[FIRST_PLACES];

  private int kept;

  /// A name of ASCII characters.
  private record Name(int hash, String text) {
    boolean isWritten(byte[] bytes, int from, int to) {
      if (text.length() != to - from) {
        return false;
      }
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) != bytes[from + i]) {
          return false;
        }
      }
      return true;
    }
  }

  /// @param bytes ASCII
  String name(byte[] bytes, int from, int to) {
    if (to - from > MOST_BYTES) {
      return made(bytes, from, to);
    }
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    int place = place(hash);
    for (Name there = places[place]; there != null; there = places[place]) {
      if (there.hash == hash && there.isWritten(bytes, from, to)) {
        return there.text;
      }
      place = (place + 1) & (places.length - 1);
    }
    return keep(new Name(hash, made(bytes, from, to)));
  }

  private int place(int hash) {
    return (hash ^ (hash >>> 15)) & (places.length - 1);
  }

  private String keep(Name name) {
    if (2 * kept >= places.length) {
      if (places.length == MOST_PLACES) {
        return name.text;
      }
      @Nullable Name[] before = places;
      places = new Name[2 * before.length];
      for (Name each : before) {
        if (each != null) {
          put(each);
        }
      }
    }
    put(name);
    kept++;
    return name.text;
  }

  private void put(Name name) {
    int place = place(name.hash);
    while (places[place] != null) {
      place = (place + 1) & (places.length - 1);
    }
    places[place] = name;
  }

  private static String made(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
