package io.github.starload.stage.part;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads rows back as [CsvWriter] wrote them.
final class CsvReader implements PartReader {
  private static final int END = -1;

  private final BufferedReader in;
  private final List<String> header;
  private long line = 1;
  private long rowLine = 1;
  private int last = END;

  /// Reads the header.
  ///
  /// @param text unpacked; closed with this
  CsvReader(InputStream text) throws IOException {
    this.in = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8), 1 << 16);
    List<String> names = new ArrayList<>();
    for (@Nullable String name : next().orElse(new String[0])) {
      names.add(String.valueOf(name));
    }
    this.header = List.copyOf(names);
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public Optional<@Nullable String[]> next() throws IOException {
    rowLine = line;
    int c = read();
    if (c == END) {
      return Optional.empty();
    }
    List<@Nullable String> cells = new ArrayList<>();
    cells.add(c == '"' ? quoted() : plain(c));
    while (last == ',') {
      c = read();
      cells.add(c == '"' ? quoted() : plain(c));
    }
    return Optional.of(cells.toArray(String[]::new));
  }

  @Override
  public long line() {
    return rowLine;
  }

  private @Nullable String plain(int first) throws IOException {
    StringBuilder cell = new StringBuilder();
    int c = first;
    while (c != ',' && c != '\n' && c != END) {
      cell.append((char) c);
      c = read();
    }
    last = c;
    String text = cell.toString();
    return text.equals(CsvText.NULL) ? null : text;
  }

  private String quoted() throws IOException {
    StringBuilder cell = new StringBuilder();
    while (true) {
      int c = read();
      if (c == '"') {
        c = read();
        if (c != '"') {
          last = c;
          return cell.toString();
        }
      }
      if (c == END) {
        throw new IOException("a quote does not end");
      }
      cell.append((char) c);
    }
  }

  private int read() throws IOException {
    int c = in.read();
    if (c == '\n') {
      line++;
    }
    return c;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
