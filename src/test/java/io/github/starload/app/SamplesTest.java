package io.github.starload.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.sandbox.postgres.SharedPrograms;
import io.github.starload.settings.StarloadHome;
import io.github.starload.ui.sources.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The samples are as they were made, small, shipped, and load as they are.
class SamplesTest {
  private static final Path SAMPLES = Path.of("samples");
  private static final long MOST_BYTES = 100_000;

  @TempDir Path folder;

  @Test
  void sameSeedMakesTheSameBytes() throws IOException {
    for (Map.Entry<String, String> file : SampleMaker.all().entrySet()) {
      assertThat(SAMPLES.resolve(file.getKey())).content().isEqualTo(file.getValue());
      assertThat(Files.size(SAMPLES.resolve(file.getKey()))).isLessThan(MOST_BYTES);
    }
  }

  @Test
  void eachIsShippedAndLoadsWithEveryCheckPassed() throws IOException {
    StarloadHome home = new StarloadHome(folder.resolve("home"));
    SharedPrograms.linkInto(home.sandbox().resolve("postgres"));
    List<Sample> samples = ShippedSamples.all(home);

    assertThat(samples)
        .extracting(Sample::title)
        .containsExactly("Fleet", "Launches", "Shop orders", "Weather api");
    for (Sample sample : samples) {
      String schema = sample.title().toLowerCase(Locale.ROOT).replace(' ', '_');
      assertThat(CommandMain.run(home, "load", "--schema", schema, sample.word()))
          .as(sample.title())
          .isZero();
    }
  }
}
