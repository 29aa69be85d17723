package io.github.starload.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.starload.design.Column;
import io.github.starload.design.LeftOut;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.problem.Cancellation;
import io.github.starload.profile.Profiler;
import io.github.starload.source.FileSource;
import io.github.starload.source.JsonFiles;
import io.github.starload.source.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggesterTest {
  @TempDir private Path folder;

  @Test
  void nestedObjectsBecomeColumns() {
    StarDesign design = suggest("[{\"id\":1,\"a\":{\"b\":{\"c\":\"x\"}}},{\"id\":2}]");
    assertThat(tables(design)).containsExactly("fact_thing");
    assertThat(columns(design, "fact_thing"))
        .containsExactly(
            "thing_key BIGINT", "id SMALLINT", "a_b_c VARCHAR(8)", "starload_load_id VARCHAR(64)");
  }

  @Test
  void arraysOfObjectsBecomeDetailsAndNestToo() {
    StarDesign design =
        suggest("[{\"id\":1,\"lines\":[{\"sku\":\"a\",\"taxes\":[{\"rate\":0.2}]}]}]");
    assertThat(tables(design)).containsExactly("fact_thing", "thing_line", "thing_line_tax");
    assertThat(columns(design, "thing_line_tax"))
        .containsExactly(
            "thing_line_tax_key BIGINT",
            "thing_line_key BIGINT",
            "thing_id SMALLINT",
            "thing_line_ordinal INTEGER",
            "ordinal INTEGER",
            "rate DECIMAL(2,1)",
            "starload_load_id VARCHAR(64)");
  }

  @Test
  void arraysOfIdsBecomeBridgesAndSharedIdsOneDimension() {
    String ids = "5e9e2c5bf35918ed873b2664";
    String other = "5e9e2c5bf3591882af3b2665";
    StarDesign design =
        suggest(
            "[{\"id\":1,\"ships\":[\"%s\",\"%s\"],\"lead\":{\"ships\":[\"%s\"]}}]"
                .formatted(ids, other, ids));
    assertThat(tables(design))
        .containsExactly("fact_thing", "dim_ship", "thing_ship", "thing_lead_ship");
    assertThat(design.table("dim_ship").paths())
        .extracting(Object::toString)
        .containsExactly("$.ships[]", "$.lead.ships[]");
    assertThat(design.table("thing_ship")).isInstanceOf(Table.Bridge.class);
  }

  @Test
  void namedIdsThatRepeatBecomeDimensionsAndUniqueOnesStayColumns() {
    StarDesign design =
        suggest(
            "[{\"id\":1,\"customer_id\":7,\"external_id\":1},{\"id\":2,\"customer_id\":7,\"external_id\":2}]");
    assertThat(tables(design)).containsExactly("fact_thing", "dim_customer");
    assertThat(columns(design, "fact_thing"))
        .contains("customer_key BIGINT", "external_id SMALLINT");
  }

  @Test
  void whatNeverHoldsAnythingIsLeftOutByName() {
    StarDesign design =
        suggest("[{\"id\":1,\"none\":[],\"void\":{},\"null\":null},{\"id\":2,\"none\":null}]");
    assertThat(design.leftOut())
        .extracting(LeftOut::path)
        .extracting(Object::toString)
        .containsExactly("$.none[]", "$.void");
    assertThat(columns(design, "fact_thing")).contains("null_ VARCHAR(256)");
  }

  @Test
  void mixedShapesAreKeptWhole() {
    StarDesign design = suggest("[{\"id\":1,\"v\":{\"a\":1},\"w\":[[1]]},{\"id\":2,\"v\":\"x\"}]");
    assertThat(columns(design, "fact_thing")).contains("v SUPER", "w SUPER");
  }

  @Test
  void aLoneValueIsAnArrayOfOneWhereOthersAreArrays() {
    StarDesign design = suggest("[{\"id\":1,\"tag\":\"x\"},{\"id\":2,\"tag\":[\"y\",\"z\"]}]");
    assertThat(tables(design)).containsExactly("fact_thing", "thing_tag");
  }

  @Test
  void recordsWithoutKeyGetAHash() {
    StarDesign design = suggest("[{\"a\":1},{\"a\":1}]");
    assertThat(design.tables().getFirst().naturalKey())
        .containsExactly("record_hash", "record_copy");
  }

  @Test
  void theOrderOfTheRecordsDoesNotMatter() {
    List<String> records = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      records.add(
          switch (i % 5) {
            case 0 -> "{\"id\":%d,\"b\":%d,\"owner_id\":%d}".formatted(i, i, i % 3);
            case 1 -> "{\"id\":%d,\"b\":%d.25,\"t\":[]}".formatted(i, i);
            case 2 -> "{\"b\":null,\"id\":%d,\"t\":[{\"x\":%d}]}".formatted(i, i);
            case 3 -> "{\"id\":%d,\"t\":{\"x\":\"lone\"},\"Key\":1,\"key\":2}".formatted(i);
            default -> "{\"id\":%d,\"owner_id\":%d,\"key\":\"k\"}".formatted(i, i % 3);
          });
    }
    StarDesign expected = suggest(String.join("\n", records));
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(records, random);
      assertThat(suggest(String.join("\n", records))).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void theLaunchesBecomeTheStarOfTheDesignPage() {
    assumeTrue(Files.exists(JsonFiles.launches()));
    StarDesign design = suggest(List.of(FileSource.of(JsonFiles.launches())));
    assertThat(design.tables())
        .extracting(table -> table.role() + " " + table.name())
        .containsExactlyInAnyOrder(
            "fact fact_launch",
            "dimension dim_rocket",
            "dimension dim_launchpad",
            "dimension dim_ship",
            "dimension dim_capsule",
            "dimension dim_payload",
            "dimension dim_core",
            "dimension dim_landpad",
            "dimension dim_crew",
            "detail launch_core",
            "detail launch_failure",
            "detail launch_crew",
            "detail launch_links_flickr_original",
            "bridge launch_payload",
            "bridge launch_ship",
            "bridge launch_capsule",
            "bridge launch_fairings_ship");
    assertThat(design.leftOut())
        .extracting(left -> left.path().toString())
        .containsExactly("$.links.flickr.small[]");
    assertThat(columns(design, "fact_launch"))
        .contains("date_local TIMESTAMPTZ", "date_local_offset VARCHAR(8)", "rocket_key BIGINT");
  }

  private StarDesign suggest(String text) {
    return suggest(JsonFiles.things(folder, text));
  }

  private static StarDesign suggest(List<Source> sources) {
    return Suggester.suggest(Profiler.profile(sources, (_, _) -> {}, new Cancellation()));
  }

  private static List<String> tables(StarDesign design) {
    return design.tables().stream().map(Table::name).toList();
  }

  private static List<String> columns(StarDesign design, String table) {
    return design.table(table).columns().stream()
        .map((Column column) -> column.name() + " " + column.type().sql())
        .toList();
  }
}
