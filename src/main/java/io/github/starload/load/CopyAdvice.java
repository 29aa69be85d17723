package io.github.starload.load;

/// What to do about a value that COPY refused, by its error code (`redshift-facts.md` section 2).
final class CopyAdvice {
  private CopyAdvice() {}

  /// The second half of a sentence.
  static String of(int code) {
    return switch (code) {
      case 1204, 1222 -> "widen that column or mend the value, and load again";
      case 1205, 1206 -> "mend that date or time, or keep the column as text, and load again";
      case 1207, 1208, 1209 -> "mend that number, or keep the column as text, and load again";
      case 1210 -> "mend that boolean, or keep the column as text, and load again";
      case 1213 -> "give that column a value, or let it be NULL, and load again";
      case 1218, 1219, 1220, 1221 -> "mend the characters of that text, and load again";
      case 1224 -> "mend that JSON, and load again";
      case 1201, 1202, 1203, 1211, 1214, 1216 ->
          "the part is not as Starload wrote it: load again, and find out who changes files there";
      default -> "load again; if it comes back, look at the part";
    };
  }
}
