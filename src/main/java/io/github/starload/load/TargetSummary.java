package io.github.starload.load;

/// A target in a list, without opening it.
///
/// @param warehouse such as `jdbc: dev at c.example.com:5439`
/// @param lake such as `s3://my-lake/starload`
/// @param schema of the tables, unless a load names another
public record TargetSummary(String name, String warehouse, String lake, String schema) {

  /// A target that comes with Starload.
  public static TargetSummary builtIn(String name) {
    return new TargetSummary(name, "built in", "built in", LoadPlan.DEFAULT_SCHEMA);
  }
}
