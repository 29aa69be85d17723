package io.github.starload.problem;

/// Where something happened, in words a person can follow.
public sealed interface Location {

  /// No place can be named.
  Location NOWHERE = new Nowhere();

  /// The place in words, ready to follow "in " or "at "; empty for [Nowhere].
  String text();

  /// A place in a source.
  ///
  /// @param source name of the file, URL or object
  /// @param line 1-based, or 0 when unknown
  /// @param column 1-based, counted in characters, or 0 when unknown
  /// @param byteOffset 0-based offset in the uncompressed text, or -1 when unknown
  /// @param path JSON path such as `$.cores[]`, or empty when unknown
  record InSource(String source, long line, long column, long byteOffset, String path)
      implements Location {

    /// The whole source, without a line.
    public static InSource whole(String source) {
      return new InSource(source, 0, 0, -1, "");
    }

    @Override
    public String text() {
      StringBuilder text = new StringBuilder(source);
      if (line > 0) {
        text.append(", line ").append(line);
      }
      if (column > 0) {
        text.append(", column ").append(column);
      }
      if (byteOffset >= 0) {
        text.append(" (byte ").append(byteOffset).append(')');
      }
      if (!path.isEmpty()) {
        text.append(", at ").append(path);
      }
      return text.toString();
    }
  }

  /// A table of a design or a target; the column is empty when the whole table is meant.
  record InTable(String table, String column) implements Location {
    @Override
    public String text() {
      return column.isEmpty() ? "table " + table : "table " + table + ", column " + column;
    }
  }

  /// An object of the lake.
  record InLake(String bucket, String key) implements Location {
    @Override
    public String text() {
      return "s3://" + bucket + "/" + key;
    }
  }

  /// No place at all.
  record Nowhere() implements Location {
    @Override
    public String text() {
      return "";
    }
  }
}
