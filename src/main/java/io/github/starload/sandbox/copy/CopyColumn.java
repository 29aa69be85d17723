package io.github.starload.sandbox.copy;

/// A column to be loaded.
///
/// @param type PostgreSQL's short name, such as `int4`, `varchar`, `jsonb`
/// @param modifier PostgreSQL's packed length or precision and scale, -1 when there is none
public record CopyColumn(String name, String type, int modifier, Nulls nulls) {
  private static final int MODIFIER_HEADER = 4;
  private static final int SCALE_MASK = 0x7ff;

  /// Whether the column takes NULL.
  public enum Nulls {
    ALLOWED,
    REFUSED
  }

  /// Longest VARCHAR in bytes.
  int bytes() {
    return modifier < 0 ? Integer.MAX_VALUE : modifier - MODIFIER_HEADER;
  }

  int precision() {
    return (modifier - MODIFIER_HEADER) >> 16;
  }

  int scale() {
    return (modifier - MODIFIER_HEADER) & SCALE_MASK;
  }

  boolean text() {
    return type.equals("varchar");
  }

  /// The type as the load-error views name it (`redshift-facts.md` section 3.1).
  String errorType() {
    return type.equals("jsonb") ? "super" : type;
  }

  /// The length as the load-error views give it; `0` where a type has none.
  String errorLength() {
    return switch (type) {
      case "varchar" -> Integer.toString(bytes());
      case "numeric" -> precision() + "," + scale();
      default -> "0";
    };
  }
}
