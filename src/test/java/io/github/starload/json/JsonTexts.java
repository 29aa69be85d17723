package io.github.starload.json;

import java.util.Random;

/// Makes JSON texts of every shape, written in every way that RFC 8259 allows.
final class JsonTexts {
  private static final String[] PIECES = {
    "a", "id", "some words of a longer text", "ä", "€", "\uD83D\uDE80", "\\n", "\\\"", "\\\\",
        "\\/",
    "\\u00e9", "\\ud83d\\ude80", "\\u0000", " ", "'", "{", "]", "/", "\u007f", "\u2028"
  };
  private static final String[] NUMBERS = {
    "0", "-0", "7", "-12", "0.5", "1e5", "2E-3", "-1.25e+10", "12345678901234567890123", "1e400"
  };
  private static final String[] SPACES = {"", "", "", " ", "\n", "\r\n", "\t ", "  \r"};

  private final Random random;
  private final StringBuilder text = new StringBuilder();

  JsonTexts(Random random) {
    this.random = random;
  }

  /// One value.
  String one() {
    value(0);
    return text.toString();
  }

  /// One to three values after each other.
  String several() {
    int values = 1 + random.nextInt(3);
    for (int i = 0; i < values; i++) {
      value(0);
      text.append('\n');
    }
    return text.toString();
  }

  private void value(int depth) {
    space();
    switch (random.nextInt(depth > 5 ? 4 : 8)) {
      case 0 -> string();
      case 1 -> text.append(NUMBERS[random.nextInt(NUMBERS.length)]);
      case 2 -> text.append(random.nextBoolean());
      case 3 -> text.append("null");
      case 4, 5 -> array(depth);
      default -> object(depth);
    }
    space();
  }

  private void array(int depth) {
    text.append('[');
    int elements = random.nextInt(4);
    for (int i = 0; i < elements; i++) {
      text.append(i == 0 ? "" : ",");
      value(depth + 1);
    }
    space();
    text.append(']');
  }

  private void object(int depth) {
    text.append('{');
    int members = random.nextInt(5);
    for (int i = 0; i < members; i++) {
      text.append(i == 0 ? "" : ",");
      space();
      string();
      space();
      text.append(':');
      value(depth + 1);
    }
    space();
    text.append('}');
  }

  private void string() {
    text.append('"');
    int pieces = random.nextInt(6);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    text.append('"');
  }

  private void space() {
    text.append(SPACES[random.nextInt(SPACES.length)]);
  }
}
