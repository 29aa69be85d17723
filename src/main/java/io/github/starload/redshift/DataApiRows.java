package io.github.starload.redshift;

import io.github.starload.load.ResultRows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.redshiftdata.RedshiftDataClient;
import software.amazon.awssdk.services.redshiftdata.model.DescribeStatementResponse;
import software.amazon.awssdk.services.redshiftdata.model.Field;
import software.amazon.awssdk.services.redshiftdata.model.GetStatementResultResponse;

/// Reads the answer of a finished statement, page by page, into the text that the driver's session
/// would give: booleans `t` and `f`, all else as the service tells it.
final class DataApiRows {
  private DataApiRows() {}

  static ResultRows of(RedshiftDataClient client, DescribeStatementResponse done) {
    if (!Boolean.TRUE.equals(done.hasResultSet())) {
      return ResultRows.NONE;
    }
    List<String> columns = new ArrayList<>();
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (GetStatementResultResponse page :
        client.getStatementResultPaginator(b -> b.id(done.id()))) {
      if (columns.isEmpty()) {
        page.columnMetadata().forEach(c -> columns.add(c.label() == null ? c.name() : c.label()));
      }
      for (List<Field> record : page.records()) {
        List<@Nullable String> row = new ArrayList<>(record.size());
        record.forEach(field -> row.add(text(field)));
        rows.add(Collections.unmodifiableList(row));
      }
    }
    return new ResultRows(columns, rows);
  }

  private static @Nullable String text(Field field) {
    return switch (field.type()) {
      case IS_NULL, UNKNOWN_TO_SDK_VERSION -> null;
      case BOOLEAN_VALUE -> field.booleanValue() ? "t" : "f";
      case LONG_VALUE -> field.longValue().toString();
      case DOUBLE_VALUE -> field.doubleValue().toString();
      case STRING_VALUE -> field.stringValue();
      case BLOB_VALUE -> field.blobValue().asUtf8String();
    };
  }
}
