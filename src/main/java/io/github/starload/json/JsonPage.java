package io.github.starload.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes plain values as JSON text that people read and compare: one thing a line.
///
/// What holds no object stands on one line; what holds one is spread out, and so are its arrays of
/// several scalars. Whether a line is broken never depends on its length, so that a change in one
/// thing changes its line alone. Characters that cannot be seen, or would turn the direction of the
/// line, are escaped.
public final class JsonPage {
  private JsonPage() {}

  /// The text, with `\n` at the end of each line and after the last.
  ///
  /// @param value null, Boolean, String, Integer, Long, or a Map (in its own order) or Collection
  ///     of such
  public static String write(@Nullable Object value) {
    return text(value, "") + "\n";
  }

  private static String text(@Nullable Object value, String indent) {
    return holdsObject(value) ? spread(value, indent) : line(value);
  }

  private static boolean holdsObject(@Nullable Object value) {
    return elements(value).stream().anyMatch(e -> e instanceof Map<?, ?> || holdsObject(e));
  }

  private static List<@Nullable Object> elements(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map -> new ArrayList<>(map.values());
      case Collection<?> several -> new ArrayList<>(several);
      case null -> List.of();
      default -> List.of();
    };
  }

  private static String spread(@Nullable Object value, String indent) {
    String deeper = indent + "  ";
    List<String> lines = new ArrayList<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (name, member) -> {
            boolean several = member instanceof Collection<?> c && c.size() > 1;
            lines.add(
                scalar(name) + ": " + (several ? spread(member, deeper) : text(member, deeper)));
          });
    } else {
      elements(value).forEach(element -> lines.add(text(element, deeper)));
    }
    String open = value instanceof Map<?, ?> ? "{" : "[";
    String close = value instanceof Map<?, ?> ? "}" : "]";
    return open + "\n" + deeper + String.join(",\n" + deeper, lines) + "\n" + indent + close;
  }

  private static String line(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        List<String> members = new ArrayList<>();
        map.forEach((name, member) -> members.add(scalar(name) + ": " + line(member)));
        yield "{" + String.join(", ", members) + "}";
      }
      case Collection<?> several ->
          "[" + String.join(", ", several.stream().map(JsonPage::line).toList()) + "]";
      case null -> scalar(null);
      default -> scalar(value);
    };
  }

  private static String scalar(@Nullable Object value) {
    String plain = JsonWriter.compact(value);
    StringBuilder text = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < plain.length()
              && Character.isLowSurrogate(plain.charAt(i + 1));
      if (pair) {
        text.append(c).append(plain.charAt(++i));
      } else if (Character.isSurrogate(c) || isUnseen(c)) {
        text.append(String.format("\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static boolean isUnseen(char c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT,
          Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
