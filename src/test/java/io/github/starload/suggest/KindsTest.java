package io.github.starload.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.design.Evidence;
import io.github.starload.design.StarDesign;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// References from records of one kind to those of another.
class KindsTest {
  private static final String FALCON = "5e9d0d95eda69955f709d1eb";
  private static final String HEAVY = "5e9d0d95eda69974db09d1ed";
  private static final String STARSHIP = "5e9d0d96eda699382d09d1ee";

  @TempDir private Path folder;

  @Test
  void recordsThatOthersNameAreADimensionWithAllTheirMembers() {
    StarDesign design =
        suggest(
            "launches",
            "{\"id\":1,\"rocket\":\"%1$s\"}{\"id\":2,\"rocket\":\"%2$s\"}".formatted(FALCON, HEAVY),
            "rockets",
            """
            {"id":"%1$s","name":"Falcon","size":{"m":70},"images":["a","b"],"company":"SpaceX"}
            {"id":"%2$s","name":"Heavy","size":{"m":70},"images":[],"company":"SpaceX"}
            {"id":"%3$s","name":"Starship","size":{"m":118},"company":"SpaceX"}
            """
                .formatted(FALCON, HEAVY, STARSHIP));
    assertThat(design.dataset()).isEqualTo("launches_rockets");
    assertThat(design.kinds()).extracting(k -> k.name()).containsExactly("launches", "rockets");
    assertThat(DesignText.tables(design))
        .containsExactly(
            "fact fact_launch launches:$: id*=launches:$.id,"
                + " rocket_key->dim_rocket(launches:$.rocket)",
            "dimension dim_rocket rockets:$ launches:$.rocket:"
                + " rocket_id*=rockets:$.id|launches:$.rocket, name=rockets:$.name,"
                + " size_m=rockets:$.size.m, company=rockets:$.company",
            "detail rocket_image rockets:$.images[] <dim_rocket: rocket_id*=, ordinal*=ordinal,"
                + " value=rockets:$.images[]");
    assertThat(design.table("dim_rocket").grain())
        .isEqualTo(
            "One row for each record of rockets, and for each other rocket that the data names.");
    assertThat(reasons(design, "dim_rocket"))
        .containsExactly(
            "launches:$.rocket: 2 distinct of 2 values, all in the form object id. 100 % of the"
                + " values of launches:$.rocket are found in rockets:$.id.",
            "rockets:$: The records are named by their rockets:$.id elsewhere: 100 % of the values"
                + " of launches:$.rocket are found in rockets:$.id.");
  }

  @Test
  void theOrderOfTheKindsDoesNotDecideWhichIsTheFact() {
    String launches = "{\"id\":1,\"rocket\":\"%1$s\"}".formatted(FALCON);
    String rockets = "{\"id\":\"%1$s\",\"name\":\"Falcon\"}".formatted(FALCON);
    List<String> tables = DesignText.tables(suggest("rockets", rockets, "launches", launches));
    assertThat(tables)
        .isEqualTo(DesignText.tables(suggest("launches", launches, "rockets", rockets)));
  }

  @Test
  void numbersReferByNameAndTextsByTheirValues() {
    StarDesign design =
        suggest(
            "orders",
            """
            {"id":1,"customer_id":1,"qty":1,"land":"NO"}
            {"id":2,"customer_id":2,"qty":2,"land":"SE"}
            {"id":3,"customer_id":2,"qty":2,"land":"SE"}
            """,
            "customers",
            "{\"id\":1,\"name\":\"Ann\"}{\"id\":2,\"name\":\"Bob\"}{\"id\":3,\"name\":\"Cy\"}",
            "countries",
            "{\"code\":\"NO\",\"name\":\"Norway\"}{\"code\":\"SE\",\"name\":\"Sweden\"}");
    assertThat(DesignText.tables(design))
        .containsExactly(
            "fact fact_order orders:$: id*=orders:$.id,"
                + " customer_key->dim_customer(orders:$.customer_id), qty=orders:$.qty,"
                + " land_key->dim_country(orders:$.land)",
            "dimension dim_country countries:$ orders:$.land:"
                + " code*=countries:$.code|orders:$.land, name=countries:$.name",
            "dimension dim_customer customers:$ orders:$.customer_id:"
                + " customer_id*=customers:$.id|orders:$.customer_id, name=customers:$.name");
  }

  @Test
  void recordsThatNobodyNamesStayFacts() {
    StarDesign design =
        suggest("plays", "{\"id\":1,\"a\":\"x\"}", "games", "{\"id\":2,\"b\":\"y\"}");
    assertThat(DesignText.tables(design))
        .containsExactly(
            "fact fact_play plays:$: id*=plays:$.id, a=plays:$.a",
            "fact fact_game games:$: id*=games:$.id, b=games:$.b");
  }

