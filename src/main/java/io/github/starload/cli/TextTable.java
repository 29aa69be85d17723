package io.github.starload.cli;

import java.util.ArrayList;
import java.util.List;

/// A table of text with aligned columns.
final class TextTable {
  private static final int WIDEST = 60;

  private final List<List<String>> rows = new ArrayList<>();

  TextTable(List<String> heads) {
    rows.add(heads);
  }

  void row(List<String> cells) {
    rows.add(cells);
  }

  /// Lines with a rule below the heads; numbers stand to the right, long cells are cut.
  List<String> lines() {
    int columns = rows.getFirst().size();
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      int at = column;
      widths.add(rows.stream().mapToInt(row -> cut(row.get(at)).length()).max().orElse(0));
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < columns; column++) {
        String cell = cut(row.get(column));
        String space = " ".repeat(widths.get(column) - cell.length());
        line.append(column == 0 ? "" : "  ");
        line.append(isNumber(cell) ? space + cell : cell + space);
      }
      lines.add(line.toString().stripTrailing());
    }
    lines.add(1, "-".repeat(widths.stream().mapToInt(w -> w + 2).sum() - 2));
    return lines;
  }

  private static boolean isNumber(String cell) {
    return !cell.isEmpty()
        && cell.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '-' || c == '.');
  }

  private static String cut(String cell) {
    String oneLine = cell.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    return oneLine.length() > WIDEST ? oneLine.substring(0, WIDEST - 1) + "…" : oneLine;
  }
}
