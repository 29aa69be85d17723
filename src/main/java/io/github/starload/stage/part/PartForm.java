package io.github.starload.stage.part;

import io.github.starload.design.Column;
import io.github.starload.design.Table;
import io.github.starload.normalise.PackedRows;
import io.github.starload.type.ColumnType;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// In which form the rows of a part are stored; its file's ending tells.
public sealed interface PartForm {

  /// A compressor's tables leave the cache of a processor while another table's rows are made, so
  /// it is given much at a time.
  long MOST_HELD_CSV = 1L << 20;

  /// Text, packed as a whole.
  record Csv(Compression compression) implements PartForm {}

  /// Columns, packed within.
  record Parquet() implements PartForm {}

  /// What is used unless a person chooses.
  static PartForm usual() {
    return new Csv(Compression.GZIP);
  }

  /// The form of a file or key by its ending.
  static PartForm of(String name) {
    if (name.endsWith(ParquetWriter.ENDING)) {
      return new Parquet();
    }
    for (Compression each : Compression.values()) {
      if (name.endsWith(each.ending())) {
        return new Csv(each);
      }
    }
    return new Csv(Compression.NONE);
  }

  /// The form that a table really gets: Parquet would bring JSON text into a SUPER column as one
  /// string (`redshift-facts.md` sections 1.10 and 11), so a table that has one is staged as CSV.
  default PartForm forTable(Table table) {
    boolean asCsv =
        this instanceof Parquet
            && table.stagedColumns().stream()
                .anyMatch(column -> column.type() instanceof ColumnType.Super);
    return asCsv ? usual() : this;
  }

  /// The file ending, such as `.csv.gz`.
  default String ending() {
    return switch (this) {
      case Csv(Compression compression) -> compression.ending();
      case Parquet() -> ParquetWriter.ENDING;
    };
  }

  /// Makes rows ready for a part of this form; any thread may.
  ///
  /// @param columns of the table, in the order of the cells
  default ReadyRows ready(PackedRows rows, List<Column> columns) {
    return switch (this) {
      case Csv _ -> ReadyRows.asCsv(rows, columns);
      case Parquet() -> ReadyRows.asCells(rows);
    };
  }

  /// Makes ready for the first part, see [Compression#warmUp].
  default void warmUp() {
    if (this instanceof Csv(Compression compression)) {
      compression.warmUp();
    }
  }

  /// Begins a part.
  ///
  /// @param columns of the table, in the order of the cells
  /// @param heldBytes about how much text may be held back before it is packed; Parquet makes a row
  ///     group of it
  default PartWriter write(Path file, List<Column> columns, long heldBytes) throws IOException {
    return switch (this) {
      case Csv(Compression compression) ->
          new CsvWriter(
              new BufferedOutputStream(
                  compression.compressed(Files.newOutputStream(file)),
                  Math.toIntExact(Math.min(heldBytes, MOST_HELD_CSV))),
              columns);
      case Parquet() -> new ParquetWriter(file, columns, heldBytes);
    };
  }

  /// Opens a closed part.
  ///
  /// @throws IOException also if it is no part of this form
  default PartReader read(Path file) throws IOException {
    return switch (this) {
      case Csv(Compression compression) ->
          new CsvReader(compression.plain(Files.newInputStream(file)));
      case Parquet() -> new ParquetReader(file);
    };
  }
}
