package io.github.starload.stage;

import io.github.starload.design.Column;
import io.github.starload.problem.StarloadException;
import io.github.starload.type.ColumnType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The digests of a row's cells and of the row as a whole, such that a warehouse computes the same
/// from its own columns (`redshift-facts.md` section 5).
///
/// A cell's digest is the MD5 of its canonical text; the row's is the MD5 of its cells' digests in
/// hex, one after the other, `-` for NULL. What is summed is the first 15 hex digits as a number:
/// `STRTOL(SUBSTRING(MD5(text), 1, 15), 16)`. MD5 and not FNV_HASH: PostgreSQL has it natively, so
/// the sandbox need not run a loop a byte, and what FNV_HASH makes of NULL is not documented.
///
/// A double's text is that of [DoubleRanges]. SUPER has no text that a warehouse could digest and
/// does not count for the row's; its cells' digests are those of [SuperDigest], for which the
/// values are read back. Not safe for use by several threads.
public final class RowDigests {
  /// 15 hex digits are 60 bits, which never come out negative.
  private static final int TERM_DIGITS = 15;

  private static final int HEX_BYTES = 32;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private final MessageDigest md5;
  private final List<ColumnType> types;
  private final long[] terms;
  private final byte[] hex = new byte[HEX_BYTES];
  private long row;

  public RowDigests(List<Column> columns) {
    this.types = columns.stream().map(Column::type).toList();
    this.terms = new long[columns.size()];
    try {
      this.md5 = MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw StarloadException.defect("This Java has no MD5", e);
    }
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

  /// Reads a row's cells: text as the parts hold it, null is NULL; the first is the surrogate key.
  public void read(@Nullable String[] cells) {
    byte[] digests = new byte[HEX_BYTES * cells.length];
    int length = 0;
    for (int i = 0; i < cells.length; i++) {
      String cell = cells[i];
      terms[i] = 0;
      if (!has(types.get(i))) {
        terms[i] = cell == null ? 0 : SuperDigest.term(String.valueOf(cells[0]), cell);
      } else if (cell == null) {
        digests[length++] = '-';
      } else {
        terms[i] = term(md5.digest(text(types.get(i), cell).getBytes(StandardCharsets.UTF_8)));
        System.arraycopy(hex, 0, digests, length, HEX_BYTES);
        length += HEX_BYTES;
      }
    }
    md5.update(digests, 0, length);
    row = term(md5.digest());
  }

  /// The text of a cell that is digested.
  static String text(ColumnType type, String cell) {
    return type instanceof ColumnType.DoublePrecision
        ? DoubleRanges.text(Double.parseDouble(cell))
        : cell;
  }

  /// The number to sum for a cell of the row read last; 0 for NULL.
  public long cell(int column) {
    return terms[column];
  }

  /// The number to sum for the row read last.
  public long row() {
    return row;
  }

  /// Leaves the hex digits behind in `hex`.
  private long term(byte[] digest) {
    for (int i = 0; i < digest.length; i++) {
      hex[2 * i] = HEX[(digest[i] >> 4) & 0xf];
      hex[2 * i + 1] = HEX[digest[i] & 0xf];
    }
    long term = 0;
    for (int i = 0; i < TERM_DIGITS; i++) {
      term = term << 4 | Character.digit(hex[i], 16);
    }
    return term;
  }
}
