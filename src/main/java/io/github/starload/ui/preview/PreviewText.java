package io.github.starload.ui.preview;

import io.github.starload.browse.Listing;
import io.github.starload.design.Column;
import io.github.starload.design.LeftOut;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.normalise.TablePreview.RowOrigin;
import io.github.starload.suggest.edit.Count;
import io.github.starload.ui.control.Amount;
import io.github.starload.ui.session.Outlook;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

  /// How many rows there are, and whether more come.
  ///
  /// @param rows that are there
  /// @param all how many the table would have
  static String standing(int rows, Optional<Count> all, AllRows.State state) {
    String there = Amount.of(rows, "row");
    String of =
        all.map(PreviewText::allRows)
            .filter(text -> !text.isEmpty())
            .orElse(PreviewWords.ALL_ROWS.text());
    return switch (state) {
      case AllRows.State.Whole() -> there;
      case AllRows.State.None() -> PreviewWords.ROWS_FIRST.text(there);
      case AllRows.State.Coming(var filled) ->
          PreviewWords.ROWS_COMING.text(
              there,
              of,
              percent((double) filled.bytes() / Math.max(1, filled.allBytes())),
              Amount.bytes(filled.stored()));
      case AllRows.State.Stopped(var sentence) -> PreviewWords.ROWS_STOPPED.text(there, sentence);
    };
  }

  /// What a search or sort does.
  static String listing(Listing listing, Table table) {
    return listing.words().isBlank()
        ? PreviewWords.SORTING.text(column(listing, table))
        : PreviewWords.SEARCHING.text(listing.words().strip());
  }

  /// What a search or sort came to.
  ///
  /// @param found rows of `size`
  static String listed(Listing listing, Table table, int found, int size) {
    String order =
        listing.sorting().isEmpty() ? "" : PreviewWords.SORTED.text(column(listing, table));
    return listing.words().isBlank()
        ? order
        : PreviewWords.FOUND.text(Amount.of(found), Amount.of(size, "row"), listing.words().strip())
            + (order.isEmpty() ? "" : " " + order);
  }

  private static String column(Listing listing, Table table) {
    return listing.sorting().map(by -> table.stagedColumns().get(by.column()).name()).orElse("");
  }

  /// How far the profile of the columns has come.
  static String describing(double share) {
    return PreviewWords.PROFILE_READING.text(percent(share));
  }

  /// Of how many rows the profile of the columns is.
  static String described(ColumnsModel.Rows rows) {
    String size = Amount.of(rows.size(), "row");
    return rows.whole()
        ? PreviewWords.PROFILE_OF_ALL.text(size)
        : PreviewWords.PROFILE_OF_SOME.text(size);
  }

  private static long percent(double share) {
    return Math.round(100 * share);
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
        ? PreviewWords.RECORD_NONE.text()
        : PreviewWords.RECORD_PLACE.text(
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

  static String nullable(Column column) {
    return column.nullable() ? PreviewWords.MAY_BE_NULL.text() : PreviewWords.NEVER_NULL.text();
  }
}
