package io.github.starload.ui.preview;

import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonPath.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// A record on lines, with the part marked that a row came from; the record may be cut off
/// anywhere.
final class JsonLines {
  private static final String INDENT = "  ";

  private final String json;
  private final List<JsonPath> parts;
  private final OptionalInt ordinal;
  private final List<Line> lines = new ArrayList<>();
  private final Deque<Level> levels = new ArrayDeque<>();
  private StringBuilder line = new StringBuilder();
  private boolean marked;
  private int at;

  /// One line.
  ///
  /// @param marked whether the row came from it
  record Line(String text, boolean marked) {}

  /// An object or array that is open.
  private static final class Level {
    private final JsonPath path;
    private final boolean array;
    private final boolean inPart;
    private JsonPath child;
    private int index;
    private boolean named;

    Level(JsonPath path, boolean array, boolean inPart) {
      this.path = path;
      this.array = array;
      this.inPart = inPart;
      this.child = array ? path.elements() : path;
    }
  }

  private JsonLines(String json, List<JsonPath> parts, OptionalInt ordinal) {
    this.json = json;
    this.parts = parts;
    this.ordinal = ordinal;
  }

  /// @param json a record on one line, as a preview keeps it
  /// @param parts the paths that feed the table; the record itself marks nothing
  /// @param ordinal of the element, where the table has one row for each of an array
  static List<Line> of(String json, List<JsonPath> parts, OptionalInt ordinal) {
    return new JsonLines(json, parts, ordinal).lines(parts.stream().findFirst());
  }

  private List<Line> lines(Optional<JsonPath> any) {
    JsonPath root = any.map(JsonPath::root).orElse(JsonPath.ROOT);
    while (at < json.length()) {
      char c = json.charAt(at);
      switch (c) {
        case '{', '[' -> open(c, root);
        case '}', ']' -> close(c);
        case ',' -> {
          line.append(c);
          at++;
          Level level = levels.peek();
          if (level != null) {
            level.index++;
            level.named = false;
          }
          end();
        }
        case '"' -> text();
        default -> plain();
      }
    }
    end();
    return List.copyOf(lines);
  }

  private void open(char c, JsonPath root) {
    Level above = levels.peek();
    JsonPath path = above == null ? root : above.child;
    boolean part = isPart(above, path);
    begin();
    marked |= part;
    line.append(c);
    at++;
    levels.push(new Level(path, c == '[', part));
    if (at < json.length() && (json.charAt(at) == '}' || json.charAt(at) == ']')) {
      line.append(json.charAt(at++));
      levels.pop();
    } else {
      end();
    }
  }

  private void close(char c) {
    end();
    Level closed = levels.poll();
    line.append(INDENT.repeat(levels.size())).append(c);
    marked = closed != null && closed.inPart;
    at++;
  }

  private void text() {
    int end = at + 1;
    while (end < json.length() && json.charAt(end) != '"') {
      end += json.charAt(end) == '\\' ? 2 : 1;
    }
    end = Math.min(json.length(), end + 1);
    String token = json.substring(at, end);
    at = end;
    Level level = levels.peek();
    if (level != null && !level.array && !level.named) {
      begin();
      level.named = true;
      level.child = level.path.member(token.substring(1, Math.max(1, token.length() - 1)));
      line.append(token).append(": ");
      at = Math.min(json.length(), at + 1);
      return;
    }
    value(token);
  }

  private void plain() {
    int end = at;
    while (end < json.length() && ",]}".indexOf(json.charAt(end)) < 0) {
      end++;
    }
    value(json.substring(at, end));
    at = end;
  }

  private void value(String token) {
    begin();
    Level level = levels.peek();
    marked |= level != null && isPart(level, level.child);
    line.append(token);
  }

  private void begin() {
    if (line.isEmpty()) {
      line.append(INDENT.repeat(levels.size()));
    }
  }

  /// Below a marked value everything is marked; an element of the path only at its place.
  private boolean isPart(@Nullable Level level, JsonPath path) {
    if (level != null && level.inPart) {
      return true;
    }
    if (path.isRoot() || !(parts.contains(path) || isMember(path))) {
      return false;
    }
    boolean element = path.steps().getLast() instanceof Step.Elements;
    return !element || level == null || ordinal.isEmpty() || ordinal.getAsInt() == level.index;
  }

  /// The members of an object used as a map are one path, whatever their names.
  private boolean isMember(JsonPath path) {
    return path.steps().getLast() instanceof Step.Member
        && parts.contains(path.parent().anyMember());
  }

  private void end() {
    if (!line.isEmpty()) {
      lines.add(new Line(line.toString(), marked));
    }
    line = new StringBuilder();
    marked = false;
  }
}
