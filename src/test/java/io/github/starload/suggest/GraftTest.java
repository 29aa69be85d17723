package io.github.starload.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starload.design.NodeRole;
import io.github.starload.design.StarDesign;
import io.github.starload.json.JsonPath;
import io.github.starload.profile.Profile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Roles that a person sets.
class GraftTest {
  private static final String RECORDS =
      """
      {"id":1,"size":{"w":1,"h":2},"author":{"id":7,"name":"Ann"},"tags":["x","y"],"note":"a","end":1}
      {"id":2,"size":{"w":3,"h":4},"author":{"id":7,"name":"Ann"},"tags":["x"],"note":"b","end":2}
      """;
  private static final String FACT_START = "fact fact_thing $: id*=$.id, ";
  private static final String DIM_AUTHOR =
      "dimension dim_author $.author: author_id*=$.author.id, name=$.author.name";
  private static final String TAGS =
      "detail thing_tag $.tags[] <fact_thing: thing_id*=, ordinal*=ordinal, value=$.tags[]";

  @TempDir private Path folder;
  private Profile profile = new Profile(List.of());
  private StarDesign design = StarDesign.proposed("", List.of(), List.of(), List.of(), List.of());

  @BeforeEach
  void suggest() {
    profile = new Observations(folder).of(RECORDS);
    design = Suggester.suggest(profile);
  }

  @Test
  void anObjectGetsATableOfItsOwn() {
    assertThat(DesignText.tables(graft("$.size", NodeRole.ONE_TO_ONE)))
        .containsExactly(
            FACT_START + "author_key->dim_author($.author), note=$.note, end_=$.end",
            DIM_AUTHOR,
            TAGS,
            "detail thing_size $.size <fact_thing: thing_id*=, w=$.size.w, h=$.size.h");
  }

  @Test
  void aDimensionBecomesColumnsInItsPlaceAndBack() {
    StarDesign columns = graft("$.author", NodeRole.COLUMNS);
    assertThat(DesignText.tables(columns))
        .containsExactly(
            FACT_START
                + "size_w=$.size.w, size_h=$.size.h, author_id=$.author.id,"
                + " author_name=$.author.name, note=$.note, end_=$.end",
            TAGS);
    assertThat(columns.evidence()).noneMatch(e -> e.table().equals("dim_author"));
    StarDesign back =
        Suggester.graft(columns, profile, JsonPath.parse("$.author"), NodeRole.DIMENSION);
    assertThat(DesignText.tables(back)).isEqualTo(DesignText.tables(design));
  }

  @Test
  void anArrayOfValuesBecomesABridgeAndADimension() {
    assertThat(DesignText.tables(graft("$.tags[]", NodeRole.BRIDGE_AND_DIMENSION)))
        .containsExactly(
            FACT_START
                + "size_w=$.size.w, size_h=$.size.h, author_key->dim_author($.author),"
                + " note=$.note, end_=$.end",
            DIM_AUTHOR,
            "dimension dim_tag $.tags[]: tag_id*=$.tags[]",
            "bridge thing_tag $.tags[] <fact_thing >dim_tag: thing_id*=, ordinal*=ordinal,"
                + " tag_key->dim_tag($.tags[])");
  }

  @Test
  void aScalarBecomesADimensionAndAnArrayIsKeptWholeOrLeftOut() {
    assertThat(DesignText.tables(graft("$.note", NodeRole.DIMENSION)))
        .containsExactly(
            FACT_START
                + "size_w=$.size.w, size_h=$.size.h, author_key->dim_author($.author),"
                + " note_key->dim_note($.note), end_=$.end",
            DIM_AUTHOR,
            "dimension dim_note $.note: note_id*=$.note",
            TAGS);
    assertThat(DesignText.tables(graft("$.tags", NodeRole.SUPER)))
        .containsExactly(
            FACT_START
                + "size_w=$.size.w, size_h=$.size.h, author_key->dim_author($.author),"
                + " note=$.note, end_=$.end, tags=$.tags SUPER",
            DIM_AUTHOR);
    StarDesign without = graft("$.tags", NodeRole.LEFT_OUT);
    assertThat(DesignText.tables(without)).doesNotContain(TAGS);
    assertThat(without.leftOut())
        .extracting(l -> l.path() + " " + l.occurrences() + " " + l.reason())
        .containsExactly("$.tags[] 2 It was set to be left out.");
    assertThat(
            DesignText.tables(
                Suggester.graft(without, profile, JsonPath.parse("$.tags"), NodeRole.DETAIL)))
        .isEqualTo(DesignText.tables(design));
  }

  @Test
  void attributesOfADimensionCanBeSetToo() {
    assertThat(DesignText.tables(graft("$.author.name", NodeRole.LEFT_OUT)).get(1))
        .isEqualTo("dimension dim_author $.author: author_id*=$.author.id");
    assertThat(DesignText.tables(graft("$.author.name", NodeRole.SUPER)).get(1))
        .isEqualTo(
            "dimension dim_author $.author: author_id*=$.author.id, name=$.author.name SUPER");
  }

  @Test
  void theProposedRoleGivesTheProposedDesign() {
    for (String columns : new String[] {"$.size", "$.size.w", "$.note", "$.author.name"}) {
      assertThat(graft(columns, NodeRole.COLUMNS)).as(columns).isEqualTo(design);
    }
    assertThat(graft("$.tags", NodeRole.DETAIL)).isEqualTo(design);
    assertThat(DesignText.tables(graft("$.author", NodeRole.DIMENSION)))
        .containsExactlyInAnyOrderElementsOf(DesignText.tables(design));
  }

  @Test
  void impossibleRolesAreRefusedInOneSentence() {
    assertRefused("$.note", NodeRole.DETAIL, "a detail: only an array or a map can be");
    assertRefused("$.tags", NodeRole.COLUMNS, "columns: only a scalar or an object can be");
    assertRefused("$.note", NodeRole.ONE_TO_ONE, "a one-to-one table: only an object can be");
    assertRefused(
        "$.note",
        NodeRole.BRIDGE_AND_DIMENSION,
        "a bridge and a dimension: only an array of scalars or of objects can be");
    assertRefused("$.id", NodeRole.LEFT_OUT, "left out: it is the natural key of fact_thing");
    assertRefused("$.author.id", NodeRole.COLUMNS, "columns: it is the natural key of dim_author");
    assertRefused(
        "$.author.name", NodeRole.DIMENSION, "a dimension: a dimension does not refer to another");
    assertRefused("$", NodeRole.SUPER, "a SUPER column: records always have a table");
    assertRefused("$.nothing", NodeRole.SUPER, "a SUPER column: the data has no such path");
    design = graft("$.size", NodeRole.SUPER);
    assertRefused(
        "$.size.w", NodeRole.COLUMNS, "columns: it lies in fact_thing.size, which is kept whole");
    design = graft("$.size", NodeRole.LEFT_OUT);
    assertRefused("$.size.w", NodeRole.COLUMNS, "columns: it lies in $.size, which is left out");
  }

  private void assertRefused(String path, NodeRole role, String sentence) {
    assertThatThrownBy(() -> graft(path, role))
        .hasMessageContaining("Cannot make " + path + " " + sentence);
  }

  private StarDesign graft(String path, NodeRole role) {
    return Suggester.graft(design, profile, JsonPath.parse(path), role);
  }
}
