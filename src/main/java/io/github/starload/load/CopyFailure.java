package io.github.starload.load;

import io.github.starload.design.Quoted;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.stage.Part;
import io.github.starload.stage.StagedTable;
import io.github.starload.stage.part.PartReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tinylog.Logger;

/// Explains a failed COPY in one sentence: from the warehouse's error view to the part, from its
/// line to the row, from the row to the record and the JSON path, and to the value
/// (`redshift-facts.md` section 2).
final class CopyFailure {
  private final StagedTable staged;
  private final LoadPlan plan;
  private final Lake lake;

  CopyFailure(StagedTable staged, LoadPlan plan, Lake lake) {
    this.staged = staged;
    this.plan = plan;
    this.lake = lake;
  }

  /// A row of the error view.
  private record LoadError(
      String file, long line, String column, String type, int code, String message) {}

  /// What the view says about the newest error of this load; its rows survive the rollback.
  ///
  /// @param session after the rollback
  StarloadException explain(TargetException failed, String manifestUri, RecordedSession session) {
    String folder = manifestUri.substring(0, manifestUri.lastIndexOf('/') + 1);
    List<List<@Nullable String>> rows =
        session
            .query(
                "SELECT TRIM(file_name), line_number, TRIM(column_name), TRIM(column_type),"
                    + " TRIM(column_length), error_code, TRIM(error_message)"
                    + " FROM sys_load_error_detail WHERE POSITION("
                    + Quoted.literal(folder)
                    + " IN file_name) > 0 ORDER BY start_time DESC LIMIT 1")
            .rows();
    return rows.isEmpty() ? failed : explained(error(rows.getFirst()), failed);
  }

  private static LoadError error(List<@Nullable String> row) {
    String length = row.get(4);
    boolean sized = length != null && !length.isBlank() && !length.equals("0");
    return new LoadError(
        String.valueOf(row.get(0)),
        Long.parseLong(String.valueOf(row.get(1))),
        String.valueOf(row.get(2)),
        row.get(3) + (sized ? "(" + length + ")" : ""),
        Integer.parseInt(String.valueOf(row.get(5))),
        String.valueOf(row.get(6)));
  }

  private StarloadException explained(LoadError error, TargetException failed) {
    String table = staged.table().name();
    Optional<CopyRow> row = row(error);
    String value = row.flatMap(r -> r.value(error.column())).orElse("");
    String column =
        error.column().isEmpty()
            ? ""
            : " in column "
                + error.column()
                + " "
                + type(error)
                + CopyRow.path(staged, error.column());
    return StarloadException.environment(
        "Cannot load table "
            + table
            + ": COPY refused "
            + (value.isEmpty() ? "a value" : value)
            + column
            + row.map(CopyRow::record).orElse("")
            + ", line "
            + error.line()
            + " of "
            + error.file()
            + ": "
            + error.message()
            + " (error "
            + error.code()
            + ")",
        new Location.InTable(table, error.column()),
        "Everything was rolled back; " + CopyAdvice.of(error.code()),
        failed);
  }

  /// As designed; the view cuts the names of types.
  private String type(LoadError error) {
    return staged.table().columns().stream()
        .filter(column -> column.name().equals(error.column()))
        .findFirst()
        .map(column -> column.type().sql())
        .orElse(error.type());
  }

  /// The row as COPY read it; empty if its line is not where the view says.
  private Optional<CopyRow> row(LoadError error) {
    for (Part part : staged.parts()) {
      String key = plan.keys().part(part);
      if (error.file().endsWith(key)) {
        try (PartReader rows = copied(part, key)) {
          Optional<@Nullable String[]> cells = rows.next();
          while (cells.isPresent() && rows.line() < error.line()) {
            cells = rows.next();
          }
          return cells
              .filter(_ -> rows.line() == error.line())
              .map(found -> new CopyRow(staged.table(), Arrays.asList(found)));
        } catch (IOException | StarloadException e) {
          Logger.info("The row that COPY refused cannot be shown: {}", e.getMessage());
        }
      }
    }
    return Optional.empty();
  }

  /// The part as COPY met it, beside the staged one and removed with it.
  private PartReader copied(Part part, String key) throws IOException {
    Path file = part.file().resolveSibling("copied-" + part.file().getFileName());
    lake.fetch(key, file);
    return part.form().read(file);
  }
}
