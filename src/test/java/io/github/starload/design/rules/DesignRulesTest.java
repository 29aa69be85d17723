package io.github.starload.design.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.design.Column;
import io.github.starload.design.Contract;
import io.github.starload.design.Evidence;
import io.github.starload.design.Kind;
import io.github.starload.design.LeftOut;
import io.github.starload.design.NullReference;
import io.github.starload.design.Origin;
import io.github.starload.design.ScalarKind;
import io.github.starload.design.Star;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.json.JsonPath;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class DesignRulesTest {
  private final StarDesign orders = Star.orders();

  @Test
  void aWholeDesignHasNoProblem() {
    assertThat(DesignRules.problems(orders)).isEmpty();
  }

  @Test
  void headsThatAreWrong() {
    StarDesign wrong =
        new StarDesign(
            "My data",
            List.of(new Kind("a", Optional.of("data")), new Kind("a", Optional.of("/ok"))),
            List.of(),
            List.of(),
            Contract.EVOLVING,
            Map.of("gone", Contract.FROZEN),
            orders.text(),
            -1,
            List.of(new Evidence(path("$.x"), "gone", "Because.")));
    assertThat(told(wrong))
        .containsExactly(
            "$.dataset The dataset's name \"My data\" is not in lower snake case",
            "$.rejectLimit The reject limit is less than 0",
            "$.kinds[0].records \"data\" is no JSON Pointer to the records",
            "$.kinds[0] The records of kind a feed 0 tables, not one",
            "$.kinds[1].name Two kinds of records are named \"a\"",
            "$.kinds[1] The records of kind a feed 0 tables, not one",
            "$.contract A contract is for table gone, which is not there",
            "$.evidence[0].table The evidence for $.x names table gone, which is not there");
  }

  @Test
  void columnsThatDoNotFitTheirTable() {
    assertThat(told(withColumn("order_tag", new Origin.Attribute(List.of(path("$.tags[]"))))))
        .containsExactly(
            "$.tables[4].columns[5].origin Column extra of table order_tag is filled by what no"
                + " bridge has");
    assertThat(told(withColumn("fact_order", new Origin.Value(path("$.lines[].sku")))))
        .containsExactly(
            "$.tables[0].columns[7].path Column extra of table fact_order is filled from"
                + " $.lines[].sku, which is no member of what makes a row");
    assertThat(told(withColumn("fact_order", new Origin.Value(path("$.note")))))
        .containsExactly(
            "$.tables[0].columns[7] Column extra of table fact_order is filled by the same as"
                + " another column");
    assertThat(told(withColumn("fact_order", new Origin.Reference(path("$.x"), "dim_tag"))))
        .containsExactly(
            "$.tables[0].columns[7].path Column extra of table fact_order refers to dim_tag by $.x,"
                + " which does not feed it",
            "$.tables[0].columns[7].type Column extra of table fact_order has a type that does not"
                + " hold what fills it");
    assertThat(told(withColumn("fact_order", new Origin.Reference(path("$.x"), "order_line"))))
        .contains(
            "$.tables[0].columns[7].dimension Column extra of table fact_order refers to dimension"
                + " order_line, which is not there");
    assertThat(
            told(withColumn("order_line", new Origin.ValueOfKind(path("$.note"), ScalarKind.TEXT))))
        .containsExactly(
            "$.tables[3].columns[6].path Column extra of table order_line is filled from $.note,"
                + " which is no member of what makes a row");
    assertThat(told(withColumn("fact_order", new Origin.MapKey()))).hasSize(1);
    assertThat(
            told(
                withColumn(
                    "dim_customer",
                    new Origin.Attribute(List.of(path("$.customer.a"), path("$.customer.b"))))))
        .containsExactly(
            "$.tables[1].columns[3].paths Column extra of table dim_customer has several paths"
                + " below $.customer");
  }

  @Test
  void framesThatAreBroken() {
    assertThat(told(withColumns("order_line", columns -> columns.subList(0, columns.size() - 1))))
        .containsExactly(
            "$.tables[3].columns Table order_line does not begin with its surrogate key and end"
                + " with the load id, a key between");
    assertThat(told(withColumns("order_line", columns -> swapped(columns, 1, 4))))
        .containsExactly(
            "$.tables[3].columns[4] Column order_key of table order_line is out of place: the"
                + " surrogate key stands first, the parent's key second, the load id last");
    assertThat(told(withColumns("order_line", columns -> swapped(columns, 2, 4))))
        .containsExactly(
            "$.tables[3].naturalKey The natural key of table order_line does not stand right after"
                + " the surrogate key and the parent's key");
    assertThat(told(withColumns("fact_order", DesignRulesTest::wide)))
        .containsExactly(
            "$.tables[0].columns Table fact_order has 1601 columns and Redshift takes 1600");
  }

  @Test
  void keysThatAreNone() {
    assertThat(told(withKey("fact_order", List.of())))
        .startsWith(
            "$.tables[0].naturalKey The natural key of table fact_order is empty or names a column"
                + " twice");
    assertThat(told(withKey("fact_order", List.of("nothing"))))
        .startsWith(
            "$.tables[0].naturalKey The natural key of table fact_order names column nothing, which"
                + " is not there");
    assertThat(told(withKey("fact_order", List.of("id", "note"))))
        .contains(
            "$.tables[0].naturalKey The natural key of table fact_order holds column note, in which"
                + " NULL may stand",
            "$.tables[3].naturalKey The natural key of table order_line is not the natural key of"
                + " fact_order, in its order, followed by what tells apart the rows below one"
                + " parent");
    Table.Dimension customer = (Table.Dimension) orders.table("dim_customer");
    Table unknown =
        new Table.Dimension(
            customer.name(),
            customer.paths(),
            customer.columns(),
            customer.naturalKey(),
            customer.grain(),
            customer.conflicts(),
            NullReference.NAMES_UNKNOWN);
    assertThat(told(with(unknown)))
        .containsExactly(
            "$.tables[1].nullReference Table dim_customer has a row for the unknown, and column"
                + " customer_id takes no NULL");
  }

  @Test
  void pathsThatGoToTwoEnds() {
    assertThat(told(leavingOut("$.customer")))
        .containsExactly(
            "$.leftOut[0].path $.customer is left out, but fills column customer_key of table"
                + " fact_order");
    assertThat(told(leavingOut("$.lines")))
        .containsExactly(
            "$.leftOut[0].path $.lines is left out, but $.lines[] feeds table order_line");
    assertThat(told(leavingOut("other:$.x")))
        .containsExactly("$.leftOut[0].path other:$.x is left out, of an unknown kind");
    Table.Detail line = (Table.Detail) orders.table("order_line");
    Table moved =
        new Table.Detail(
            line.name(),
            path("$.a[].b[]"),
            line.parent(),
            line.columns(),
            line.naturalKey(),
            line.grain());
    assertThat(told(with(moved)))
        .contains(
            "$.tables[3].path Table order_line is at $.a[].b[], which does not lie right below its"
                + " parent fact_order");
    Table.Fact fact = (Table.Fact) orders.table("fact_order");
    assertThat(
            told(
                with(
                    new Table.Fact(
                        fact.name(), path("$.a"), fact.columns(), fact.naturalKey(), " "))))
        .contains(
            "$.kinds[0] The records feed 0 tables, not one",
            "$.tables[0].grain Table fact_order does not say what one row stands for",
            "$.tables[0].path Table fact_order is a fact at $.a, which is no record");
  }

  @Test
  void aDimensionThatNobodyNames() {
    assertThat(
            told(
                withColumns(
                    "fact_order",
                    columns ->
                        columns.stream().filter(c -> !c.name().equals("customer_key")).toList())))
        .containsExactly(
            "$.tables[1].paths Table dim_customer is fed by $.customer, and no column refers to it"
                + " from there");
  }

  private StarDesign withColumn(String table, Origin origin) {
    return withColumns(
        table,
        columns -> {
          List<Column> longer = new ArrayList<>(columns);
          longer.add(
              columns.size() - 1, new Column("extra", new ColumnType.Varchar(40), true, origin));
          return longer;
        });
  }

  private static List<Column> swapped(List<Column> columns, int one, int other) {
    List<Column> swapped = new ArrayList<>(columns);
    Collections.swap(swapped, one, other);
    return swapped;
  }

  private static List<Column> wide(List<Column> columns) {
    List<Column> wide = new ArrayList<>(columns);
    for (int i = 0; wide.size() < 1601; i++) {
      Origin origin = new Origin.Value(path("$.w" + i));
      wide.add(columns.size() - 1, new Column("w" + i, new ColumnType.Int(), true, origin));
    }
    return wide;
  }

  private StarDesign withColumns(String name, UnaryOperator<List<Column>> change) {
    Table table = orders.table(name);
    return with(rebuilt(table, change.apply(table.columns()), table.naturalKey()));
  }

  private StarDesign withKey(String name, List<String> key) {
    Table table = orders.table(name);
    return with(rebuilt(table, table.columns(), key));
  }

  private static Table rebuilt(Table table, List<Column> columns, List<String> key) {
    return switch (table) {
      case Table.Fact t -> new Table.Fact(t.name(), t.path(), columns, key, t.grain());
      case Table.Dimension t ->
          new Table.Dimension(
              t.name(), t.paths(), columns, key, t.grain(), t.conflicts(), t.nullReference());
      case Table.Detail t ->
          new Table.Detail(t.name(), t.path(), t.parent(), columns, key, t.grain());
      case Table.Bridge t ->
          new Table.Bridge(t.name(), t.path(), t.parent(), t.dimension(), columns, key, t.grain());
    };
  }

  private StarDesign with(Table changed) {
    List<Table> tables = new ArrayList<>(orders.tables());
    tables.replaceAll(table -> table.name().equals(changed.name()) ? changed : table);
    return StarDesign.proposed("orders", orders.kinds(), tables, orders.leftOut(), List.of());
  }

  private StarDesign leavingOut(String path) {
    return StarDesign.proposed(
        "orders",
        orders.kinds(),
        orders.tables(),
        List.of(new LeftOut(path(path), 1, "Because.")),
        List.of());
  }

  private static List<String> told(StarDesign design) {
    return DesignRules.problems(design).stream().map(p -> p.at() + " " + p.what()).toList();
  }

  private static JsonPath path(String text) {
    return JsonPath.parse(text);
  }
}
