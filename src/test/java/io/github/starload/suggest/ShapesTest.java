package io.github.starload.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.design.Evidence;
import io.github.starload.design.StarDesign;
import io.github.starload.profile.Profile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Maps, mixed shapes, what is empty, what is too deep, what is too wide.
class ShapesTest {
  @TempDir private Path folder;

  @Test
  void aMapOfScalarsIsADetailWithAKeyColumn() {
    StarDesign design =
        Suggester.suggest(
            new Observations(folder)
                .map("$.prices")
                .of("{\"id\":1,\"prices\":{\"2024-01-01\":1.5,\"2024-01-02\":2}}{\"id\":2}"));
    assertThat(DesignText.tables(design))
        .containsExactly(
            "fact fact_thing $: id*=$.id",
            "detail thing_price $.prices.* <fact_thing: thing_id*=, key*=key, value=$.prices.*");
    assertThat(design.table("thing_price").columns().get(3).type().sql()).isEqualTo("VARCHAR(64)");
    assertThat(design.table("thing_price").grain())
        .isEqualTo("One row for each member of $.prices.* of a thing.");
    assertThat(reasons(design)).contains("$.prices.* thing_price: 2 names, seen as a map.");
  }

  @Test
  void mapsOfObjectsOfArraysAndOfMapsNest() {
    Profile profile =
        new Observations(folder)
            .map("$.days")
            .map("$.days.*.rooms")
            .map("$.lists")
            .of(
                "{\"id\":1,\"days\":{\"mon\":{\"key\":1,\"rooms\":{\"a\":{\"n\":1}}}},"
                    + "\"lists\":{\"x\":[{\"v\":1}]}}");
    assertThat(DesignText.tables(Suggester.suggest(profile)))
        .containsExactly(
            "fact fact_thing $: id*=$.id",
            "detail thing_day $.days.* <fact_thing: thing_id*=, key*=key, key_2=$.days.*.key",
            "detail thing_day_room $.days.*.rooms.* <thing_day: thing_id*=,"
                + " thing_day_key_2*=, key*=key, n=$.days.*.rooms.*.n",
            "detail thing_list $.lists.* <fact_thing: thing_id*=, key*=key",
            "detail thing_list_item $.lists.*[] <thing_list: thing_id*=,"
                + " thing_list_key_2*=, ordinal*=ordinal, v=$.lists.*[].v");
  }

  @Test
  void recordsUsedAsAMapAreADetailOfARecord() {
    Profile profile =
        new Observations(folder).map("$").of("{\"NO\":{\"pop\":5},\"SE\":{\"pop\":10}}");
    assertThat(DesignText.tables(Suggester.suggest(profile)))
        .containsExactly(
            "fact fact_thing $: record_hash*=hash, record_copy*=copy",
            "detail thing_entry $.* <fact_thing: thing_record_hash*=, thing_record_copy*=,"
                + " key*=key, pop=$.*.pop");
  }

  @Test
  void mapsOfObjectsThatRepeatReferToADimension() {
    Profile profile =
        new Observations(folder)
            .map("$.by")
            .of(
                "{\"id\":1,\"by\":{\"a\":{\"id\":1,\"n\":\"x\"},\"b\":{\"id\":1,\"n\":\"x\"},"
                    + "\"c\":{\"id\":2,\"n\":\"y\"}}}");
    assertThat(DesignText.tables(Suggester.suggest(profile)))
        .containsExactly(
            "fact fact_thing $: id*=$.id",
            "dimension dim_by $.by.*: by_id*=$.by.*.id, n=$.by.*.n",
            "detail thing_by $.by.* <fact_thing: thing_id*=, key*=key, by_key->dim_by($.by.*)");
  }

  @Test
  void shapesThatDifferAreKeptWholeWithTheirCounts() {
    StarDesign design =
        suggest(
            """
            {"id":1,"v":{"a":1},"w":[[1],[2]],"s":1,"t":[1,{"a":2},null]}
            {"id":2,"v":"x","s":"x","t":[]}
            {"id":3,"v":2,"s":true}
            """);
    assertThat(DesignText.tables(design))
        .containsExactly(
            "fact fact_thing $: id*=$.id, v=$.v SUPER, s=$.s, w=$.w SUPER, t=$.t SUPER");
    assertThat(design.table("fact_thing").columns().get(3).type().sql()).startsWith("VARCHAR");
    assertThat(reasons(design))
        .contains(
            "$.v fact_thing: Its values have no one shape (1 object, 1 text, 1 number), so it is"
                + " kept whole.",
            "$.w fact_thing: The elements have no one shape (2 arrays), so it is kept whole.",
            "$.s fact_thing: Different kinds of values (1 text, 1 number, 1 boolean), kept as"
                + " text.",
            "$.t fact_thing: The elements have no one shape (1 object, 1 number, 1 null), so it is"
                + " kept whole.");
  }