  @Test
  void recordsWhoseKeyRepeatsStayAFactAndTheReferenceIsADimensionOfItsOwn() {
    StarDesign design =
        suggest(
            "launches",
            "{\"id\":1,\"rocket\":\"%1$s\"}{\"id\":2,\"rocket\":\"%1$s\"}".formatted(FALCON),
            "rockets",
            "{\"id\":\"%1$s\",\"name\":\"A\"}{\"id\":\"%1$s\",\"name\":\"B\"}".formatted(FALCON));
    assertThat(DesignText.tables(design))
        .containsExactly(
            "fact fact_launch launches:$: id*=launches:$.id,"
                + " rocket_key->dim_rocket(launches:$.rocket)",
            "fact fact_rocket rockets:$: name*=rockets:$.name, id_key->dim_rocket(rockets:$.id)",
            "dimension dim_rocket launches:$.rocket rockets:$.id:"
                + " rocket_id*=launches:$.rocket|rockets:$.id");
    assertThat(reasons(design, "fact_rocket"))
        .contains(
            "rockets:$.id: Other records name these by rockets:$.id, but it repeats (1 distinct of"
                + " 2 values): they stay a fact, as a dimension needs a key of its own for each"
                + " row.");
  }

  @Test
  void objectsThatHoldTheKeyOfOtherRecordsKeepTheirMembers() {
    StarDesign design =
        suggest(
            "launches",
            "{\"id\":1,\"rocket\":{\"id\":\"%1$s\",\"label\":\"F\"}}".formatted(FALCON),
            "rockets",
            "{\"id\":\"%1$s\",\"name\":\"Falcon\"}".formatted(FALCON));
    assertThat(DesignText.tables(design))
        .containsExactly(
            "fact fact_launch launches:$: id*=launches:$.id,"
                + " rocket_key->dim_rocket(launches:$.rocket.id),"
                + " rocket_label=launches:$.rocket.label",
            "dimension dim_rocket rockets:$ launches:$.rocket.id:"
                + " rocket_id*=rockets:$.id|launches:$.rocket.id, name=rockets:$.name");
  }

  @Test
  void whereKindsNameEachOtherTheOneWithMostRecordsIsTheFact() {
    StarDesign design =
        suggest(
            "users",
            "{\"id\":1,\"last_post_id\":11,\"post_id\":11}",
            "posts",
            "{\"id\":11,\"user_id\":1}{\"id\":12,\"user_id\":1}");
    assertThat(DesignText.tables(design))
        .containsExactly(
            "fact fact_post posts:$: id*=posts:$.id, user_key->dim_user(posts:$.user_id)",
            "dimension dim_user users:$ posts:$.user_id: user_id*=users:$.id|posts:$.user_id,"
                + " last_post_id=users:$.last_post_id, post_id=users:$.post_id");
  }

  @Test
  void aRecordKeyThatIsNamedAfterOtherRecordsRefersToThem() {
    StarDesign design =
        suggest(
            "profiles",
            "{\"user_id\":1,\"bio\":\"x\"}{\"user_id\":2,\"bio\":\"y\"}",
            "users",
            "{\"id\":1,\"name\":\"Ann\"}{\"id\":2,\"name\":\"Bob\"}");
    assertThat(DesignText.tables(design))
        .containsExactly(
            "fact fact_profile profiles:$: user_id*=profiles:$.user_id,"
                + " user_key->dim_user(profiles:$.user_id), bio=profiles:$.bio",
            "dimension dim_user users:$ profiles:$.user_id:"
                + " user_id*=users:$.id|profiles:$.user_id, name=users:$.name");
  }

  @Test
  void namesThatBeginAlikeNameTheDataset() {
    assertThat(suggest("spacex_launches", "{\"id\":1}", "spacex_ships", "{\"id\":2}").dataset())
        .isEqualTo("spacex");
    assertThat(suggest("a", "1", "b", "1", "c", "1", "d", "1").dataset()).isEqualTo("a_and_3_more");
  }

  private StarDesign suggest(String... namesAndTexts) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      texts.put(namesAndTexts[i], namesAndTexts[i + 1]);
    }
    return Suggester.suggest(new Observations(folder).of(texts));
  }

  private static List<String> reasons(StarDesign design, String table) {
    return design.evidence().stream()
        .filter(evidence -> evidence.table().equals(table))
        .map((Evidence e) -> e.path() + ": " + e.sentence())
        .toList();
  }
}
