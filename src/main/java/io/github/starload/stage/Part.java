package io.github.starload.stage;

import io.github.starload.stage.part.PartForm;
import java.nio.file.Path;
import java.util.List;

/// One staged file of one table, closed and unchanging.
///
/// @param number 0-based within its table
/// @param file on local disk
/// @param rows without the header line
/// @param bytes of the file, packed
/// @param sha256 of the file, 64 lower-case hex digits
/// @param header column names as read back from the closed file
public record Part(
    String table,
    int number,
    Path file,
    long rows,
    long bytes,
    String sha256,
    List<String> header) {
  public Part {
    header = List.copyOf(header);
  }

  /// The same, at another place of local disk.
  public Part at(Path other) {
    return new Part(table, number, other, rows, bytes, sha256, header);
  }

  /// In which form the rows are stored.
  public PartForm form() {
    return PartForm.of(file.toString());
  }
}
