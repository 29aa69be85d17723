package io.github.starload.stage.part;

import io.github.starload.design.Column;
import io.github.starload.normalise.PackedRows;
import io.github.starload.type.ColumnType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.crypto.FileEncryptionProperties;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/// Writes a part as Parquet, one row group after the other; holds one row group in memory.
///
/// Goes by the lower half of parquet-java, because its `ParquetWriter` needs Hadoop when it runs.
final class ParquetWriter implements PartWriter {
  static final String ENDING = ".parquet";

  /// A dictionary is kept in memory as objects, for each column of each open part; columns with
  /// more different values than this holds gain little from it.
  private static final int DICTIONARY_BYTES = 1 << 16;

  /// Enough of the least and the greatest text to pass over a row group.
  private static final int STATISTICS_BYTES = 64;

  private static final int NO_PADDING = 0;
  private static final @Nullable FileEncryptionProperties NOT_ENCRYPTED = null;

  private static final ParquetProperties PROPERTIES =
      ParquetProperties.builder()
          .withDictionaryPageSize(DICTIONARY_BYTES)
          .withStatisticsTruncateLength(STATISTICS_BYTES)
          .withAllocator(HeapByteBufferAllocator.getInstance())
          .build();

  private final List<ColumnType> types;
  private final MessageType schema;
  private final List<ColumnDescriptor> descriptors;
  private final long heldBytes;
  private final ParquetFileWriter file;

  private @Nullable RowGroup open;

  /// @param heldBytes a row group ends after about so many bytes of text
  ParquetWriter(Path path, List<Column> columns, long heldBytes) throws IOException {
    this.types = columns.stream().map(Column::type).toList();
    this.schema = ParquetSchema.of(columns);
    this.descriptors = schema.getColumns();
    this.heldBytes = heldBytes;
    this.file =
        new ParquetFileWriter(
            new LocalOutputFile(path),
            schema,
            ParquetFileWriter.Mode.CREATE,
            heldBytes,
            NO_PADDING,
            NOT_ENCRYPTED,
            PROPERTIES);
    file.start();
  }

  @Override
  public void write(ReadyRows rows, int from, int to) throws IOException {
    for (int row = from; row < to; row++) {
      write(rows.rows(), row);
    }
  }

  private void write(PackedRows rows, int row) throws IOException {
    RowGroup group = open == null ? new RowGroup() : open;
    open = group;
    group.add(rows, row);
    if (group.text >= heldBytes) {
      group.flush();
      open = null;
    }
  }

  @Override
  public void close() throws IOException {
    if (open != null) {
      open.flush();
      open = null;
    }
    file.end(Map.of());
  }

  /// The rows that are not in the file yet.
  private final class RowGroup {
    private final ColumnChunkPageWriteStore pages =
        new ColumnChunkPageWriteStore(
            new GzipPages(),
            schema,
            PROPERTIES.getAllocator(),
            PROPERTIES.getColumnIndexTruncateLength());
    private final ColumnWriteStore store = PROPERTIES.newColumnWriteStore(schema, pages);
    private final List<ColumnWriter> writers =
        descriptors.stream().map(store::getColumnWriter).toList();
    private long rows;
    private long text;

    void add(PackedRows of, int row) {
      for (int i = 0; i < of.width(); i++) {
        if (of.isNull(row, i)) {
          writers.get(i).writeNull(0, 0);
        } else {
          ParquetCells.write(of.string(row, i), types.get(i), writers.get(i));
        }
      }
      text += of.size(row) + of.width();
      store.endRecord();
      rows++;
    }

    void flush() throws IOException {
      file.startBlock(rows);
      store.flush();
      pages.flushToFileWriter(file);
      file.endBlock();
      store.close();
      pages.close();
    }
  }
}
