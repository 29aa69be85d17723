package io.github.starload.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.design.Evidence;
import io.github.starload.design.StarDesign;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Dimensions from objects, arrays of objects and identifiers.
class DimensionsTest {
  @TempDir private Path folder;

  @Test
  void objectsThatRepeatByTheirKeyBecomeADimension() {
    StarDesign design =
        suggest(
            """
            {"id":1,"author":{"id":7,"name":"Ann","home":{"city":"Oslo"}}}
            {"id":2,"author":{"id":7,"name":"Ann","home":{"city":"Oslo"}}}
            {"id":3,"author":{"id":8,"name":"Bob"}}
            {"id":4,"author":null}
            """);
    assertThat(DesignText.tables(design))
        .containsExactly(
            "fact fact_thing $: id*=$.id, author_key->dim_author($.author)",
            "dimension dim_author $.author: author_id*=$.author.id, name=$.author.name,"
                + " home_city=$.author.home.city");
    assertThat(reasons(design, "dim_author"))
        .containsExactly(
            "$.author: 2 distinct of 3 values. In 3 objects with 2 keys (each 1.5 times), id"
                + " determines name, home.");
  }

  @Test
  void whatTheKeyDoesNotDetermineStaysWithTheParent() {
    StarDesign design =
        suggest(
            """
            {"id":1,"author":{"id":7,"name":"Ann","mood":"good","tags":["x"],"none":[]}}
            {"id":2,"author":{"id":7,"name":"Ann","mood":"bad","tags":["y","z"]}}
            {"id":3,"author":{"id":8,"name":"Bob","mood":"good"}}
            """);
    assertThat(DesignText.tables(design))
        .containsExactly(
            "fact fact_thing $: id*=$.id, author_key->dim_author($.author),"
                + " author_mood=$.author.mood",
            "dimension dim_author $.author: author_id*=$.author.id, name=$.author.name",
            "detail thing_author_tag $.author.tags[] <fact_thing: thing_id*=, ordinal*=ordinal,"
                + " value=$.author.tags[]");
    assertThat(reasons(design, "dim_author"))
        .containsExactly(
            "$.author: 2 distinct of 3 values. In 3 objects with 2 keys (each 1.5 times), id"
                + " determines name. It does not determine mood (1 of the keys), tags (1 of the"
                + " keys): that"
                + " stays where it is.");
    assertThat(design.leftOut())
        .extracting(l -> l.path().toString())
        .containsExactly("$.author.none[]");
  }

  @Test
  void arraysInTheObjectsOfADimensionAreDetailsBelowIt() {
    StarDesign design =
        suggest(
            """
            {"id":1,"author":{"id":7,"name":"Ann","books":[{"title":"A"},{"title":"B"}]}}
            {"id":2,"author":{"id":7,"name":"Ann","books":[{"title":"A"},{"title":"B"}]}}
            """);
    assertThat(DesignText.tables(design))
        .containsExactly(
            "fact fact_thing $: id*=$.id, author_key->dim_author($.author)",
            "dimension dim_author $.author: author_id*=$.author.id, name=$.author.name",
            "detail author_book $.author.books[] <dim_author: author_id*=, ordinal*=ordinal,"
                + " title=$.author.books[].title");
  }

  @Test
  void arraysOfObjectsThatRepeatByKeyBecomeABridge() {
    StarDesign design =
        suggest(
            """
            {"id":1,"tags":[{"id":1,"name":"red","weight":3},{"id":2,"name":"blue","weight":1}]}
            {"id":2,"tags":[{"id":1,"name":"red","weight":5}]}
            """);
    assertThat(DesignText.tables(design))
        .containsExactly(
            "fact fact_thing $: id*=$.id",
            "dimension dim_tag $.tags[]: tag_id*=$.tags[].id, name=$.tags[].name",
            "bridge thing_tag $.tags[] <fact_thing >dim_tag: thing_id*=, ordinal*=ordinal,"
                + " tag_key->dim_tag($.tags[]), weight=$.tags[].weight");
  }

  @Test
  void aBridgeWithTablesBelowItIsADetailThatRefers() {
    StarDesign design =
        suggest(
            """
            {"id":1,"tags":[{"id":1,"name":"red","uses":[1,2]},{"id":2,"name":"blue","uses":[3]}]}
            {"id":2,"tags":[{"id":1,"name":"red","uses":[5]}]}
            """);
    assertThat(DesignText.tables(design))
        .containsExactly(
            "fact fact_thing $: id*=$.id",
            "dimension dim_tag $.tags[]: tag_id*=$.tags[].id, name=$.tags[].name",
            "detail thing_tag $.tags[] <fact_thing: thing_id*=, ordinal*=ordinal,"
                + " tag_key->dim_tag($.tags[])",
            "detail thing_tag_use $.tags[].uses[] <thing_tag: thing_id*=,"
                + " thing_tag_ordinal*=, ordinal*=ordinal, value=$.tags[].uses[]");
  }

