package io.github.starload.load;

import io.github.starload.design.Quoted;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Explains a failed COPY by the warehouse's error view (`redshift-facts.md` section 2).
final class CopyFailure {
  private CopyFailure() {}

  /// What the view says about the newest error of this load; its rows survive the rollback.
  static StarloadException explain(
      TargetException failed, String table, String manifestUri, RecordedSession fresh) {
    String folder = manifestUri.substring(0, manifestUri.lastIndexOf('/') + 1);
    List<List<@Nullable String>> rows =
        fresh
            .query(
                "SELECT TRIM(file_name), line_number, TRIM(column_name), TRIM(column_type),"
                    + " TRIM(column_length), error_code, TRIM(error_message)"
                    + " FROM sys_load_error_detail WHERE POSITION("
                    + Quoted.literal(folder)
                    + " IN file_name) > 0 ORDER BY start_time DESC LIMIT 1")
            .rows();
    if (rows.isEmpty()) {
      return failed;
    }
    List<@Nullable String> row = rows.getFirst();
    return StarloadException.environment(
        "Cannot load table "
            + table
            + ": COPY refused line "
            + row.get(1)
            + " of "
            + row.get(0)
            + ", column "
            + row.get(2)
            + " "
            + row.get(3)
            + length(row.get(4))
            + ": "
            + row.get(6)
            + " (error "
            + row.get(5)
            + ")",
        new Location.InTable(table, String.valueOf(row.get(2))),
        "Everything was rolled back; widen that column or mend the value, and load again",
        failed);
  }

  private static String length(@Nullable String length) {
    return length == null || length.isBlank() || length.equals("0") ? "" : "(" + length + ")";
  }
}
