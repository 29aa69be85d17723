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
/// Columns without one canonical text have no digest and do not count for the row's: DOUBLE
/// PRECISION, whose text depends on the server, and SUPER, whose JSON may come back in another
/// order. Not safe for use by several threads.
public final class RowDigests {
  /// 15 hex digits are 60 bits, which never come out negative.
  private static final int TERM_DIGITS = 15;

  private static final int HEX_BYTES = 32;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private final MessageDigest md5;
  private final boolean[] digested;
  private final long[] terms;
  private final byte[] hex = new byte[HEX_BYTES];
  private long row;

  public RowDigests(List<Column> columns) {
    this.digested = new boolean[columns.size()];
    this.terms = new long[columns.size()];
    for (int i = 0; i < digested.length; i++) {
      digested[i] = has(columns.get(i).type());
    }
    try {
      this.md5 = MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw StarloadException.defect("This Java has no MD5", e);
    }
  }

  /// Whether columns of a type have a digest.
  public static boolean has(ColumnType type) {
    return switch (type) {
      case ColumnType.DoublePrecision(), ColumnType.Super() -> false;
      case ColumnType.Bool(),
          ColumnType.SmallInt(),
          ColumnType.Int(),
          ColumnType.BigInt(),
          ColumnType.Decimal _,
          ColumnType.Date(),
          ColumnType.Timestamp(),
          ColumnType.TimestampTz(),
          ColumnType.Varchar _ ->
          true;
    };
  }

  /// Reads a row's cells: canonical text, null is NULL.
  public void read(@Nullable String[] cells) {
    byte[] digests = new byte[HEX_BYTES * cells.length];
    int length = 0;
    for (int i = 0; i < cells.length; i++) {
      String cell = cells[i];
      terms[i] = 0;
      if (!digested[i]) {
        continue;
      }
      if (cell == null) {
        digests[length++] = '-';
      } else {
        terms[i] = term(md5.digest(cell.getBytes(StandardCharsets.UTF_8)));
        System.arraycopy(hex, 0, digests, length, HEX_BYTES);
        length += HEX_BYTES;
      }
    }
    md5.update(digests, 0, length);
    row = term(md5.digest());
  }

  /// The number to sum for a cell of the row read last; 0 for NULL and for columns without digest.
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
