package io.github.starload.design.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.design.Contract;
import io.github.starload.design.Evidence;
import io.github.starload.design.RandomDesigns;
import io.github.starload.design.Star;
import io.github.starload.design.StarDesign;
import io.github.starload.design.edit.DesignEdit;
import io.github.starload.design.edit.PureEdits;
import io.github.starload.json.JsonPath;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DesignDiffTest {
  private final StarDesign orders = Star.orders();

  @Test
  void aDesignMeansTheSameAsItself() {
    for (int seed = 0; seed < 50; seed++) {
      StarDesign design = RandomDesigns.of(seed);
      assertThat(DesignDiff.between(design, design)).isEmpty();
      List<Evidence> evidence = new ArrayList<>(design.evidence());
      Collections.reverse(evidence);
      StarDesign reasoned =
          new StarDesign(
              design.dataset(),
              design.kinds(),
              design.tables(),
              design.leftOut(),
              design.contract(),
              design.contracts(),
              design.text(),
              design.rejectLimit(),
              evidence);
      assertThat(DesignDiff.between(design, reasoned)).isEmpty();
    }
  }

  @Test
  void renamedThingsAreKnownByWhatTheyAre() {
    assertThat(
            sentences(
                new DesignEdit.RenameTable("fact_order", "sales"),
                new DesignEdit.RenameTable("dim_customer", "buyers"),
                new DesignEdit.RenameColumn("sales", "id", "number")))
        .containsExactly(
            "table fact_order is renamed to sales",
            "column id of sales is renamed to number",
            "table dim_customer is renamed to buyers",
            "the origin of order_line.order_id changes from natural key of the parent, id to"
                + " natural key of the parent, number",
            "the origin of order_tag.order_id changes from natural key of the parent, id to natural"
                + " key of the parent, number");
  }

  @Test
  void typesKeysColumnsAndWhatIsLeftOut() {
    assertThat(
            sentences(
                new DesignEdit.RetypeColumn("order_line", "sku", new ColumnType.Varchar(20)),
                new DesignEdit.OrderColumns("order_line", List.of("quantity")),
                new DesignEdit.LeaveOut(JsonPath.parse("$.customer"), 3),
                new DesignEdit.SetContract(Contract.FROZEN),
                new DesignEdit.AddDateDimension("fact_order", "placed_on")))
        .contains(
            "dimension dim_customer is removed",
            "dimension dim_date is added, with 9 columns",
            "column customer_key is removed from fact_order",
            "column placed_on_key BIGINT is added to fact_order",
            "the type of order_line.sku changes from VARCHAR(16) to VARCHAR(20)",
            "the order of the columns of order_line changes from [order_line_key, order_key,"
                + " order_id, ordinal, sku, quantity, starload_load_id] to [order_line_key,"
                + " order_key, order_id, ordinal, quantity, sku, starload_load_id]",
            "$.customer is left out");
  }

  private List<String> sentences(DesignEdit.Pure... edits) {
    StarDesign edited = orders;
    for (DesignEdit.Pure edit : edits) {
      edited = PureEdits.apply(edited, edit);
    }
    return DesignDiff.between(orders, edited).stream().map(Difference::sentence).toList();
  }
}
