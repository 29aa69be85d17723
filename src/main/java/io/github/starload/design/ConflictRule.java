package io.github.starload.design;

/// Which value a dimension keeps where one natural key comes with different attributes; every
/// conflict is counted, whatever the rule.
public enum ConflictRule {
  /// The one that comes most often, the least by UTF-8 bytes among several; the same for any order
  /// of the records.
  MOST_FREQUENT,
  /// The one that is read first.
  FIRST,
  /// The one that is read last.
  LAST
}
