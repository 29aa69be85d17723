package io.github.starload.stage;

import io.github.starload.normalise.PackedRows;
import io.github.starload.type.ColumnType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// The digests of the cells of some rows and of the rows as a whole, such that a warehouse computes
/// the same from its own columns (`redshift-facts.md` section 5).
///
/// A cell's digest is the MD5 of its canonical text; the row's is the MD5 of its cells' digests in
/// hex, one after the other, `-` for NULL. What is summed is the first 15 hex digits as a number:
/// `STRTOL(SUBSTRING(MD5(text), 1, 15), 16)`. MD5 and not FNV_HASH: PostgreSQL has it natively, so
/// the sandbox need not run a loop a byte, and what FNV_HASH makes of NULL is not documented.
///
/// A double's text is that of [DoubleRanges]. SUPER has no text that a warehouse could digest and
/// does not count for the row's; its cells' digests are those of [SuperDigest], for which the
/// values are read back.
public final class RowDigests {
  /// 15 hex digits are 60 bits, which never come out negative.
  private static final int TERM_SHIFT = 4;

  private static final int HEX_BYTES = 32;
  private static final int DIGEST_WORDS = 4;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private final List<ColumnType> types;
  private final int width;
  private final Md5Lanes md5 = new Md5Lanes();

  /// The number to sum for each cell, row by row, and for each row.
  private final long[] cells;

  private final long[] rows;

  /// @param types of the columns
  /// @param texts as the parts hold them; the first of each row is the surrogate key
  public RowDigests(List<ColumnType> types, PackedRows texts) {
    this.types = types;
    this.width = types.size();
    this.cells = new long[texts.count() * width];
    this.rows = new long[texts.count()];
    read(texts);
  }

  /// Whether a warehouse can digest columns of a type.
  public static boolean has(ColumnType type) {
    return switch (type) {
      case ColumnType.Super() -> false;
      case ColumnType.Bool(),
          ColumnType.SmallInt(),
          ColumnType.Int(),
          ColumnType.BigInt(),
          ColumnType.Decimal _,
          ColumnType.DoublePrecision(),
          ColumnType.Date(),
          ColumnType.Timestamp(),
          ColumnType.TimestampTz(),
          ColumnType.Varchar _ ->
          true;
    };
  }

  /// The number to sum for a cell; 0 for NULL.
  public long cell(int row, int column) {
    return cells[row * width + column];
  }

  /// The number to sum for a row.
  public long row(int row) {
    return rows[row];
  }

  private void read(PackedRows texts) {
    Messages messages = new Messages(texts.bytes(), texts.size(), cells.length);
    boolean[] isDouble = new boolean[width];
    boolean[] isDigested = new boolean[width];
    for (int i = 0; i < width; i++) {
      isDouble[i] = types.get(i) instanceof ColumnType.DoublePrecision;
      isDigested[i] = has(types.get(i));
    }
    int end = 0;
    for (int row = 0; row < rows.length; row++) {
      for (int i = 0; i < width; i++) {
        int begin = end;
        end = texts.end(row, i);
        if (texts.isNull(row, i)) {
          continue;
        }
        if (!isDigested[i]) {
          cells[row * width + i] = SuperDigest.term(texts.string(row, 0), texts.string(row, i));
        } else if (isDouble[i]) {
          messages.add(DoubleRanges.text(Double.parseDouble(texts.string(row, i))));
        } else {
          messages.add(begin, end);
        }
      }
    }
    digest(texts, isDigested, messages.digest(md5));
  }

  /// @param digests of all cells that are digested
  private void digest(PackedRows texts, boolean[] isDigested, int[] digests) {
    Messages messages =
        new Messages(new byte[HEX_BYTES * cells.length], HEX_BYTES * cells.length, rows.length);
    int digest = 0;
    int size = 0;
    for (int row = 0; row < rows.length; row++) {
      int begin = size;
      for (int i = 0; i < width; i++) {
        if (isDigested[i] && texts.isNull(row, i)) {
          messages.bytes[size++] = '-';
        } else if (isDigested[i]) {
          cells[row * width + i] = term(digests, digest);
          hex(digests, digest, messages.bytes, size);
          size += HEX_BYTES;
          digest += DIGEST_WORDS;
        }
      }
      messages.add(begin, size);
    }
    int[] ofRows = messages.digest(md5);
    for (int i = 0; i < rows.length; i++) {
      rows[i] = term(ofRows, DIGEST_WORDS * i);
    }
  }

  /// The first 15 hex digits of a digest, whose words stand with their first byte last.
  private static long term(int[] digests, int at) {
    long first = Integer.reverseBytes(digests[at]);
    long second = Integer.toUnsignedLong(Integer.reverseBytes(digests[at + 1]));
    return (first << Integer.SIZE | second) >>> TERM_SHIFT;
  }

  private static void hex(int[] digests, int at, byte[] into, int to) {
    int next = to;
    for (int word = at; word < at + DIGEST_WORDS; word++) {
      int value = digests[word];
      for (int i = 0; i < Integer.BYTES; i++) {
        into[next++] = HEX[(value >> 4) & 0xf];
        into[next++] = HEX[value & 0xf];
        value >>= Byte.SIZE;
      }
    }
  }

  /// Messages in one array of bytes.
  private static final class Messages {
    private byte[] bytes;
    private int size;
    private final int[] begins;
    private final int[] ends;
    private int count;

    Messages(byte[] bytes, int size, int most) {
      this.bytes = bytes;
      this.size = size;
      this.begins = new int[most];
      this.ends = new int[most];
    }

    void add(int begin, int end) {
      begins[count] = begin;
      ends[count++] = end;
    }

    /// Adds a text that is not among the bytes.
    void add(String text) {
      byte[] added = text.getBytes(StandardCharsets.UTF_8);
      if (size + added.length > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(size + added.length, bytes.length * 2));
      }
      System.arraycopy(added, 0, bytes, size, added.length);
      add(size, size + added.length);
      size += added.length;
    }

    int[] digest(Md5Lanes md5) {
      return md5.digest(bytes, begins, ends, count);
    }
  }
}
