package io.github.starload.ui.control;

import java.util.Locale;

/// Amounts in words, the same on every screen.
public final class Amount {
  private static final long KIB = 1024;

  private Amount() {}

  /// A number with its thousands apart, such as `2,134`.
  public static String of(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /// A number with its noun, such as `1 table` or `2,134 rows`; the plural takes an `s`.
  public static String of(long number, String noun) {
    return of(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /// A size, such as `812 bytes`, `48.3 KiB` or `1.2 GiB`.
  public static String bytes(long bytes) {
    if (bytes < KIB) {
      return of(bytes, "byte");
    }
    double scaled = bytes;
    String unit = "";
    for (String next : new String[] {"KiB", "MiB", "GiB", "TiB"}) {
      if (scaled >= KIB) {
        scaled /= KIB;
        unit = next;
      }
    }
    return String.format(Locale.ROOT, "%.1f %s", scaled, unit);
  }
}
