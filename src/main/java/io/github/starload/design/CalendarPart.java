package io.github.starload.design;

/// What a date dimension tells of a day.
public enum CalendarPart {
  /// The day itself, `YYYY-MM-DD`; the natural key.
  DAY,
  YEAR,
  /// 1 to 4.
  QUARTER,
  /// 1 to 12.
  MONTH,
  /// Day of the month, 1 to 31.
  DAY_OF_MONTH,
  /// ISO 8601: 1 is Monday.
  DAY_OF_WEEK,
  /// ISO 8601 week of the week-based year, 1 to 53.
  WEEK
}
