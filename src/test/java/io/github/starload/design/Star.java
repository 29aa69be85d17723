package io.github.starload.design;

import io.github.starload.json.JsonPath;
import io.github.starload.type.ColumnType;
import java.util.List;
import java.util.Optional;

/// A small design for tests: orders with customers, lines and tags.
public final class Star {
  private static final ColumnType KEY = new ColumnType.BigInt();

  private Star() {}

  /// `fact_order`, `dim_customer` (fed by an object), `dim_tag`, `order_line`, `order_tag`;
  /// `$.empty[]` is left out.
  public static StarDesign orders() {
    return StarDesign.proposed(
        "orders",
        List.of(new Kind("", Optional.of(""))),
        List.of(fact(), customer(), tag(), line(), tagBridge()),
        List.of(new LeftOut(path("$.empty[]"), 3, "It never holds anything in this data.")),
        List.of(new Evidence(path("$.customer"), "dim_customer", "2 distinct of 3 values.")));
  }

  private static Table fact() {
    return new Table.Fact(
        "fact_order",
        JsonPath.ROOT,
        List.of(
            required("order_key", KEY, new Origin.SurrogateKey()),
            required("id", new ColumnType.Int(), value("$.id")),
            nullable("note", new ColumnType.Varchar(64), value("$.note")),
            nullable("total", new ColumnType.Decimal(10, 2), value("$.total")),
            nullable("placed_on", new ColumnType.TimestampTz(), value("$.when")),
            nullable(
                "placed_on_offset", new ColumnType.Varchar(8), new Origin.OffsetOf(path("$.when"))),
            nullable("customer_key", KEY, new Origin.Reference(path("$.customer"), "dim_customer")),
            loadId()),
        List.of("id"),
        "One row for each order.");
  }

  private static Table customer() {
    return new Table.Dimension(
        "dim_customer",
        List.of(path("$.customer")),
        List.of(
            required("customer_key", KEY, new Origin.SurrogateKey()),
            required("customer_id", new ColumnType.Varchar(8), attribute("$.customer.id")),
            nullable("name", new ColumnType.Varchar(32), attribute("$.customer.name")),
            loadId()),
        List.of("customer_id"),
        "One row for each distinct customer.",
        ConflictRule.MOST_FREQUENT,
        NullReference.STAYS_NULL);
  }

  private static Table tag() {
    return new Table.Dimension(
        "dim_tag",
        List.of(path("$.tags[]")),
        List.of(
            required("tag_key", KEY, new Origin.SurrogateKey()),
            required("tag_id", new ColumnType.Varchar(16), attribute("$.tags[]")),
            loadId()),
        List.of("tag_id"),
        "One row for each distinct tag.",
        ConflictRule.MOST_FREQUENT,
        NullReference.STAYS_NULL);
  }

  private static Table line() {
    return new Table.Detail(
        "order_line",
        path("$.lines[]"),
        "fact_order",
        List.of(
            required("order_line_key", KEY, new Origin.SurrogateKey()),
            required("order_key", KEY, new Origin.ParentKey()),
            required("order_id", new ColumnType.Int(), new Origin.ParentNaturalKey("id")),
            required("ordinal", new ColumnType.Int(), new Origin.Ordinal()),
            nullable("sku", new ColumnType.Varchar(16), value("$.lines[].sku")),
            nullable("quantity", new ColumnType.SmallInt(), value("$.lines[].quantity")),
            loadId()),
        List.of("order_id", "ordinal"),
        "One row for each line of an order.");
  }

  private static Table tagBridge() {
    return new Table.Bridge(
        "order_tag",
        path("$.tags[]"),
        "fact_order",
        "dim_tag",
        List.of(
            required("order_tag_key", KEY, new Origin.SurrogateKey()),
            required("order_key", KEY, new Origin.ParentKey()),
            required("order_id", new ColumnType.Int(), new Origin.ParentNaturalKey("id")),
            required("ordinal", new ColumnType.Int(), new Origin.Ordinal()),
            nullable("tag_key", KEY, new Origin.Reference(path("$.tags[]"), "dim_tag")),
            loadId()),
        List.of("order_id", "ordinal"),
        "One row for each tag of an order.");
  }

  private static Column loadId() {
    return required(
        StarDesign.LOAD_ID_COLUMN, new ColumnType.Varchar(64), new Origin.LoadIdColumn());
  }

  private static Column required(String name, ColumnType type, Origin origin) {
    return new Column(name, type, false, origin);
  }

  private static Column nullable(String name, ColumnType type, Origin origin) {
    return new Column(name, type, true, origin);
  }

  private static Origin value(String path) {
    return new Origin.Value(path(path));
  }

  private static Origin attribute(String path) {
    return new Origin.Attribute(List.of(path(path)));
  }

  private static JsonPath path(String text) {
    return JsonPath.parse(text);
  }
}
