package io.github.starload.normalise;

import static io.github.starload.design.Stars.attribute;
import static io.github.starload.design.Stars.detail;
import static io.github.starload.design.Stars.dimension;
import static io.github.starload.design.Stars.fact;
import static io.github.starload.design.Stars.integer;
import static io.github.starload.design.Stars.reference;
import static io.github.starload.design.Stars.star;
import static io.github.starload.design.Stars.text;
import static io.github.starload.design.Stars.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starload.check.Engine;
import io.github.starload.check.Engine.Outcome;
import io.github.starload.design.Column;
import io.github.starload.design.Contract;
import io.github.starload.design.Contract.Mode;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.design.TextRules;
import io.github.starload.design.TextRules.Repair;
import io.github.starload.design.TextRules.RepeatedNames;
import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonValue;
import io.github.starload.json.JsonValue.JsonNumber;
import io.github.starload.json.JsonValue.JsonObject;
import io.github.starload.json.JsonValue.Member;
import io.github.starload.problem.StarloadException;
import io.github.starload.source.RejectedRecord;
import io.github.starload.source.SourceRecord;
import io.github.starload.type.ColumnType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractTest {
  private static final Contract REJECT_VALUES =
      new Contract(Mode.REJECT_VALUE, Mode.REJECT_VALUE, Mode.REJECT_VALUE);
  private static final Contract REJECT_ROWS =
      new Contract(Mode.REJECT_ROW, Mode.REJECT_ROW, Mode.REJECT_ROW);
  private static final Table.Fact THING =
      fact("thing", "$", integer("id", "$.id"), integer("n", "$.n"));
  private static final StarDesign STAR =
      star(THING, detail("item", "$.items[]", THING, integer("v", "$.items[].v")));

  private static final String UNFORESEEN =
      "[{\"id\":1,\"n\":1,\"items\":[{\"v\":1}]},"
          + "{\"id\":2,\"n\":2,\"items\":[{\"v\":1},{\"v\":\"late\"}]},"
          + "{\"id\":3,\"n\":3,\"late\":{\"x\":[1]},\"also\":null,\"more\":[1,2],\"items\":[{\"v\":2}]},"
          + "{\"id\":4,\"n\":[7],\"items\":[5,{\"v\":3}]}]";

  @TempDir private Path folder;

  @Test
  void rejectedValueLeavesItsRow() {
    Outcome outcome =
        Engine.run(folder, with(STAR, REJECT_VALUES, TextRules.STRICT, 0), UNFORESEEN)
            .assertSound();
    assertThat(outcome.values("thing")).containsExactly("1|1", "2|2", "3|3", "4|null");
    assertThat(outcome.values("item"))
        .containsExactly("1|0|1", "2|0|1", "2|1|null", "3|0|2", "4|0|null", "4|1|3");
    assertThat(outcome.line("$.late").rejected()).isEqualTo(1);
    assertThat(outcome.line("$.also").empty()).isEqualTo(1);
    assertThat(outcome.line("$.n[]").rejected()).isEqualTo(1);
    assertThat(outcome.normaliser().findings())
        .contains(
            new Finding(
                Finding.REJECTED,
                "$.items[].v",
                1,
                "\"late\"",
                "Not loaded; where it would stand is NULL."));
    assertThat(outcome.normaliser().rejected()).isEmpty();
  }

  @Test
  void rejectedRecordGoesWithAllItsRows() {
    Outcome outcome =
        Engine.run(folder, with(STAR, REJECT_ROWS, TextRules.STRICT, 3), UNFORESEEN).assertSound();
    assertThat(outcome.values("thing")).containsExactly("1|1");
    assertThat(outcome.values("item")).containsExactly("1|0|1");
    assertThat(outcome.line("$").rejected()).isEqualTo(3);
    assertThat(outcome.line("$.items[]").rejected()).isEqualTo(5);
    assertThat(outcome.normaliser().rejected())
        .containsExactly(
            new RejectedRecord(
                "things.json",
                2,
                1,
                "$.items[].v",
                "cannot write \"late\" to column v INTEGER: it is no number"),
            new RejectedRecord("things.json", 3, 1, "$.late", "the design does not know it"),
            new RejectedRecord(
                "things.json", 4, 1, "$.n", "the design expects another kind of value there"));
  }

  @Test
  void oneRejectedRecordTooManyStopsTheLoad() {
    assertThatThrownBy(
            () -> Engine.run(folder, with(STAR, REJECT_ROWS, TextRules.STRICT, 1), UNFORESEEN))
        .isInstanceOf(StarloadException.class)
        .hasMessage(
            "Cannot load: 2 records were rejected, and the design allows 1; record 3: the design"
                + " does not know it (things.json, line 1, at $.late). Mend the data, or raise"
                + " the limit of the design; nothing was loaded.");
  }

  @Test
  void frozenDesignCountsAllThatDoesNotFit() {
    assertThatThrownBy(
            () -> Engine.run(folder, with(STAR, Contract.FROZEN, TextRules.STRICT, 9), UNFORESEEN))
        .isInstanceOf(StarloadException.class)
        .hasMessage(
            "Cannot load as designed: 3 records do not fit, at $.items[].v (1), $.late (1), $.n"
                + " (1); the first is record 2: cannot write \"late\" to column v INTEGER: it is"
                + " no number (things.json, line 1, at $.items[].v). Profile the data again,"
                + " change the design, or let its contract reject; nothing was loaded.");
    assertThatThrownBy(() -> Engine.run(folder, STAR, UNFORESEEN))
        .isInstanceOf(StarloadException.class)
        .hasMessageStartingWith("Cannot load as designed: 3 records do not fit");
  }

  @Test
  void recordWithoutItsKeyIsNeverLoaded() {
    Outcome outcome =
        Engine.run(
                folder,
                with(STAR, REJECT_VALUES, TextRules.STRICT, 2),
                "[{\"id\":1},{\"n\":2},{\"id\":\"x\",\"items\":[{\"v\":1}]}]")
            .assertSound();
    assertThat(outcome.values("thing")).containsExactly("1|null");
    assertThat(outcome.normaliser().rejected())
        .extracting(RejectedRecord::reason)
        .containsOnly("it has no $.id, by which thing knows its rows");
  }

  @Test
  void aRejectedRecordLeavesNoTraceInDimensions() {
    StarDesign design =
        star(
            fact(
                "thing",
                "$",
                integer("id", "$.id"),
                reference("c_key", "$.c", "c"),
                integer("n", "$.n")),
            dimension("c", List.of("$.c"), attribute("cid", "$.c")));
    Outcome outcome =
        Engine.run(
                folder,
                with(design, REJECT_ROWS, TextRules.STRICT, 1),
                "[{\"id\":1,\"c\":\"only here\",\"n\":\"x\"},{\"id\":2,\"c\":\"k\",\"n\":1}]")
            .assertSound();
    assertThat(outcome.values("c")).containsExactly("k");
  }

  @Test
  void objectWithoutTheKeyOfItsDimensionIsRejectedAlone() {
    StarDesign design =
        star(
            fact("thing", "$", integer("id", "$.id"), reference("c_key", "$.c", "c")),
            dimension("c", List.of("$.c"), attribute("cid", "$.c.id"), attribute("n", "$.c.n")));
    Outcome outcome =
        Engine.run(
                folder,
                with(design, REJECT_VALUES, TextRules.STRICT, 0),
                "[{\"id\":1,\"c\":{\"n\":\"lost\"}},{\"id\":2,\"c\":{\"id\":\"k\",\"n\":\"a\"}},"
                    + "{\"id\":3,\"c\":{\"id\":null}}]")
            .assertSound();
    assertThat(outcome.values("c")).containsExactly("k|a");
    assertThat(outcome.line("$.c.n").rejected()).isEqualTo(1);
  }

  @Test
  void aColumnRejectsItsOwnMisfitsAlone() {
    Column own =
        new Column(
            "n",
            new ColumnType.Int(),
            true,
            new Origin.Value(JsonPath.parse("$.n")),
            Optional.of(Mode.REJECT_VALUE));
    StarDesign design =
        with(
            star(fact("thing", "$", integer("id", "$.id"), own, integer("m", "$.m"))),
            Contract.FROZEN,
            TextRules.STRICT,
            0);
    Outcome outcome =
        Engine.run(
                folder,
                design,
                "[{\"id\":1,\"n\":\"x\",\"m\":1},{\"id\":2,\"n\":{\"a\":[1]}},{\"id\":3,\"n\":[1]},"
                    + "{\"id\":4,\"n\":5}]")
            .assertSound();
    assertThat(outcome.values("thing"))
        .containsExactly("1|null|1", "2|null|null", "3|null|null", "4|5|null");
    assertThat(outcome.line("$.n").rejected()).isEqualTo(3);
    assertThatThrownBy(() -> Engine.run(folder, design, "[{\"id\":1,\"n\":1,\"m\":\"x\"}]"))
        .hasMessageStartingWith("Cannot load as designed: 1 record does not fit, at $.m (1)");
  }

  @Test
  void theKeyOfADimensionRejectsItsOwnMisfits() {
    Column key =
        new Column(
            "cid",
            new ColumnType.Int(),
            true,
            new Origin.Attribute(List.of(JsonPath.parse("$.c.id"))),
            Optional.of(Mode.REJECT_VALUE));
    StarDesign design =
        star(
            fact("thing", "$", integer("id", "$.id"), reference("c_key", "$.c", "c")),
            dimension("c", List.of("$.c"), key, attribute("n", "$.c.n")));
    Outcome outcome =
        Engine.run(
                folder,
                design,
                "[{\"id\":1,\"c\":{\"id\":\"x\",\"n\":\"lost\"}},{\"id\":2,\"c\":{\"id\":7,\"n\":\"a\"}}]")
            .assertSound();
    assertThat(outcome.values("c")).containsExactly("7|a");
  }

  @Test
  void charactersThatNoWarehouseKeepsAreMendedAndCounted() {
    StarDesign design = star(fact("thing", "$", text("id", "$.id"), text("t", "$.t")));
    String json = "[{\"id\":\"1\",\"t\":\"a\\u0000b\"},{\"id\":\"2\",\"t\":\"x\\ud800y\"}]";
    Outcome outcome =
        Engine.run(
                folder,
                with(
                    design,
                    Contract.EVOLVING,
                    new TextRules(Repair.REPLACE, Repair.REMOVE, RepeatedNames.REJECT_RECORD),
                    0),
                json)
            .assertSound();
    assertThat(outcome.values("thing")).containsExactly("1|a\ufffdb", "2|xy");
    assertThat(outcome.normaliser().findings())
        .containsExactly(
            new Finding(
                Finding.REPAIRED,
                "$.t",
                2,
                "\"a\\u0000b\"",
                "U+0000: replaced by U+FFFD, half surrogate pairs: removed"));
    assertThatThrownBy(() -> Engine.run(folder, design, json))
        .hasMessageContaining("it holds the character U+0000, which no warehouse column keeps");
  }

  @Test
  void aRepeatedNameIsSettledByTheRule() {
    assertThat(repeated(RepeatedNames.KEEP_FIRST, 0)).containsExactly("1|10");
    assertThat(repeated(RepeatedNames.KEEP_LAST, 0)).containsExactly("1|20");
    assertThat(repeated(RepeatedNames.REJECT_RECORD, 1)).isEmpty();
    assertThatThrownBy(() -> repeated(RepeatedNames.REJECT_RECORD, 0))
        .hasMessageStartingWith(
            "Cannot load: a record was rejected, and the design allows none; record 1: the name of"
                + " $.n occurs twice in one object");
  }

  /// The rows of `{"id":1,"n":10,"n":20}`.
  private static List<String> repeated(RepeatedNames rule, long limit) {
    List<String> rows = new ArrayList<>();
    Normaliser normaliser =
        new Normaliser(
            with(STAR, Contract.EVOLVING, new TextRules(Repair.NONE, Repair.NONE, rule), limit),
            (_, packed) -> rows.add(packed.text(0, 1) + "|" + packed.text(0, 2)));
    JsonValue record =
        new JsonObject(
            List.of(
                new Member("id", new JsonNumber("1")),
                new Member("n", new JsonNumber("10")),
                new Member("n", new JsonNumber("20"))));
    normaliser.add("", "things.json", new SourceRecord(1, 1, record));
    normaliser.finish();
    PathCounts.Counter n =
        normaliser.counts().byPath().get(io.github.starload.json.JsonPath.ROOT.member("n"));
    assertThat(n.written() + n.rejected()).isEqualTo(2);
    return rows;
  }
}
