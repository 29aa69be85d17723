package io.github.starload.stage.part;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.design.Column;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.normalise.Normaliser;
import io.github.starload.normalise.PackedRows;
import io.github.starload.problem.Cancellation;
import io.github.starload.profile.Profiler;
import io.github.starload.source.FileSource;
import io.github.starload.source.JsonFiles;
import io.github.starload.source.RecordReader;
import io.github.starload.source.Source;
import io.github.starload.source.SourceRecord;
import io.github.starload.source.Workers;
import io.github.starload.stage.Part;
import io.github.starload.stage.StagedTable;
import io.github.starload.stage.Staging;
import io.github.starload.suggest.Suggester;
import io.github.starload.type.ColumnType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Parquet parts against the CSV parts of the same rows, with DuckDB as judge.
class ParquetTest {
  private static final long SMALL_ROW_GROUPS = 200_000;
  private static final String NINES = "9".repeat(38);

  private static final List<Column> COLUMNS =
      List.of(
          column("k", new ColumnType.BigInt()),
          column("flag", new ColumnType.Bool()),
          column("small", new ColumnType.SmallInt()),
          column("mid", new ColumnType.Int()),
          column("big", new ColumnType.BigInt()),
          column("d9", new ColumnType.Decimal(9, 2)),
          column("d18", new ColumnType.Decimal(18, 9)),
          column("d38", new ColumnType.Decimal(38, 0)),
          column("d37", new ColumnType.Decimal(38, 37)),
          column("f", new ColumnType.DoublePrecision()),
          column("day", new ColumnType.Date()),
          column("t", new ColumnType.Timestamp()),
          column("z", new ColumnType.TimestampTz()),
          column("text", new ColumnType.Varchar(1000)));

  /// The ends of every type, times before 1970 and before 1582, texts that CSV must quote.
  private static final List<String[]> EDGES =
      List.of(
          new String[14],
          cells(
              "t",
              "-32768",
              "-2147483648",
              "-9223372036854775808",
              "-9999999.99",
              "-999999999.999999999",
              "-" + NINES,
              "-9." + "9".repeat(37),
              "-1.7976931348623157E308",
              "0001-01-01",
              "0001-01-01 00:00:00.000000",
              "0001-01-01 00:00:00.000001+00",
              ""),
          cells(
              "f",
              "32767",
              "2147483647",
              "9223372036854775807",
              "9999999.99",
              "999999999.999999999",
              NINES,
              "0." + "0".repeat(36) + "1",
              "4.9E-324",
              "9999-12-31",
              "9999-12-31 23:59:59.999999",
              "9999-12-31 23:59:59.999999+00",
              "\\N"),
          cells(
              "t",
              "0",
              "-1",
              "0",
              "-0.01",
              "0.000000000",
              "-1",
              "0." + "0".repeat(37),
              "-0.0",
              "1582-10-10",
              "1582-10-10 12:00:00.500000",
              "1969-12-31 23:59:59.999999+00",
              "a \"quote\", a comma,\r\na line, 🚀 é"),
          cells(
              null, null, null, null, null, null, null, null, null, null, null, null, "only text"));

  @TempDir private Path folder;

  @Test
  void everyValueIsTheOneOfCsv() throws Exception {
    List<String[]> rows = new ArrayList<>();
    Random random = new Random(4);
    for (int i = 0; i < 5000; i++) {
      String[] row = EDGES.get(random.nextInt(EDGES.size())).clone();
      row[0] = Integer.toString(i);
      row[4] = Long.toString(random.nextLong());
      row[13] = row[13] == null ? null : row[13] + "x".repeat(random.nextInt(50));
      rows.add(row);
    }
    Path csv = write(new PartForm.Csv(Compression.ZSTD), rows);
    Path parquet = write(new PartForm.Parquet(), rows);

    assertThat(differences(COLUMNS, csv, parquet)).isZero();
    assertThat(query("SELECT count(*) FROM read_parquet('" + parquet + "')"))
        .containsExactly("5000");
    assertThat(
            query(
                "SELECT count(DISTINCT row_group_id) > 2 FROM parquet_metadata('" + parquet + "')"))
        .containsExactly("true");
    // Both sides wrong alike would pass above: what DuckDB reads against what was written.
    assertThat(
            query(
                "SELECT d38::VARCHAR || ' ' || d37::VARCHAR || ' ' || t::VARCHAR || ' ' ||"
                    + " epoch_us(z) FROM read_parquet('"
                    + parquet
                    + "') WHERE text LIKE 'a \"quote%' LIMIT 1"))
        .containsExactly("-1 0." + "0".repeat(37) + " 1582-10-10 12:00:00.5 -1");
  }

