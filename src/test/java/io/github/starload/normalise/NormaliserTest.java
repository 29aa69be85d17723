package io.github.starload.normalise;

import static io.github.starload.design.Stars.attribute;
import static io.github.starload.design.Stars.bridge;
import static io.github.starload.design.Stars.column;
import static io.github.starload.design.Stars.detail;
import static io.github.starload.design.Stars.dimension;
import static io.github.starload.design.Stars.fact;
import static io.github.starload.design.Stars.integer;
import static io.github.starload.design.Stars.kinds;
import static io.github.starload.design.Stars.leavingOut;
import static io.github.starload.design.Stars.reference;
import static io.github.starload.design.Stars.star;
import static io.github.starload.design.Stars.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.starload.check.Engine;
import io.github.starload.check.Engine.Outcome;
import io.github.starload.design.CalendarPart;
import io.github.starload.design.ConflictRule;
import io.github.starload.design.NullReference;
import io.github.starload.design.Origin;
import io.github.starload.design.ScalarKind;
import io.github.starload.design.Table;
import io.github.starload.json.JsonPath;
import io.github.starload.type.ColumnType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NormaliserTest {
  @TempDir private Path folder;

  private static final Table.Fact THING =
      fact("thing", "$", integer("id", "$.id"), text("name", "$.name"));

  @Test
  void mapHasARowForEachMemberAndTellsItsName() {
    Outcome outcome =
        Engine.run(
                folder,
                star(
                    THING, detail("thing_event", "$.events.*", THING, text("at", "$.events.*.at"))),
                "{\"id\":1,\"events\":{\"b\":{\"at\":\"x\"},\"a b\":null}}"
                    + " {\"id\":2,\"events\":{}}")
            .assertSound();
    assertThat(outcome.values("thing_event")).containsExactly("1|b|x", "1|a b|null");
    assertThat(outcome.line("$.events.*").written()).isEqualTo(2);
  }

  @Test
  void nestedObjectHasARowOnlyWhereItHoldsSomething() {
    Table.Detail nested = detail("thing_box", "$.box", THING, text("size", "$.box.size"));
    Outcome outcome =
        Engine.run(
                folder,
                star(
                    THING,
                    nested,
                    detail("box_lid", "$.box.lids[]", nested, text("v", "$.box.lids[]"))),
                "[{\"id\":1,\"box\":{\"size\":\"s\",\"lids\":[\"l\",null]}},{\"id\":2,\"box\":null},"
                    + "{\"id\":3,\"box\":{}},{\"id\":4},{\"id\":5,\"box\":{\"size\":null}}]")
            .assertSound();
    assertThat(outcome.values("thing_box")).containsExactly("1|s", "5|null");
    assertThat(outcome.values("box_lid")).containsExactly("1|0|l", "1|1|null");
    assertThat(outcome.column("box_lid", "parent_key"))
        .containsOnly(outcome.column("thing_box", "thing_box_key").getFirst());
  }

  @Test
  void aTableOfTheSamePathGoesOnWithTheRow() {
    Table.Detail item = detail("item", "$.items[]", THING, text("a", "$.items[].a"));
    Outcome outcome =
        Engine.run(
                folder,
                star(
                    THING,
                    detail("thing_2", "$", THING, text("more", "$.more")),
                    item,
                    detail("item_2", "$.items[]", item, text("b", "$.items[].b"))),
                "{\"id\":1,\"more\":\"m\",\"items\":[{\"a\":\"x\",\"b\":\"y\"},{\"b\":\"z\"}]}")
            .assertSound();
    assertThat(outcome.values("thing_2")).containsExactly("1|m");
    assertThat(outcome.values("item_2")).containsExactly("1|0|y", "1|1|z");
    assertThat(outcome.column("item_2", "parent_key"))
        .isEqualTo(outcome.column("item", "item_key"));
  }

  @Test
  void dimensionKnowsWhatAllItsPlacesKnow() {
    Table.Dimension rocket =
        dimension(
            "rocket",
            List.of("launches:$.rocket", "launches:$.spare", "rockets:$"),
            attribute("id", "launches:$.rocket", "launches:$.spare.id", "rockets:$.id"),
            attribute("name", "launches:$.spare.name", "rockets:$.name"),
            attribute("maker", "rockets:$.maker"));
    Table.Fact launch =
        fact(
            "launch",
            "launches:$",
            integer("id", "launches:$.id"),
            reference("rocket_key", "launches:$.rocket", "rocket"),
            reference("spare_key", "launches:$.spare", "rocket"));
    Outcome outcome =
        Engine.run(
                folder,
                kinds(
                    List.of("launches", "rockets"),
                    launch,
                    rocket,
                    detail(
                        "rocket_stage",
                        "rockets:$.stages[]",
                        rocket,
                        text("v", "rockets:$.stages[]"))),
                Map.of(
                    "launches",
                    "{\"id\":1,\"rocket\":\"r1\",\"spare\":{\"id\":\"r2\",\"name\":\"Two\"}}"
                        + "{\"id\":2,\"rocket\":\"r1\",\"spare\":null}{\"id\":3,\"rocket\":\"\"}",
                    "rockets",
                    "[{\"id\":\"r1\",\"name\":\"One\",\"maker\":\"M\",\"stages\":[\"a\",\"b\"]},"
                        + "{\"id\":\"r3\",\"stages\":[]},"
                        + "{\"id\":\"r1\",\"name\":\"One\",\"stages\":[\"a\",\"b\"]}]"))
            .assertSound();
    assertThat(outcome.values("rocket")).containsExactly("r1|One|M", "r2|Two|null", "r3|null|null");
    assertThat(outcome.values("rocket_stage")).containsExactly("r1|0|a", "r1|1|b");
    List<String> keys = outcome.column("rocket", "rocket_key");
    assertThat(outcome.column("launch", "rocket_key"))
        .containsExactly(keys.getFirst(), keys.getFirst(), null);
    assertThat(outcome.column("launch", "spare_key")).containsExactly(keys.get(1), null, null);
    assertThat(outcome.line("rockets:$").merged()).isEqualTo(1);
    assertThat(outcome.line("rockets:$.stages[]").merged()).isEqualTo(2);
    assertThat(outcome.line("rockets:$.name").written()).isEqualTo(1);
    assertThat(outcome.line("rockets:$.name").merged()).isEqualTo(1);
    assertThat(outcome.line("launches:$.rocket").empty()).isEqualTo(1);
    assertThat(outcome.normaliser().findings())
        .containsExactly(
            new Finding(
                Finding.MERGED,
                "rockets:$",
                1,
                "r1",
                "One row of rocket stands for all records of one key."));
  }

  @Test
  void bridgeJoinsDimensionObjectsAndTheirDetailsAreMadeOnce() {
    Table.Dimension ship =
        dimension(
            "ship",
            List.of("$.ships[]"),
            attribute("id", "$.ships[].id"),
            attribute("name", "$.ships[].name"));
    Outcome outcome =
        Engine.run(
                folder,
                star(
                    THING,
                    ship,
                    bridge("thing_ship", "$.ships[]", THING, "ship"),
                    detail("ship_role", "$.ships[].roles[]", ship, text("v", "$.ships[].roles[]"))),
                "[{\"id\":1,\"ships\":[{\"id\":\"a\"},{\"id\":\"b\",\"roles\":[\"x\"]},null]},"
                    + "{\"id\":2,\"ships\":{\"id\":\"a\",\"name\":\"A\",\"roles\":[\"y\",\"z\"]}},"
                    + "{\"id\":3,\"ships\":[{\"id\":\"a\",\"roles\":[\"y\",\"other\"]}]}]")
            .assertSound();
    assertThat(outcome.values("ship")).containsExactly("a|A", "b|null");
    assertThat(outcome.values("thing_ship")).containsExactly("1|0", "1|1", "1|2", "2|0", "3|0");
    assertThat(outcome.values("ship_role")).containsExactly("b|0|x", "a|0|y", "a|1|z");
    assertThat(outcome.normaliser().findings())
        .extracting(Finding::kind, Finding::path, Finding::count, Finding::example)
        .containsExactly(tuple(Finding.CONFLICTING_DETAIL, "$.ships[].roles[]", 1L, "a"));
  }

  @Test
  void aDimensionMayNameRowsOfItself() {
    Table.Dimension person =
        dimension(
            "person", List.of("$.p", "$.p.knows[]"), attribute("pid", "$.p.id", "$.p.knows[]"));
    Outcome outcome =
        Engine.run(
                folder,
                star(
                    fact("thing", "$", integer("id", "$.id"), reference("p_key", "$.p", "person")),
                    person,
                    bridge("knows", "$.p.knows[]", person, "person")),
                "[{\"id\":1,\"p\":{\"id\":\"a\",\"knows\":[\"b\",\"a\"]}},"
                    + "{\"id\":2,\"p\":{\"id\":\"a\",\"knows\":[\"b\",\"a\"]}}]")
            .assertSound();
    assertThat(outcome.values("person")).containsExactly("b", "a");
    assertThat(outcome.values("knows")).containsExactly("a|0", "a|1");
    assertThat(outcome.column("knows", "person_key"))
        .isEqualTo(outcome.column("person", "person_key"));
  }

  @Test
  void conflictsAreSettledByTheRuleAndCounted() {
    String json =
        "[{\"id\":1,\"c\":{\"id\":\"k\",\"n\":\"b\"}},{\"id\":2,\"c\":{\"id\":\"k\",\"n\":\"a\"}},"
            + "{\"id\":3,\"c\":{\"id\":\"k\"}},{\"id\":4,\"c\":{\"id\":\"k\",\"n\":\"c\"}},"
            + "{\"id\":5,\"c\":{\"id\":\"k\",\"n\":\"a\"}},{\"id\":6,\"c\":{\"id\":\"k\",\"n\":\"c\"}}]";
    assertThat(conflicting(ConflictRule.MOST_FREQUENT, json).values("c")).containsExactly("k|a");
    assertThat(conflicting(ConflictRule.FIRST, json).values("c")).containsExactly("k|b");
    Outcome last = conflicting(ConflictRule.LAST, json);
    assertThat(last.values("c")).containsExactly("k|c");
    assertThat(last.normaliser().findings())
        .containsExactly(
            new Finding(
                Finding.CONFLICT, "$.c.n", 1, "k: b and a", "c.n keeps the last one of each key."));
    assertThat(last.line("$.c.n").written()).isEqualTo(1);
    assertThat(last.line("$.c.n").merged()).isEqualTo(4);
  }

  private Outcome conflicting(ConflictRule rule, String json) {
    return Engine.run(
            folder,
            star(
                fact("thing", "$", integer("id", "$.id"), reference("c_key", "$.c", "c")),
                dimension(
                    "c",
                    List.of("$.c"),
                    rule,
                    NullReference.STAYS_NULL,
                    attribute("id", "$.c.id"),
                    attribute("n", "$.c.n"))),
            json)
        .assertSound();
  }

  @Test
  void dateDimensionTellsOfEachDayByUtcAndTheUnknownMemberOfNone() {
    Origin.Value stamp = new Origin.Value(JsonPath.parse("$.at"));
    Outcome outcome =
        Engine.run(
                folder,
                star(
                    fact(
                        "thing",
                        "$",
                        integer("id", "$.id"),
                        column("at", new ColumnType.TimestampTz(), stamp),
                        reference("at_day_key", "$.at", "dim_date"),
                        reference("due_day_key", "$.due", "dim_date")),
                    dimension(
                        "dim_date",
                        List.of("$.at", "$.due"),
                        ConflictRule.FIRST,
                        NullReference.NAMES_UNKNOWN,
                        column("day", new ColumnType.Date(), new Origin.DayPart(CalendarPart.DAY)),
                        column(
                            "q",
                            new ColumnType.SmallInt(),
                            new Origin.DayPart(CalendarPart.QUARTER)),
                        column(
                            "week",
                            new ColumnType.SmallInt(),
                            new Origin.DayPart(CalendarPart.WEEK)),
                        column(
                            "dow",
                            new ColumnType.SmallInt(),
                            new Origin.DayPart(CalendarPart.DAY_OF_WEEK)))),
                "[{\"id\":1,\"at\":\"2021-01-01T01:30:00+02:00\",\"due\":\"2021-01-03\"},"
                    + "{\"id\":2,\"at\":\"2020-12-31T10:00:00Z\",\"due\":null},{\"id\":3}]")
            .assertSound();
    assertThat(outcome.values("dim_date"))
        .containsExactly("null|null|null|null", "2020-12-31|4|53|4", "2021-01-03|1|53|7");
    List<String> keys = outcome.column("dim_date", "dim_date_key");
    assertThat(keys.getFirst()).isEqualTo("-1");
    assertThat(outcome.column("thing", "at_day_key"))
        .containsExactly(keys.get(1), keys.get(1), "-1");
    assertThat(outcome.column("thing", "due_day_key")).containsExactly(keys.get(2), "-1", "-1");
  }

  @Test
  void oneColumnATypeTakesOnlyItsKind() {
    Outcome outcome =
        Engine.run(
                folder,
                star(
                    fact(
                        "thing",
                        "$",
                        integer("id", "$.id"),
                        column(
                            "v_text",
                            new ColumnType.Varchar(8),
                            new Origin.ValueOfKind(JsonPath.parse("$.v"), ScalarKind.TEXT)),
                        column(
                            "v_number",
                            new ColumnType.Int(),
                            new Origin.ValueOfKind(JsonPath.parse("$.v"), ScalarKind.NUMBER)))),
                "[{\"id\":1,\"v\":\"a\"},{\"id\":2,\"v\":7},{\"id\":3,\"v\":null}]")
            .assertSound();
    assertThat(outcome.values("thing")).containsExactly("1|a|null", "2|null|7", "3|null|null");
  }

  @Test
  void whatIsLeftOutIsCountedAndNotLookedInto() {
    Outcome outcome =
        Engine.run(
                folder,
                leavingOut(star(THING), "$.noise", "$.list[]"),
                "[{\"id\":1,\"noise\":{\"a\":[1]},\"list\":[{\"x\":1},2]},{\"id\":2,\"list\":5}]")
            .assertSound();
    assertThat(outcome.line("$.noise").leftOut()).isEqualTo(1);
    assertThat(outcome.line("$.list").leftOut()).isEqualTo(2);
    assertThat(outcome.line("$.list[]").leftOut()).isEqualTo(3);
    assertThat(outcome.lines()).extracting("path").doesNotContain("$.noise.a", "$.list[].x");
  }

  @Test
  void arraysOfArraysMayBeTables() {
    Table.Detail row = detail("row_", "$.grid[]", THING);
    Outcome outcome =
        Engine.run(
                folder,
                star(THING, row, detail("cell", "$.grid[][]", row, integer("v", "$.grid[][]"))),
                "[{\"id\":1,\"grid\":[[1,2],[],null,3]},{\"id\":2,\"grid\":4}]")
            .assertSound();
    assertThat(outcome.values("row_")).hasSize(5);
    assertThat(outcome.column("cell", "v")).containsExactly("1", "2", "3", "4");
  }

  @Test
  void depthOfAThousandNeedsNoLargeStack() throws InterruptedException {
    String path = ".a".repeat(990);
    String json = "{\"id\":1,\"x\":" + "{\"a\":".repeat(990) + "7" + "}".repeat(990) + "}";
    List<Outcome> outcomes = new CopyOnWriteArrayList<>();
    Thread small =
        new Thread(
            null,
            () ->
                outcomes.add(
                    Engine.run(
                        folder,
                        star(fact("thing", "$", integer("id", "$.id"), integer("v", "$.x" + path))),
                        json)),
            "small stack",
            1 << 20);
    small.start();
    small.join();
    assertThat(outcomes).hasSize(1);
    assertThat(outcomes.getFirst().assertSound().values("thing")).containsExactly("1|7");
  }

  @Test
  void recordOfTwentyMegabytesPasses() {
    StringBuilder json = new StringBuilder("{\"id\":1,\"items\":[");
    String note = "n".repeat(1000);
    for (int i = 0; i < 20_000; i++) {
      json.append(i == 0 ? "" : ",")
          .append("{\"n\":")
          .append(i)
          .append(",\"note\":\"")
          .append(note)
          .append("\"}");
    }
    Outcome outcome =
        Engine.run(
                folder,
                star(
                    THING,
                    detail(
                        "item",
                        "$.items[]",
                        THING,
                        integer("n", "$.items[].n"),
                        column(
                            "note",
                            new ColumnType.Varchar(2000),
                            new Origin.Value(JsonPath.parse("$.items[].note"))))),
                json.append("]}").toString())
            .assertSound();
    assertThat(outcome.rows().get("item")).hasSize(20_000);
  }
}
