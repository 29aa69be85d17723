package io.github.starload.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Gives the same string for a name that comes again, as names of members do, without making it
/// anew; and foresees the next name, because records repeat their names in the same order.
///
/// Some thousand short names of ASCII characters are kept, the rest is made each time.
final class NameTable {
  private static final int FIRST_PLACES = 1 << 6;
  private static final int MOST_PLACES = 1 << 13;
  private static final int MOST_BYTES = 64;

  /// At least half of the places are free.
  private @Nullable Name[] places = new Name[FIRST_PLACES];

  private int kept;
  private Name last = new Name(new byte[0], 0, "");

  /// A name, and the one that came after it when it came last.
  private static final class Name {
    private final byte[] bytes;
    private final int hash;
    private final String text;
    private Name next = this;

    Name(byte[] bytes, int hash, String text) {
      this.bytes = bytes;
      this.hash = hash;
      this.text = text;
    }

    boolean stands(byte[] there, int from) {
      return Arrays.equals(bytes, 0, bytes.length, there, from, from + bytes.length);
    }
  }

  /// The length of the name that is foreseen if it stands there with its closing quote, else -1;
  /// then it is the [#last].
  int expected(byte[] bytes, int from, int end) {
    Name next = last.next;
    int length = next.bytes.length;
    if (from + length < end && bytes[from + length] == '"' && next.stands(bytes, from)) {
      last = next;
      return length;
    }
    return -1;
  }

  /// The name that was foreseen or found last.
  String last() {
    return last.text;
  }

  /// The name that stands there.
  ///
  /// @param bytes ASCII
  String name(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length > MOST_BYTES) {
      return made(bytes, from, to);
    }
    int hash = length;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    Name name = find(bytes, from, length, hash);
    if (name == null) {
      name = new Name(Arrays.copyOfRange(bytes, from, to), hash, made(bytes, from, to));
      keep(name);
    }
    last.next = name;
    last = name;
    return name.text;
  }

  private @Nullable Name find(byte[] bytes, int from, int length, int hash) {
    int place = place(hash);
    for (Name there = places[place]; there != null; there = places[place]) {
      if (there.hash == hash && there.bytes.length == length && there.stands(bytes, from)) {
        return there;
      }
      place = (place + 1) & (places.length - 1);
    }
    return null;
  }

  private int place(int hash) {
    return (hash ^ (hash >>> 15)) & (places.length - 1);
  }

  private void keep(Name name) {
    if (2 * kept >= places.length) {
      if (places.length == MOST_PLACES) {
        return;
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