  @Test
  void whatIsWrittenIsReadBack() throws Exception {
    List<String[]> rows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String[] row = EDGES.get(i % EDGES.size()).clone();
      row[0] = Integer.toString(i);
      rows.add(row);
    }
    for (PartForm form : List.of(PartForm.usual(), new PartForm.Parquet())) {
      try (PartReader reader = form.read(write(form, rows))) {
        assertThat(reader.header()).isEqualTo(COLUMNS.stream().map(Column::name).toList());
        for (String[] row : rows) {
          assertThat(reader.next().orElseThrow()).as(form.toString()).containsExactly(row);
        }
        assertThat(reader.next()).isEmpty();
      }
    }
  }

  /// `redshift-facts.md` section 1.10: width by precision, microseconds, table order.
  @Test
  void columnsAreStoredAsCopyWantsThem() throws Exception {
    Path parquet = write(new PartForm.Parquet(), List.<String[]>of(EDGES.getLast()));
    assertThat(
            query(
                "SELECT name || ' ' || type || coalesce(' ' || type_length, '') || coalesce(' ' ||"
                    + " logical_type, '') FROM parquet_schema('"
                    + parquet
                    + "') WHERE num_children IS NULL"))
        .containsExactly(
            "k INT64",
            "flag BOOLEAN",
            // DuckDB prints the number of bits, 16, as a character.
            "small INT32 IntType(bitWidth=\u0010, isSigned=1)",
            "mid INT32",
            "big INT64",
            "d9 FIXED_LEN_BYTE_ARRAY 4 DecimalType(scale=2, precision=9)",
            "d18 FIXED_LEN_BYTE_ARRAY 8 DecimalType(scale=9, precision=18)",
            "d38 FIXED_LEN_BYTE_ARRAY 16 DecimalType(scale=0, precision=38)",
            "d37 FIXED_LEN_BYTE_ARRAY 16 DecimalType(scale=37, precision=38)",
            "f DOUBLE",
            "day INT32 DateType()",
            "t INT64 TimestampType(isAdjustedToUTC=0, unit=TimeUnit(MILLIS=<null>,"
                + " MICROS=MicroSeconds(), NANOS=<null>))",
            "z INT64 TimestampType(isAdjustedToUTC=1, unit=TimeUnit(MILLIS=<null>,"
                + " MICROS=MicroSeconds(), NANOS=<null>))",
            "text BYTE_ARRAY StringType()");
  }

  @Test
  void everyTableOfTheLaunchesIsTheOneOfCsv() throws Exception {
    Path shared = JsonFiles.launches();
    Source source = FileSource.of(Files.exists(shared) ? shared : Path.of("samples/launches.json"));
    StarDesign design =
        Suggester.suggest(Profiler.profile(List.of(source), (_, _) -> {}, new Cancellation()));
    try (Workers workers = new Workers(2);
        Staging csv = staged("csv", design, new PartForm.Csv(Compression.NONE), workers);
        Staging parquet = staged("parquet", design, new PartForm.Parquet(), workers)) {
      deliver(source, design, csv);
      deliver(source, design, parquet);
      List<StagedTable> inText = csv.finish();
      List<StagedTable> inColumns = parquet.finish();
      for (int i = 0; i < inText.size(); i++) {
        StagedTable text = inText.get(i);
        StagedTable columns = inColumns.get(i);
        assertThat(columns.fingerprint()).isEqualTo(text.fingerprint());
        assertThat(columns.parts().stream().map(Part::rows))
            .isEqualTo(text.parts().stream().map(Part::rows).toList());
        assertThat(
                differences(
                    text.table().stagedColumns(),
                    text.parts().getFirst().file(),
                    columns.parts().getFirst().file()))
            .as(text.table().name())
            .isZero();
      }
    }
  }

  private Staging staged(String name, StarDesign design, PartForm form, Workers workers) {
    return new Staging(
        folder.resolve("staging").resolve(name), design, form, Long.MAX_VALUE, workers, _ -> {});
  }

  private static void deliver(Source source, StarDesign design, Staging staging) {
    Normaliser normaliser = new Normaliser(design, staging);
    try (RecordReader reader = new RecordReader(source)) {
      for (Optional<SourceRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        normaliser.add("", source.name(), next.get());
      }
    }
    normaliser.finish();
  }

  private Path write(PartForm form, List<String[]> rows) throws IOException {
    Path file = folder.resolve("part" + form.ending());
    PackedRows packed = new PackedRows(COLUMNS.size());
    rows.forEach(packed::add);
    try (PartWriter writer = form.write(file, COLUMNS, SMALL_ROW_GROUPS)) {
      writer.write(form.ready(packed, COLUMNS), 0, rows.size());
    }
    return file;
  }

  /// Rows that only one of both files holds, by DuckDB, which casts CSV's text itself.
  private static long differences(List<Column> columns, Path csv, Path parquet)
      throws SQLException {
    String text =
        columns.stream()
            .map(c -> "CAST(\"" + c.name() + "\" AS " + c.type().sql() + ")")
            .collect(Collectors.joining(", "));
    String fromCsv =
        "SELECT "
            + text
            + " FROM read_csv('"
            + csv
            + "', all_varchar=true, header=true, delim=',', quote='\"', escape='\"',"
            + " nullstr='\\N', allow_quoted_nulls=false, max_line_size=10000000)";
    String fromParquet = "SELECT * FROM read_parquet('" + parquet + "')";
    return Long.parseLong(
        query(
                "SELECT count(*) FROM (("
                    + fromCsv
                    + " EXCEPT ALL "
                    + fromParquet
                    + ") UNION ALL ("
                    + fromParquet
                    + " EXCEPT ALL "
                    + fromCsv
                    + "))")
            .getFirst());
  }

  private static List<String> query(String sql) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private static Column column(String name, ColumnType type) {
    return new Column(name, type, true, new Origin.SurrogateKey());
  }

  /// A row without its key.
  private static String[] cells(String... values) {
    String[] row = new String[values.length + 1];
    System.arraycopy(values, 0, row, 1, values.length);
    return row;
  }
}