  @Test
  void mixedKindsIdentifyNothing() {
    StarDesign design =
        suggest("{\"id\":1,\"user_id\":1}{\"id\":\"1\",\"user_id\":\"1\"}{\"id\":2,\"user_id\":1}");
    assertThat(DesignText.tables(design))
        .containsExactly(
            "fact fact_thing $: record_hash*=hash, record_copy*=copy, id=$.id, user_id=$.user_id");
  }

  @Test
  void whatDoesNotFitASuperIsSaid() {
    StarDesign design = suggest("{\"id\":1,\"w\":[[\"%s\"]]}".formatted("x".repeat(70_000)));
    assertThat(reasons(design))
        .contains(
            "$.w fact_thing: The elements have no one shape (1 array), so it is kept whole. A text"
                + " of 70000 bytes inside will not fit: SUPER takes 65,535.");
  }

  @Test
  void whatLiesTooDeepIsKeptWhole() {
    String deep = "{\"a\":".repeat(17) + "1" + "}".repeat(17);
    StarDesign design = suggest("{\"id\":1,\"d\":" + deep + "}");
    String path = "$.d" + ".a".repeat(15);
    assertThat(DesignText.tables(design))
        .containsExactly(
            "fact fact_thing $: id*=$.id, d" + "_a".repeat(15) + "=" + path + " SUPER");
    assertThat(reasons(design))
        .contains(path + " fact_thing: It lies 16 steps deep, so it is kept whole.");
  }

  @Test
  void nullEmptyAndAbsentAreToldApart() {
    StarDesign design =
        suggest(
            "{\"id\":1,\"n\":null,\"a\":[],\"o\":{},\"s\":\"\",\"e\":[null,null],\"v\":[{},{}]}{\"id\":2}");
    assertThat(DesignText.tables(design))
        .containsExactly(
            "fact fact_thing $: id*=$.id, n=$.n, s=$.s",
            "detail thing_e $.e[] <fact_thing: thing_id*=, ordinal*=ordinal, value=$.e[]",
            "detail thing_v $.v[] <fact_thing: thing_id*=, ordinal*=ordinal");
    assertThat(design.leftOut())
        .extracting(l -> l.path() + " " + l.occurrences() + " " + l.reason())
        .containsExactly(
            "$.a[] 1 It never holds anything in this data.",
            "$.o 1 It never holds anything in this data.");
    assertThat(reasons(design))
        .contains(
            "$.n fact_thing: Only ever null (1 times): its type is a guess. Give it one, or leave"
                + " it out.");
  }

  @Test
  void columnsPastTheLimitGoToTablesOfTheSameRows() {
    // Texts and numbers, as members of one shape would look like a map.
    String wide =
        IntStream.range(0, 1600)
            .mapToObj(i -> "\"c%d\":%s".formatted(i, i % 2 == 0 ? "1" : "\"x\""))
            .collect(Collectors.joining(","));
    StarDesign design = suggest("{\"id\":1,\"a\":{" + wide + "},\"b\":{" + wide + "}}");
    assertThat(design.tables())
        .extracting(t -> t.role() + " " + t.name() + " " + t.paths() + " " + t.columns().size())
        .containsExactly(
            "fact fact_thing [$] 1501",
            "detail fact_thing_more [$] 1501",
            "detail fact_thing_more_2 [$] 209");
    assertThat(DesignText.tables(design).get(2))
        .startsWith(
            "detail fact_thing_more_2 $ <fact_thing: thing_id*=,"
                + " b_c1395=$.b.c1395, b_c1396=$.b.c1396");
    assertThat(reasons(design))
        .contains(
            "$ fact_thing_more: Redshift takes 1,600 columns: the last 1702 of fact_thing stand in"
                + " a table of the same rows.");
  }

  @Test
  void attributesPastTheLimitGoBelowTheDimension() {
    String wide =
        IntStream.range(0, 1600)
            .mapToObj(i -> "\"c%d\":%d".formatted(i, i))
            .collect(Collectors.joining(","));
    String records = "{\"id\":%d,\"a\":{\"id\":7," + wide + "}}";
    StarDesign design = suggest(records.formatted(1) + records.formatted(2));
    assertThat(design.tables())
        .extracting(t -> t.role() + " " + t.name() + " " + t.paths() + " " + t.columns().size())
        .containsExactly(
            "fact fact_thing [$] 4", "dimension dim_a [$.a] 1501", "detail dim_a_more [$.a] 106");
    assertThat(DesignText.tables(design).get(2))
        .startsWith("detail dim_a_more $.a <dim_a: a_id*=, c1498=$.a.c1498");
  }

  private StarDesign suggest(String text) {
    return Suggester.suggest(new Observations(folder).of(text));
  }

  private static List<String> reasons(StarDesign design) {
    return design.evidence().stream()
        .map((Evidence e) -> e.path() + " " + e.table() + ": " + e.sentence())
        .toList();
  }
}
