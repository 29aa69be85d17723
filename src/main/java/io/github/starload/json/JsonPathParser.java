package io.github.starload.json;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.util.regex.Pattern;

/// Reads the written form of a path, left to right.
final class JsonPathParser {
  private static final Pattern KIND = Pattern.compile("[\\p{L}\\p{Nd}_]+");

  private final String text;
  private int at;

  JsonPathParser(String text) {
    this.text = text;
  }

  JsonPath parse() {
    JsonPath path = JsonPath.record(kind());
    expect("$");
    while (at < text.length()) {
      if (accept("[]")) {
        path = path.elements();
      } else if (accept("['")) {
        path = path.member(quoted());
      } else if (accept(".*")) {
        path = path.anyMember();
      } else if (accept(".")) {
        path = path.member(plain());
      } else {
        throw refused("'.', '[]' or '[' and a quoted name");
      }
    }
    return path;
  }

  private String kind() {
    int colon = text.indexOf(":$");
    if (colon < 0 || text.startsWith("$")) {
      return "";
    }
    String kind = text.substring(0, colon);
    if (!KIND.matcher(kind).matches()) {
      throw refused("a kind of records");
    }
    at = colon + 1;
    return kind;
  }

  private String plain() {
    int from = at;
    while (at < text.length() && JsonPath.isPlain(text.substring(at, at + 1))) {
      at++;
    }
    if (at == from) {
      throw refused("a name");
    }
    return text.substring(from, at);
  }

  private String quoted() {
    StringBuilder name = new StringBuilder();
    while (!accept("']")) {
      accept("\\");
      if (at >= text.length()) {
        throw refused("']");
      }
      name.append(text.charAt(at++));
    }
    return name.toString();
  }

  private boolean accept(String token) {
    boolean found = text.startsWith(token, at);
    at += found ? token.length() : 0;
    return found;
  }

  private void expect(String token) {
    if (!accept(token)) {
      throw refused(token);
    }
  }

  private StarloadException refused(String expected) {
    return StarloadException.input(
        "Cannot understand the JSON path \""
            + text
            + "\": at character "
            + (at + 1)
            + " "
            + expected
            + " is expected",
        Location.NOWHERE,
        "Write it as Starload shows it, such as $.cores[].core or $['a b']");
  }
}
