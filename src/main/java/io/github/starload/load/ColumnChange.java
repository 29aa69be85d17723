package io.github.starload.load;

import io.github.starload.design.Column;
import io.github.starload.design.Origin;
import io.github.starload.load.Catalogue.CatalogueColumn;
import io.github.starload.type.ColumnType;
import io.github.starload.type.Widening;
import java.util.Optional;

/// What must become of a column of an existing table before rows fit into it (`design.md` section
/// 7).
sealed interface ColumnChange {

  /// The column's name.
  String name();

  /// It holds every value as it is.
  ///
  /// @param difference `none`, or what it keeps more
  record Same(String name, String difference) implements ColumnChange {}

  /// The text is to become longer; possible outside a transaction only (`redshift-facts.md` section
  /// 4.1).
  record Widened(String name, String from, ColumnType to) implements ColumnChange {}

  /// It is to be added, as nullable: the rows that are there have no value.
  record New(String name, ColumnType type) implements ColumnChange {}

  /// Its type is of the same kind but holds less, and Redshift cannot change it.
  record Narrowing(String name, String reason) implements ColumnChange {}

  /// It cannot take the values at all.
  record Conflict(String name, String reason) implements ColumnChange {}

  /// Classifies a designed column by what the catalogue has.
  static ColumnChange of(Column column, Optional<CatalogueColumn> found) {
    String name = column.name();
    if (found.isEmpty()) {
      return added(column);
    }
    CatalogueColumn there = found.get();
    if (column.nullable() && !there.nullable()) {
      return new Conflict(name, "NULL is not allowed there");
    }
    if (there.type().isEmpty()) {
      return new Conflict(name, there.spelling() + " does not keep " + column.type().sql());
    }
    ColumnType type = there.type().get();
    if (keeps(type, column.type())) {
      return new Same(name, difference(column, there, type));
    }
    if (type instanceof ColumnType.Varchar && column.type() instanceof ColumnType.Varchar) {
      return new Widened(name, there.spelling(), column.type());
    }
    String reason = there.spelling() + " does not keep " + column.type().sql();
    return number(type) && number(column.type())
        ? new Narrowing(name, reason)
        : new Conflict(name, reason);
  }

  private static ColumnChange added(Column column) {
    return switch (column.origin()) {
      case Origin.SurrogateKey(), Origin.ParentKey() ->
          new Conflict(column.name(), "there is no such column, and the rows there need a key");
      case Origin.Value _,
          Origin.OffsetOf _,
          Origin.ParentNaturalKey _,
          Origin.Ordinal(),
          Origin.Reference _,
          Origin.ValueOfKind _,
          Origin.Attribute _,
          Origin.DayPart _,
          Origin.MapKey(),
          Origin.RecordHash(),
          Origin.RecordCopy(),
          Origin.LoadIdColumn() ->
          new New(column.name(), column.type());
    };
  }

  /// Whether a column keeps every value, and as the same text: other types than numbers have
  /// another text in a VARCHAR than in their own column.
  private static boolean keeps(ColumnType there, ColumnType designed) {
    boolean textOfOther =
        there instanceof ColumnType.Varchar && !(designed instanceof ColumnType.Varchar);
    return Widening.holds(there, designed) && (!textOfOther || number(designed));
  }

  private static String difference(Column column, CatalogueColumn there, ColumnType type) {
    if (!type.equals(column.type())) {
      return "widening: " + there.spelling() + " keeps more than " + column.type().sql();
    }
    return column.nullable() == there.nullable()
        ? "none"
        : "harmless: NULL is allowed there and never comes";
  }

  private static boolean number(ColumnType type) {
    return switch (type) {
      case ColumnType.SmallInt(), ColumnType.Int(), ColumnType.BigInt(), ColumnType.Decimal _ ->
          true;
      case ColumnType.Bool(),
          ColumnType.DoublePrecision(),
          ColumnType.Date(),
          ColumnType.Timestamp(),
          ColumnType.TimestampTz(),
          ColumnType.Varchar _,
          ColumnType.Super() ->
          false;
    };
  }
}
