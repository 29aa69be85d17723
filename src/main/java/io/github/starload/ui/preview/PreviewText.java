package io.github.starload.ui.preview;

import io.github.starload.design.Column;
import io.github.starload.design.LeftOut;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.normalise.TablePreview.RowOrigin;
import io.github.starload.suggest.edit.Count;
import io.github.starload.type.ColumnType;
import io.github.starload.ui.control.Amount;
import io.github.starload.ui.session.Outlook;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The sentences of the Preview screen.
final class PreviewText {
  static final String NOTHING = "Shows the tables that the sources would become.";

  private PreviewText() {}

  static String summary(Outlook outlook) {
    if (!outlook.problem().isEmpty()) {
      return outlook.problem();
    }
    StarDesign design = outlook.design();
    long columns = design.tables().stream().mapToLong(table -> table.columns().size()).sum();
    String records = Amount.of(outlook.dataset().records(), "record");
    return design.dataset()
        + ": "
        + Amount.of(design.tables().size(), "table")
        + " with "
        + Amount.of(columns, "column")
        + (outlook.dataset().isWhole()
            ? ", types from all " + records + "."
            : ", types from the first " + records + " so far; the rest is being read.");
  }

  /// @param all how many rows the table would have, in words
  static String rows(int rows, String all, long records, int mostRecords) {
    return records <= mostRecords
        ? Amount.of(rows, "row")
        : Amount.of(rows, "row")
            + " of "
            + all
            + ": only the first "
            + Amount.of(mostRecords, "record")
            + " are shown, as every edit makes all rows anew; a load takes all";
  }

  /// Such as `205 rows`; empty where only a load tells.
  static String allRows(Count count) {
    return switch (count.certainty()) {
      case EXACT -> Amount.of(count.value(), "row");
      case ESTIMATED -> "≈ " + Amount.of(count.value(), "row");
      case UNKNOWN -> "";
    };
  }

  /// Where a record stands.
  static String place(RowOrigin origin) {
    return origin.equals(RowOrigin.NONE)
        ? "This row comes from no record."
        : "Record "
            + Amount.of(origin.record())
            + " of "
            + origin.source()
            + ", line "
            + Amount.of(origin.line());
  }

  /// The position of the element that a row came from; empty where the table has none.
  static OptionalInt ordinal(Table table, List<@Nullable String> cells) {
    List<Column> columns = table.columns();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      if (columns.get(i).origin() instanceof Origin.Ordinal && cell != null) {
        return OptionalInt.of(Integer.parseInt(cell));
      }
    }
    return OptionalInt.empty();
  }

  /// What no table holds, or that there is no such thing.
  static String leftOut(StarDesign design) {
    return design.leftOut().isEmpty()
        ? "Nothing is left out."
        : "Left out: " + paths(design.leftOut());
  }

  private static String paths(List<LeftOut> leftOut) {
    return leftOut.stream()
        .map(path -> path.path() + " (" + Amount.of(path.occurrences()) + "×)")
        .collect(Collectors.joining(", "));
  }

  /// The reasons, a line each.
  static String reasons(List<LeftOut> leftOut) {
    return leftOut.stream()
        .map(path -> path.path() + ": " + path.reason())
        .collect(Collectors.joining("\n"));
  }

  /// What fills the column, as a short line.
  static String origin(Origin origin) {
    return switch (origin) {
      case Origin.Value value -> "from " + value.path();
      case Origin.OffsetOf offset -> "UTC offset of " + offset.path();
      case Origin.SurrogateKey() -> "surrogate key, made by Starload";
      case Origin.ParentKey() -> "surrogate key of the parent row";
      case Origin.ParentNaturalKey parent -> "natural key of the parent row, " + parent.column();
      case Origin.Ordinal() -> "position in the array, from 0";
      case Origin.Reference reference ->
          "key of " + reference.dimension() + ", from " + reference.path();
      case Origin.ValueOfKind(var path, var kind) ->
          "from " + path + " if it is " + kind.name().toLowerCase(Locale.ROOT);
      case Origin.Attribute(var paths) ->
          "from " + paths.stream().map(Object::toString).collect(Collectors.joining(", "));
      case Origin.DayPart(var part) ->
          part.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " of the date";
      case Origin.MapKey() -> "name of the member";
      case Origin.RecordHash() -> "hash of the whole record";
      case Origin.RecordCopy() -> "tells equal records apart";
      case Origin.LoadIdColumn() -> "the load that brought the row";
    };
  }

  /// Whether the column is filled by a load, not by the data.
  static boolean isLoadId(Column column) {
    return column.origin() instanceof Origin.LoadIdColumn;
  }

  static boolean isNumber(Column column) {
    return switch (column.type()) {
      case ColumnType.SmallInt(),
          ColumnType.Int(),
          ColumnType.BigInt(),
          ColumnType.Decimal(_, _),
          ColumnType.DoublePrecision() ->
          true;
      case ColumnType.Bool(),
          ColumnType.Date(),
          ColumnType.Timestamp(),
          ColumnType.TimestampTz(),
          ColumnType.Varchar(_),
          ColumnType.Super() ->
          false;
    };
  }

  static String nullable(Column column) {
    return column.nullable() ? "may be NULL" : "never NULL";
  }
}
