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
  private PreviewText() {}

  static String summary(Outlook outlook) {
    if (!outlook.problem().isEmpty()) {
      return outlook.problem();
    }
    StarDesign design = outlook.design();
    long columns = design.tables().stream().mapToLong(table -> table.columns().size()).sum();
    String records = Amount.of(outlook.dataset().records(), "record");
    PreviewWords summary =
        outlook.dataset().isWhole() ? PreviewWords.SUMMARY : PreviewWords.SUMMARY_FIRST;
    return summary.text(
        design.dataset(),
        Amount.of(design.tables().size(), "table"),
        Amount.of(columns, "column"),
        records);
  }

  /// @param all how many rows the table would have, in words
  static String rows(int rows, String all, long records, int mostRecords) {
    return records <= mostRecords
        ? Amount.of(rows, "row")
        : PreviewWords.ROWS_OF.text(Amount.of(rows, "row"), all, Amount.of(mostRecords, "record"));
  }

  /// Such as `205 rows`; empty where only a load tells.
  static String allRows(Count count) {
    return switch (count.certainty()) {
      case EXACT -> Amount.of(count.value(), "row");
      case ESTIMATED -> PreviewWords.NEARLY.text(Amount.of(count.value(), "row"));
      case UNKNOWN -> "";
    };
  }

  /// Where a record stands.
  static String place(RowOrigin origin) {
    return origin.equals(RowOrigin.NONE)
        ? PreviewWords.NO_RECORD.text()
        : PreviewWords.RECORD_OF.text(
            Amount.of(origin.record()), origin.source(), Amount.of(origin.line()));
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
        ? PreviewWords.NOTHING_LEFT_OUT.text()
        : PreviewWords.LEFT_OUT.text(paths(design.leftOut()));
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
      case Origin.Value value -> PreviewWords.FROM.text(value.path());
      case Origin.OffsetOf offset -> PreviewWords.FROM_OFFSET.text(offset.path());
      case Origin.SurrogateKey() -> PreviewWords.FROM_SURROGATE.text();
      case Origin.ParentKey() -> PreviewWords.FROM_PARENT.text();
      case Origin.ParentNaturalKey parent -> PreviewWords.FROM_PARENT_NATURAL.text(parent.column());
      case Origin.Ordinal() -> PreviewWords.FROM_ORDINAL.text();
      case Origin.Reference reference ->
          PreviewWords.FROM_REFERENCE.text(reference.dimension(), reference.path());
      case Origin.ValueOfKind(var path, var kind) ->
          PreviewWords.FROM_KIND.text(path, kind.name().toLowerCase(Locale.ROOT));
      case Origin.Attribute(var paths) ->
          PreviewWords.FROM.text(
              paths.stream().map(Object::toString).collect(Collectors.joining(", ")));
      case Origin.DayPart(var part) ->
          PreviewWords.FROM_DAY.text(part.name().toLowerCase(Locale.ROOT).replace('_', ' '));
      case Origin.MapKey() -> PreviewWords.FROM_MAP.text();
      case Origin.RecordHash() -> PreviewWords.FROM_HASH.text();
      case Origin.RecordCopy() -> PreviewWords.FROM_COPY.text();
      case Origin.LoadIdColumn() -> PreviewWords.FROM_LOAD.text();
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
    return column.nullable() ? PreviewWords.MAY_BE_NULL.text() : PreviewWords.NEVER_NULL.text();
  }
}
