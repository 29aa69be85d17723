package io.github.starload.load;

import io.github.starload.problem.StarloadException;
import io.github.starload.stage.Part;
import io.github.starload.stage.StagedTable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// One hash for all parts of a load: SHA-256 over a line a part, in table and part order, such as
/// `fact_launch 0 9f86d0…`. It ties the row of the control table to the bytes in the lake.
final class PartsHash {
  private PartsHash() {}

  /// 64 lower-case hex digits.
  static String of(List<StagedTable> tables) {
    StringBuilder lines = new StringBuilder();
    for (StagedTable table : tables) {
      for (Part part : table.parts()) {
        lines.append(line(part.table(), part.number(), part.sha256()));
      }
    }
    return ofLines(lines.toString());
  }

  /// A part's line.
  static String line(String table, int number, String sha256) {
    return table + " " + number + " " + sha256 + "\n";
  }

  /// The hash of all lines.
  static String ofLines(String lines) {
    try {
      byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw StarloadException.defect("This Java has no SHA-256", e);
    }
  }
}
