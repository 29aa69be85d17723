package io.github.starload.design.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starload.design.Column;
import io.github.starload.design.ConflictRule;
import io.github.starload.design.Contract;
import io.github.starload.design.Contract.Mode;
import io.github.starload.design.LeftOut;
import io.github.starload.design.NullReference;
import io.github.starload.design.Origin;
import io.github.starload.design.RandomDesigns;
import io.github.starload.design.ScalarKind;
import io.github.starload.design.Star;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.design.TextRules;
import io.github.starload.design.rules.DesignRules;
import io.github.starload.json.JsonPath;
import io.github.starload.problem.StarloadException;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PureEditsTest {
  private final StarDesign orders = Star.orders();

  @Test
  void aTableIsRenamedWhereverItIsNamed() {
    StarDesign framed =
        apply(
            orders,
            new DesignEdit.SetTableContract("dim_customer", Optional.of(Contract.FROZEN)),
            new DesignEdit.RenameTable("fact_order", "sales"),
            new DesignEdit.RenameTable("dim_customer", "buyers"),
            new DesignEdit.RenameTable("dim_tag", "words"));
    assertThat(names(framed))
        .containsExactly("sales", "buyers", "words", "order_line", "order_tag");
    assertThat(((Table.Detail) framed.table("order_line")).parent()).isEqualTo("sales");
    assertThat(((Table.Bridge) framed.table("order_tag")).dimension()).isEqualTo("words");
    assertThat(column(framed, "sales", "customer_key").origin())
        .isEqualTo(new Origin.Reference(path("$.customer"), "buyers"));
    assertThat(framed.contracts()).containsOnlyKeys("buyers");
    assertThat(framed.evidence().getFirst().table()).isEqualTo("buyers");
  }

  @Test
  void theDatasetIsRenamedToWhatAKeyOfTheLakeMayHold() {
    assertThat(apply(orders, new DesignEdit.RenameDataset("sales_2026")).dataset())
        .isEqualTo("sales_2026");
    refused(
        new DesignEdit.RenameDataset("Sales 2026"),
        "Cannot rename the dataset to Sales 2026: The dataset's name \"Sales 2026\" is not in lower"
            + " snake case. Write letters, digits and single underscores.");
  }

  @Test
  void aColumnIsPutBetweenTheKeysAndTheLoadId() {
    StarDesign placed =
        apply(orders, new DesignEdit.PlaceColumn("order_line", "quantity", Optional.of("sku")));
    assertThat(placed.table("order_line").columns())
        .extracting(Column::name)
        .endsWith("ordinal", "quantity", "sku", "starload_load_id");
    assertThat(
            apply(placed, new DesignEdit.PlaceColumn("order_line", "quantity", Optional.empty())))
        .isEqualTo(orders);
    assertThat(apply(orders, new DesignEdit.PlaceColumn("order_line", "sku", Optional.of("sku"))))
        .isEqualTo(orders);
    refused(
        new DesignEdit.PlaceColumn("order_line", "sku", Optional.of("order_key")),
        "Cannot put column order_line.sku before order_key: the keys stand first and the load id"
            + " last. Choose a place between them for a column that is neither.");
    refused(
        new DesignEdit.PlaceColumn("order_line", "order_line_key", Optional.empty()),
        "Cannot put column order_line.order_line_key last: the keys stand first and the load id"
            + " last. Choose a place between them for a column that is neither.");
  }

  @Test
  void aKeyColumnIsRenamedInTheTablesBelowToo() {
    StarDesign renamed = apply(orders, new DesignEdit.RenameColumn("fact_order", "id", "number"));
    assertThat(renamed.table("fact_order").naturalKey()).containsExactly("number");
    assertThat(column(renamed, "order_line", "order_id").origin())
        .isEqualTo(new Origin.ParentNaturalKey("number"));
    assertThat(column(renamed, "order_tag", "order_id").origin())
        .isEqualTo(new Origin.ParentNaturalKey("number"));
  }

  @Test
  void namesThatRedshiftDoesNotTakeAreRefused() {
    refused(
        new DesignEdit.RenameTable("fact_order", "Select"),
        "Cannot rename table fact_order to Select: The name of the table \"Select\" is not taken:"
            + " Redshift folds capital letters, so a name has none.");
    refused(
        new DesignEdit.RenameTable("fact_order", "dim_tag"),
        "Cannot rename table fact_order to dim_tag: Two tables are named dim_tag. Give each a name"
            + " of its own.");
    refused(
        new DesignEdit.RenameColumn("order_line", "sku", "order"),
        "Cannot rename column order_line.sku to order: The name of the column of table order_line,"
            + " \"order\" is not taken: it is a reserved word of Redshift.");
    refused(
        new DesignEdit.RenameColumn("order_line", "skew", "x"),
        "Cannot rename column order_line.skew to x: table order_line has no column \"skew\". Choose"
            + " one of order_line_key, order_key, order_id, ordinal, sku, quantity,"
            + " starload_load_id.");
    refused(
        new DesignEdit.RenameColumn("order_line", "starload_load_id", "load"),
        "Cannot rename column order_line.starload_load_id to load: Column load of table order_line:"
            + " the name starload_load_id belongs to the load id and to nothing else.");
    refused(
        new DesignEdit.RenameTable("orders", "x"),
        "Cannot rename table orders to x: the design has no table \"orders\". Choose one of"
            + " fact_order, dim_customer, dim_tag, order_line, order_tag.");
  }

  @Test
  void aRetypedKeyIsRetypedInTheTablesBelowToo() {
    ColumnType wide = new ColumnType.BigInt();
    StarDesign retyped = apply(orders, new DesignEdit.RetypeColumn("fact_order", "id", wide));
    assertThat(column(retyped, "fact_order", "id").type()).isEqualTo(wide);
    assertThat(column(retyped, "order_line", "order_id").type()).isEqualTo(wide);
    refused(
        new DesignEdit.RetypeColumn("order_line", "order_id", wide),
        "Cannot give column order_line.order_id the type BIGINT: it repeats column id of"
            + " fact_order. Retype that one; this one follows.");
    refused(
        new DesignEdit.RetypeColumn("fact_order", "customer_key", new ColumnType.Int()),
        "Cannot give column fact_order.customer_key the type INTEGER: surrogate keys are BIGINT."
            + " Leave it as it is.");
    refused(
        new DesignEdit.RetypeColumn("fact_order", "id", new ColumnType.Super()),
        "Cannot give column fact_order.id the type SUPER: The natural key of table fact_order holds"
            + " column id of type SUPER. Values of a key are scalar.");
  }

  @Test
  void columnsComeInTheOrderThatIsWished() {
    StarDesign ordered =
        apply(orders, new DesignEdit.OrderColumns("fact_order", List.of("customer_key", "total")));
    assertThat(columns(ordered, "fact_order"))
        .containsExactly(
            "order_key",
            "id",
            "customer_key",
            "total",
            "note",
            "placed_on",
            "placed_on_offset",
            "starload_load_id");
    refused(
        new DesignEdit.OrderColumns("fact_order", List.of("id")),
        "Cannot put the columns id of fact_order first: the keys stand first and the load id last."
            + " Leave id out.");
  }

  @Test
  void anotherKeyChangesTheTablesBelow() {
    StarDesign keyed = apply(orders, new DesignEdit.SetKey("fact_order", List.of("note", "total")));
    assertThat(columns(keyed, "fact_order"))
        .startsWith("order_key", "note", "total", "id", "placed_on");
    assertThat(column(keyed, "fact_order", "note").nullable()).isFalse();
    assertThat(column(keyed, "fact_order", "id").nullable()).isTrue();
    assertThat(columns(keyed, "order_line"))
        .containsExactly(
            "order_line_key",
            "order_key",
            "order_note",
            "order_total",
            "ordinal",
            "sku",
            "quantity",
            "starload_load_id");
    assertThat(keyed.table("order_tag").naturalKey())
        .containsExactly("order_note", "order_total", "ordinal");
    assertThat(apply(keyed, new DesignEdit.SetKey("fact_order", List.of("id"))).table("order_line"))
        .isEqualTo(orders.table("order_line"));
  }

  @Test
  void aHashOfTheRecordIsAKeyToo() {
    StarDesign hashed = apply(orders, new DesignEdit.SetKey("fact_order", List.of()));
    assertThat(hashed.table("fact_order").naturalKey())
        .containsExactly("record_hash", "record_copy");
    assertThat(hashed.table("order_line").naturalKey())
        .containsExactly("order_record_hash", "order_record_copy", "ordinal");
    StarDesign back = apply(hashed, new DesignEdit.SetKey("fact_order", List.of("id")));
    assertThat(back).isEqualTo(orders);
  }

  @Test
  void keysThatCannotBeAreRefused() {
    refused(
        new DesignEdit.SetKey("order_line", List.of("sku")),
        "Cannot identify the rows of order_line by sku: its rows are identified by their parent and"
            + " their place below it. Choose a key of fact_order.");
    refused(
        new DesignEdit.SetKey("fact_order", List.of("customer_key")),
        "Cannot identify the rows of fact_order by customer_key: column customer_key holds no value"
            + " of the data by itself. Choose columns that do.");
    refused(
        new DesignEdit.SetKey("dim_customer", List.of()),
        "Cannot identify the rows of dim_customer by a hash of the record: what refers to a"
            + " dimension names its key. Choose at least one column.");
    assertThat(
            apply(orders, new DesignEdit.SetKey("dim_customer", List.of("name", "customer_id")))
                .table("dim_customer")
                .naturalKey())
        .containsExactly("name", "customer_id");
  }

  @Test
  void whatIsLeftOutIsListedAndFillsNothing() {
    StarDesign less = apply(orders, new DesignEdit.LeaveOut(path("$.customer"), 3));
    assertThat(names(less)).containsExactly("fact_order", "dim_tag", "order_line", "order_tag");
    assertThat(columns(less, "fact_order")).doesNotContain("customer_key");
    assertThat(less.leftOut())
        .contains(new LeftOut(path("$.customer"), 3, "A person left it out."));
    assertThat(less.evidence()).isEmpty();

    StarDesign lines = apply(less, new DesignEdit.LeaveOut(path("$.lines[].sku"), 0));
    assertThat(columns(lines, "order_line")).doesNotContain("sku");
    StarDesign none =
        apply(
            lines,
            new DesignEdit.LeaveOut(path("$.lines[]"), 0),
            new DesignEdit.LeaveOut(path("$.tags[]"), 0));
    assertThat(names(none)).containsExactly("fact_order");
    assertThat(none.leftOut().stream().map(LeftOut::path).map(JsonPath::toString))
        .containsExactly("$.empty[]", "$.customer", "$.lines[]", "$.tags[]");
  }

  @Test
  void whatCannotBeLeftOutIsRefused() {
    refused(
        new DesignEdit.LeaveOut(path("$.id"), 0),
        "Cannot leave out $.id: the rows of fact_order are identified by id. Choose another key of"
            + " fact_order first.");
    refused(
        new DesignEdit.LeaveOut(path("$"), 0),
        "Cannot leave out $: these are the records themselves. Do not give their files.");
    refused(
        new DesignEdit.LeaveOut(path("$.empty[]"), 0),
        "Cannot leave out $.empty[]: it is left out already. Nothing is to be done.");
    refused(
        new DesignEdit.LeaveOut(path("$.nowhere"), 0),
        "Cannot leave out $.nowhere: no column and no table is filled from it. Give a path as the"
            + " design shows it, such as $.cores[].core.");
    StarDesign whole =
        apply(orders, new DesignEdit.RetypeColumn("fact_order", "note", new ColumnType.Super()));
    assertThatThrownBy(() -> apply(whole, new DesignEdit.LeaveOut(path("$.note.text"), 0)))
        .hasMessage(
            "Cannot leave out $.note.text: column note of fact_order keeps it whole. Leave out the"
                + " whole of it, or set another role there.");
  }

  @Test
  void dimensionsTakeRulesForConflictsAndNulls() {
    StarDesign ruled =
        apply(
            orders,
            new DesignEdit.SetConflictRule("dim_customer", ConflictRule.LAST),
            new DesignEdit.SetNullReference("dim_customer", NullReference.NAMES_UNKNOWN));
    Table.Dimension customer = (Table.Dimension) ruled.table("dim_customer");
    assertThat(customer.conflicts()).isEqualTo(ConflictRule.LAST);
    assertThat(customer.nullReference()).isEqualTo(NullReference.NAMES_UNKNOWN);
    assertThat(column(ruled, "dim_customer", "customer_id").nullable()).isTrue();
    assertThat(
            apply(
                ruled,
                new DesignEdit.SetConflictRule("dim_customer", ConflictRule.MOST_FREQUENT),
                new DesignEdit.SetNullReference("dim_customer", NullReference.STAYS_NULL)))
        .isEqualTo(orders);
    refused(
        new DesignEdit.SetConflictRule("fact_order", ConflictRule.LAST),
        "Cannot let fact_order keep the last of conflicting attributes: table fact_order is no"
            + " dimension. Choose a dimension.");
  }

  @Test
  void settingsOfTheDesign() {
    Contract own = new Contract(Mode.EVOLVE, Mode.FREEZE, Mode.REJECT_ROW);
    TextRules text =
        new TextRules(
            TextRules.Repair.REMOVE, TextRules.Repair.REPLACE, TextRules.RepeatedNames.KEEP_LAST);
    StarDesign set =
        apply(
            orders,
            new DesignEdit.SetContract(Contract.FROZEN),
            new DesignEdit.SetTableContract("order_line", Optional.of(own)),
            new DesignEdit.SetTextRules(text),
            new DesignEdit.SetRejectLimit(7),
            new DesignEdit.SetGrain("order_line", "One line."));
    assertThat(set.contractOf("fact_order")).isEqualTo(Contract.FROZEN);
    assertThat(set.contractOf("order_line")).isEqualTo(own);
    assertThat(set.text()).isEqualTo(text);
    assertThat(set.rejectLimit()).isEqualTo(7);
    assertThat(set.table("order_line").grain()).isEqualTo("One line.");
    assertThat(
            apply(set, new DesignEdit.SetTableContract("order_line", Optional.empty())).contracts())
        .isEmpty();
    StarDesign column =
        apply(
            set,
            new DesignEdit.SetColumnContract("fact_order", "note", Optional.of(Mode.REJECT_VALUE)),
            new DesignEdit.RenameColumn("fact_order", "note", "remark"),
            new DesignEdit.RetypeColumn("fact_order", "remark", new ColumnType.Int()));
    assertThat(column(column, "fact_order", "remark").contract()).contains(Mode.REJECT_VALUE);
    assertThat(
            apply(
                    column,
                    new DesignEdit.SetColumnContract("fact_order", "remark", Optional.empty()))
                .table("fact_order")
                .columns())
        .allMatch(c -> c.contract().isEmpty());
    refused(
        new DesignEdit.SetColumnContract("fact_order", "order_key", Optional.of(Mode.FREEZE)),
        "Cannot set the contract of fact_order.order_key: Column order_key of table fact_order has"
            + " a contract and holds no values of the data. Give the contract to a column that"
            + " does, or to the table.");
    refused(
        new DesignEdit.SetGrain("order_line", " "),
        "Cannot set the grain of order_line: Table order_line does not say what one row stands"
            + " for.");
    refused(
        new DesignEdit.SetRejectLimit(-1),
        "Cannot set the reject limit to -1: The reject limit is less than 0. Write 0 to reject"
            + " nothing.");
  }

  @Test
  void valuesOfSeveralKindsAreKeptAsAPersonChooses() {
    JsonPath path = path("$.note");
    StarDesign columns =
        apply(
            orders,
            new DesignEdit.SetMixedKinds(
                path,
                new MixedKinds.ColumnPerKind(
                    Map.of(
                        ScalarKind.NUMBER,
                        new ColumnType.Int(),
                        ScalarKind.TEXT,
                        new ColumnType.Varchar(9)))));
    assertThat(columns(columns, "fact_order"))
        .startsWith("order_key", "id", "note_text", "note_number", "total");
    assertThat(column(columns, "fact_order", "note_number").origin())
        .isEqualTo(new Origin.ValueOfKind(path, ScalarKind.NUMBER));

    StarDesign whole = apply(columns, new DesignEdit.SetMixedKinds(path, new MixedKinds.Whole()));
    assertThat(column(whole, "fact_order", "note").type()).isEqualTo(new ColumnType.Super());
    assertThat(apply(whole, new DesignEdit.SetMixedKinds(path, new MixedKinds.AsText(64))))
        .isEqualTo(orders);

    StarDesign one =
        apply(
            orders,
            new DesignEdit.SetMixedKinds(path, new MixedKinds.KeepOne(new ColumnType.Int())));
    assertThat(column(one, "fact_order", "note").type()).isEqualTo(new ColumnType.Int());
    assertThat(column(one, "fact_order", "note").contract()).contains(Mode.REJECT_VALUE);
    assertThat(one.contractOf("fact_order")).isEqualTo(orders.contractOf("fact_order"));
    refused(
        new DesignEdit.SetMixedKinds(path("$.id"), new MixedKinds.Whole()),
        "Cannot keep the values at $.id whole: the rows of fact_order are identified by id. Choose"
            + " another key of fact_order first.");
    refused(
        new DesignEdit.SetMixedKinds(path("$.x"), new MixedKinds.Whole()),
        "Cannot keep the values at $.x whole: no column holds its values. Set the role of the path"
            + " first.");
  }

  @Test
  void everyDateColumnPlaysItsRoleByItsOwnReference() {
    StarDesign more =
        apply(
            orders,
            new DesignEdit.RetypeColumn("order_line", "sku", new ColumnType.Date()),
            new DesignEdit.AddDateDimension("fact_order", "placed_on"),
            new DesignEdit.AddDateDimension("order_line", "sku"));
    assertThat(names(more))
        .containsExactly(
            "fact_order", "dim_customer", "dim_tag", "dim_date", "order_line", "order_tag");
    assertThat(more.table("dim_date").paths())
        .containsExactly(path("$.when"), path("$.lines[].sku"));
    assertThat(columns(more, "dim_date"))
        .containsExactly(
            "date_key",
            "day",
            "year",
            "quarter",
            "month",
            "day_of_month",
            "day_of_week",
            "week",
            "starload_load_id");
    assertThat(columns(more, "fact_order"))
        .containsSubsequence("placed_on", "placed_on_key", "placed_on_offset");
    assertThat(column(more, "order_line", "sku_key").origin())
        .isEqualTo(new Origin.Reference(path("$.lines[].sku"), "dim_date"));
    StarDesign fewer =
        apply(
            more,
            new DesignEdit.RemoveDateDimension("order_line", "sku"),
            new DesignEdit.RemoveDateDimension("fact_order", "placed_on_key"),
            new DesignEdit.RetypeColumn("order_line", "sku", new ColumnType.Varchar(16)));
    assertThat(fewer).isEqualTo(orders);
    refused(
        new DesignEdit.AddDateDimension("fact_order", "note"),
        "Cannot add a date dimension for fact_order.note: it is no DATE or TIMESTAMP from one"
            + " place. Retype the column first.");
    refused(
        new DesignEdit.RemoveDateDimension("fact_order", "placed_on"),
        "Cannot remove the date dimension of fact_order.placed_on: it has none. Nothing is to be"
            + " done.");
    assertThatThrownBy(
            () -> apply(more, new DesignEdit.AddDateDimension("fact_order", "placed_on")))
        .hasMessage(
            "Cannot add a date dimension for fact_order.placed_on: it has one already. Nothing is"
                + " to be done.");
  }

  /// Any edit of any design gives a whole design or says why not.
  @Test
  void anEditGivesAWholeDesignOrIsRefused() {
    int given = 0;
    for (int seed = 0; seed < 150; seed++) {
      StarDesign design = RandomDesigns.of(seed);
      for (DesignEdit.Pure edit : edits(design)) {
        try {
          assertThat(DesignRules.problems(PureEdits.apply(design, edit))).isEmpty();
          given++;
        } catch (StarloadException e) {
          assertThat(e).hasMessageStartingWith("Cannot " + EditText.of(edit) + ": ");
        }
      }
    }
    assertThat(given).isGreaterThan(5000);
  }

  private static List<DesignEdit.Pure> edits(StarDesign design) {
    List<DesignEdit.Pure> edits = new ArrayList<>();
    for (Table table : design.tables()) {
      edits.add(new DesignEdit.RenameTable(table.name(), "another"));
      edits.add(new DesignEdit.SetKey(table.name(), List.of()));
      edits.add(new DesignEdit.SetNullReference(table.name(), NullReference.NAMES_UNKNOWN));
      table.paths().forEach(path -> edits.add(new DesignEdit.LeaveOut(path, 1)));
      for (Column column : table.columns()) {
        edits.add(new DesignEdit.RenameColumn(table.name(), column.name(), "another"));
        edits.add(
            new DesignEdit.RetypeColumn(table.name(), column.name(), new ColumnType.Varchar(40)));
        edits.add(new DesignEdit.SetKey(table.name(), List.of(column.name())));
        edits.add(new DesignEdit.OrderColumns(table.name(), List.of(column.name())));
        edits.add(new DesignEdit.AddDateDimension(table.name(), column.name()));
        edits.add(new DesignEdit.RemoveDateDimension(table.name(), column.name()));
        if (column.origin() instanceof Origin.Value(JsonPath path)) {
          edits.add(new DesignEdit.LeaveOut(path, 1));
          edits.add(new DesignEdit.LeaveOut(path.parent(), 1));
          edits.add(new DesignEdit.SetMixedKinds(path, new MixedKinds.Whole()));
        }
      }
    }
    return edits;
  }

  private void refused(DesignEdit.Pure edit, String message) {
    assertThatThrownBy(() -> apply(orders, edit))
        .isInstanceOf(StarloadException.class)
        .hasMessage(message);
  }

  private static StarDesign apply(StarDesign design, DesignEdit.Pure... edits) {
    StarDesign edited = design;
    for (DesignEdit.Pure edit : edits) {
      edited = PureEdits.apply(edited, edit);
    }
    return edited;
  }

  private static List<String> names(StarDesign design) {
    return design.tables().stream().map(Table::name).toList();
  }

  private static List<String> columns(StarDesign design, String table) {
    return design.table(table).columns().stream().map(Column::name).toList();
  }

  private static Column column(StarDesign design, String table, String name) {
    return design.table(table).columns().stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static JsonPath path(String text) {
    return JsonPath.parse(text);
  }
}
