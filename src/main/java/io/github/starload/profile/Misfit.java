package io.github.starload.profile;

/// Values at a path that no column keeps unchanged, forecast before anything is uploaded.
///
/// @param count how many values
/// @param example the least of them by UTF-8 bytes, cut to 60 characters
public record Misfit(Reason reason, long count, String example) {

  /// Why a value cannot be kept.
  public enum Reason {
    /// The character U+0000.
    NUL_CHARACTER("the character U+0000"),
    /// Half a surrogate pair.
    LONE_SURROGATE("half a surrogate pair"),
    /// More than 65,535 UTF-8 bytes.
    LONG_TEXT("more than 65,535 bytes"),
    /// A number that neither DECIMAL nor DOUBLE PRECISION keeps; text does.
    EXTREME_NUMBER("a number for text only"),
    /// A name that occurs twice in the object.
    REPEATED_NAME("a name twice in one object");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /// A few words for lists.
    public String words() {
      return words;
    }
  }
}
