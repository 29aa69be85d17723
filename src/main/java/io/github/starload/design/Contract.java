package io.github.starload.design;

/// What a load does with data that the design does not foresee.
///
/// @param tables for an array, or a map, that no table holds
/// @param columns for a member that no column holds
/// @param types for a value that its column does not keep unchanged
public record Contract(Mode tables, Mode columns, Mode types) {

  /// Whatever fits without loss is taken in.
  public static final Contract EVOLVING = new Contract(Mode.EVOLVE, Mode.EVOLVE, Mode.EVOLVE);

  /// Nothing changes; what does not fit stops the load.
  public static final Contract FROZEN = new Contract(Mode.FREEZE, Mode.FREEZE, Mode.FREEZE);

  /// One answer to the unforeseen.
  public enum Mode {
    /// The design grows: a new table, a new column, a wider type. What cannot be kept by any column
    /// stops the load, as [#FREEZE] does.
    EVOLVE,
    /// The load stops before anything is uploaded, and says what it met and how often.
    FREEZE,
    /// The whole record is rejected and counted, with all its rows.
    REJECT_ROW,
    /// The value alone is rejected and counted; its cell is NULL, its rows are not made.
    REJECT_VALUE
  }
}
