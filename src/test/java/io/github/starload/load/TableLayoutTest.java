package io.github.starload.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.design.StarDesign;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableLayoutTest {
  private static final long MANY = 5_000_000;
  private static final StarDesign DESIGN = Bench.sample("any").design();

  @Test
  void detailsLieBesideTheirFact() {
    Map<String, Long> rows = Map.of("fact_launch", MANY, "launch_core", MANY);
    assertThat(attributes("launch_core", rows))
        .startsWith("DISTSTYLE KEY DISTKEY (\"launch_key\")");
    assertThat(attributes("fact_launch", rows))
        .startsWith("DISTSTYLE KEY DISTKEY (\"launch_key\")");
    assertThat(attributes("dim_core", rows)).isEqualTo("DISTSTYLE AUTO SORTKEY AUTO");
  }

  @Test
  void aFactWithoutLargeDetailsLiesBesideItsLargestDimension() {
    Map<String, Long> rows =
        Map.of("fact_launch", MANY, "dim_rocket", MANY, "dim_launchpad", 2 * MANY);
    assertThat(attributes("fact_launch", rows))
        .startsWith("DISTSTYLE KEY DISTKEY (\"launchpad_key\")");
    assertThat(attributes("dim_launchpad", rows))
        .startsWith("DISTSTYLE KEY DISTKEY (\"launchpad_key\")");
    assertThat(attributes("dim_rocket", rows)).startsWith("DISTSTYLE AUTO");
  }

  @Test
  void everyChoiceHasItsReason() {
    TableLayout layout =
        TableLayout.of(DESIGN, DESIGN.table("launch_core"), Map.of("launch_core", MANY));
    assertThat(layout.reasons())
        .containsExactly(
            "DISTKEY: joined to fact_launch by it, on the same slice there",
            "SORTKEY AUTO: Redshift decides by the queries it sees",
            "ENCODE AUTO: Redshift chooses the encodings and may change them later");
  }

  private static String attributes(String table, Map<String, Long> rows) {
    return TableLayout.of(DESIGN, DESIGN.table(table), rows).attributes();
  }
}
