package io.github.starload.normalise;

import io.github.starload.design.CalendarPart;
import io.github.starload.design.Column;
import io.github.starload.design.Origin;
import io.github.starload.design.Table;
import io.github.starload.type.Utf8Text;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Fills the columns that a date dimension computes from its day.
final class Calendar {
  private Calendar() {}

  /// Fills every part but the day itself, which is there.
  static void complete(Table.Dimension table, @Nullable Utf8Text[] cells) {
    List<Column> columns = table.stagedColumns();
    for (int i = 0; i < cells.length; i++) {
      if (columns.get(i).origin() instanceof Origin.DayPart(var part) && part == CalendarPart.DAY) {
        complete(columns, cells, LocalDate.parse(String.valueOf(cells[i])));
        return;
      }
    }
  }

  private static void complete(List<Column> columns, @Nullable Utf8Text[] cells, LocalDate day) {
    for (int i = 0; i < cells.length; i++) {
      if (columns.get(i).origin() instanceof Origin.DayPart(CalendarPart part)) {
        cells[i] =
            part == CalendarPart.DAY ? Utf8Text.of(day.toString()) : Utf8Text.of(of(part, day));
      }
    }
  }

  private static int of(CalendarPart part, LocalDate day) {
    return switch (part) {
      case DAY -> throw new IllegalArgumentException("a day is no number");
      case YEAR -> day.getYear();
      case QUARTER -> day.get(IsoFields.QUARTER_OF_YEAR);
      case MONTH -> day.getMonthValue();
      case DAY_OF_MONTH -> day.getDayOfMonth();
      case DAY_OF_WEEK -> day.get(ChronoField.DAY_OF_WEEK);
      case WEEK -> day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    };
  }
}
