package io.github.starload.stage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the rows of a part back, as [Csv] wrote them.
public final class CsvRows implements AutoCloseable {
  private static final int END = -1;

  private final BufferedReader in;
  private long line = 1;
  private long rowLine = 1;
  private int last = END;

  /// Skips the header.
  ///
  /// @param stored the part's bytes, compressed; closed with this
  public CsvRows(InputStream stored, Compression compression) throws IOException {
    this.in =
        new BufferedReader(
            new InputStreamReader(compression.plain(stored), StandardCharsets.UTF_8), 1 << 16);
    this.next();
  }

  /// The next row's cells, null for NULL; empty at the end.
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

  /// The 1-based line of the file on which the row read last begins; the header is line 1.
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
    return text.equals(Csv.NULL) ? null : text;
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
