package io.github.starload.design;

/// What happens to text that no warehouse keeps as it is, and to names that occur twice in one
/// object; every case is counted.
///
/// @param nul for the character U+0000
/// @param surrogates for half a surrogate pair, which is no valid Unicode
/// @param repeatedNames for a name that occurs twice in one object
public record TextRules(Repair nul, Repair surrogates, RepeatedNames repeatedNames) {

  /// Nothing is changed: the contract for types decides about the value, or the record is rejected.
  public static final TextRules STRICT =
      new TextRules(Repair.NONE, Repair.NONE, RepeatedNames.REJECT_RECORD);

  /// What becomes of a character that cannot be kept.
  public enum Repair {
    /// The value does not fit its column; the contract for types decides.
    NONE,
    /// U+FFFD takes its place.
    REPLACE,
    /// It is taken out.
    REMOVE
  }

  /// Which member stands for a name that occurs twice in one object.
  public enum RepeatedNames {
    REJECT_RECORD,
    KEEP_FIRST,
    KEEP_LAST
  }
}
