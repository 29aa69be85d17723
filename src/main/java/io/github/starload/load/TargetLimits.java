package io.github.starload.load;

/// The most that a target takes, as far as a load must know it before it uploads anything.
///
/// @param warehouse as sentences name it
/// @param nameBytes of a table's or a column's name, in UTF-8; longer ones are cut in silence
/// @param columns of a table
/// @param pageBytes that a row may take without its longer texts, which lie elsewhere
/// @param statementBytes of one statement
public record TargetLimits(
    String warehouse, int nameBytes, int columns, long pageBytes, long statementBytes) {

  /// Redshift over its driver (`redshift-facts.md` sections 1 and 3.2).
  public static final TargetLimits REDSHIFT =
      new TargetLimits("Redshift", 127, 1600, Long.MAX_VALUE, 16_000_000);

  /// The same over the Data API (section 6).
  public static final TargetLimits DATA_API =
      new TargetLimits(
          "Redshift over the Data API",
          REDSHIFT.nameBytes(),
          REDSHIFT.columns(),
          REDSHIFT.pageBytes(),
          100_000);
}
