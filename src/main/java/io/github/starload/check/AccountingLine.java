package io.github.starload.check;

/// Where the values of one JSON path went (`design.md` section 5).
///
/// @param path such as `$.cores[].core`
/// @param occurrences counted by the independent counter
/// @param written as rows or values
/// @param rejected with their record
/// @param leftOut by name
/// @param merged into a row that was there already
/// @param empty null, `{}` or `[]`
public record AccountingLine(
    String path,
    long occurrences,
    long written,
    long rejected,
    long leftOut,
    long merged,
    long empty) {

  /// What is unaccounted for; anything but 0 fails the load.
  public long remainder() {
    return occurrences - written - rejected - leftOut - merged - empty;
  }
}
