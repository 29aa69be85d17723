package io.github.starload.sandbox.copy;

import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.ColumnSchema;
import io.github.starload.sandbox.wire.SqlError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An object of Parquet. Its columns go to those of the table by position, whatever their names;
/// errors go to the client and not to the load-error view (`redshift-facts.md` section 1.10). The
/// texts of errors are not verified against the service.
final class ParquetObject implements ObjectRows {
  private final CopyObject object;
  private final List<CopyColumn> columns;
  private final List<ParquetRule> rules = new ArrayList<>();
  private final ParquetFileReader file;
  private final RowReader row;

  /// @throws SqlError XX000 when the columns do not go together
  ParquetObject(CopyObject object, List<CopyColumn> columns, CopySource source) {
    this.object = object;
    this.columns = columns;
    S3Location location = object.location();
    long bytes =
        object
            .bytes()
            .orElseThrow(
                () ->
                    spectrum("15001", "The manifest gives no content_length for " + quotedName()));
    try {
      if (!CopyObject.exists(location, source)) {
        throw CopyObject.missing(location);
      }
      this.file = ParquetFileReader.open(new StoredInput(source, location, bytes));
    } catch (IOException e) {
      throw spectrum("15001", quotedName() + " is no Parquet: " + e.getMessage());
    }
    match(file.getFileSchema().getColumns());
    this.row = file.rowReader();
  }

  private void match(List<ColumnSchema> stored) {
    if (stored.size() != columns.size()) {
      throw spectrum(
          "15001",
          "Unmatched number of columns between table and file. Table columns: "
              + columns.size()
              + ", Data columns: "
              + stored.size()
              + ", File name: "
              + object.location().text());
    }
    for (int i = 0; i < columns.size(); i++) {
      try {
        rules.add(ParquetRule.of(columns.get(i), stored.get(i)));
      } catch (ParquetRule.Unfit e) {
        throw spectrum(
            "15001", quotedName() + " column '" + columns.get(i).name() + "' " + e.getMessage());
      }
    }
  }

  @Override
  public boolean next() {
    if (!row.hasNext()) {
      return false;
    }
    row.next();
    return true;
  }

  @Override
  public void write(RowBuffer rows) {
    rows.beginRow();
    for (int i = 0; i < columns.size(); i++) {
      rows.beginColumn();
      if (!row.isNull(i)) {
        value(i, rows);
      } else if (columns.get(i).nulls() == CopyColumn.Nulls.REFUSED) {
        throw spectrum("8001", "Cannot insert a NULL value into column " + columns.get(i).name());
      } else {
        rows.nullValue();
      }
    }
    rows.endRow();
  }

  private void value(int i, RowBuffer rows) {
    try {
      rules.get(i).write(row, i, rows);
    } catch (BadField e) {
      throw spectrum(
          "15007",
          "Column '" + columns.get(i).name() + "' in " + quotedName() + ": " + e.getMessage());
    }
  }

  @Override
  public Optional<LoadError> error(String column, SqlError refusal) {
    return Optional.empty();
  }

  private String quotedName() {
    return "File '" + object.location().text() + "'";
  }

  private static SqlError spectrum(String code, String context) {
    return SqlError.of(
        "XX000",
        "Spectrum Scan Error",
        "error: Spectrum Scan Error, code: " + code + ", context: " + context,
        "");
  }

  @Override
  public void close() throws IOException {
    row.close();
    file.close();
  }
}