  @Test
  void objectsAtTwoPathsThatShareAKeyBecomeOneDimensionWithTheAttributesOfOne() {
    StarDesign design =
        suggest(
            """
            {"id":1,"author":{"id":"%1$s","name":"Ann"},"editor":{"id":"%2$s","name":"B"}}
            {"id":2,"author":{"id":"%2$s","name":"Bob"},"editor":{"id":"%2$s","name":"B"}}
            {"id":3,"author":{"id":"%2$s","name":"Bob"},"editor":{"id":"%1$s","name":"A"}}
            """
                .formatted("5e9e2c5bf35918ed873b2664", "5e9e2c5bf3591882af3b2665"));
    assertThat(DesignText.tables(design))
        .containsExactly(
            "fact fact_thing $: id*=$.id, author_key->dim_author($.author),"
                + " editor_key->dim_author($.editor.id), editor_name=$.editor.name",
            "dimension dim_author $.author $.editor.id:"
                + " author_id*=$.author.id|$.editor.id, name=$.author.name");
  }

  @Test
  void aKeyNamedAfterSomethingElseTakesOnlyWhatIsNamedLikeIt() {
    StarDesign design =
        suggest(
            """
            {"id":1,"lines":[{"product_id":5,"product_name":"Pen","qty":1,"price":2.5}]}
            {"id":2,"lines":[{"product_id":5,"product_name":"Pen","qty":1,"price":2.75}]}
            {"id":3,"lines":[{"product_id":6,"product_name":"Ink","qty":2,"price":9}]}
            """);
    assertThat(DesignText.tables(design))
        .containsExactly(
            "fact fact_thing $: id*=$.id",
            "dimension dim_product $.lines[]: product_id*=$.lines[].product_id,"
                + " product_name=$.lines[].product_name",
            "bridge thing_line $.lines[] <fact_thing >dim_product: thing_id*=, ordinal*=ordinal,"
                + " product_key->dim_product($.lines[]), qty=$.lines[].qty,"
                + " price=$.lines[].price");
  }

  @Test
  void measuresAndConstantsMakeNoDimension() {
    StarDesign design =
        suggest(
            """
            {"id":1,"price":{"amount":5,"currency":"EUR"}}
            {"id":2,"price":{"amount":5,"currency":"EUR"}}
            {"id":3,"price":{"amount":6,"currency":"EUR"}}
            """);
    assertThat(DesignText.tables(design))
        .containsExactly(
            "fact fact_thing $: id*=$.id, price_amount=$.price.amount,"
                + " price_currency=$.price.currency");
  }

  @Test
  void timestampsWithSeveralOffsetsStayTextInADimension() {
    String place = "{\"id\":%d,\"at\":{\"id\":%d,\"opened\":\"2020-01-01T00:00:00%s\"}}";
    StarDesign design =
        suggest(
            place.formatted(1, 1, "+01:00")
                + place.formatted(2, 2, "Z")
                + place.formatted(3, 2, "Z"));
    assertThat(design.table("dim_at").columns())
        .extracting(c -> c.name() + " " + c.type().sql())
        .containsExactly(
            "at_key BIGINT",
            "at_id SMALLINT",
            "opened VARCHAR(64)",
            "starload_load_id VARCHAR(64)");
  }

  @Test
  void aNamedIdentifierThatIsEmptyTextSomewhereStaysAColumn() {
    StarDesign design =
        suggest(
            "[{\"id\":1,\"user_id\":\"a\"},{\"id\":2,\"user_id\":\"a\"},{\"id\":3,\"user_id\":\"\"}]");
    assertThat(DesignText.tables(design))
        .containsExactly("fact fact_thing $: id*=$.id, user_id=$.user_id");
    assertThat(reasons(design, "fact_thing"))
        .contains(
            "$.user_id: Named as an identifier, but empty text stands in 1 of its values, so it"
                + " stays a column.");
  }

  private StarDesign suggest(String text) {
    return Suggester.suggest(new Observations(folder).of(text));
  }

  private static List<String> reasons(StarDesign design, String table) {
    return design.evidence().stream()
        .filter(evidence -> evidence.table().equals(table))
        .map((Evidence e) -> e.path() + ": " + e.sentence())
        .toList();
  }
}
