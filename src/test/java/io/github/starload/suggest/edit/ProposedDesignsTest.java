package io.github.starload.suggest.edit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.design.StarDesign;
import io.github.starload.design.file.DesignFile;
import io.github.starload.design.rules.DesignRules;
import io.github.starload.problem.Cancellation;
import io.github.starload.profile.Profile;
import io.github.starload.profile.Profiler;
import io.github.starload.source.FileSource;
import io.github.starload.source.JsonFiles;
import io.github.starload.source.Source;
import io.github.starload.suggest.Suggester;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the suggester proposes is whole by the rules, goes through its file unchanged, and foresees
/// the data that it was proposed for.
class ProposedDesignsTest {
  @TempDir private Path folder;

  @Test
  void theSampleIsForeseenByItsDesign() {
    check(List.of(FileSource.of(Path.of("samples/launches.json"))));
  }

  @Test
  void oddDataIsForeseenByItsDesign() {
    for (String text :
        List.of(
            "[{\"Key\": 1, \"key\": 2, \"a b\": 3, \"a_b\": 4, \"a\": {\"b\": 5}, \"select\": 6}]",
            "[1, 2.5, \"x\", null]",
            "[[1, [2]], [3]]",
            "[{\"v\": 1}, {\"v\": \"x\"}, {\"v\": {\"w\": 1}}, {\"v\": [1]}]",
            "[{\"v\": 1}, {\"v\": true}, {\"v\": \"2024-01-01\"}]",
            "[{\"t\": \"2024-01-01T00:00:00+01:00\"}, {\"t\": \"2024-01-01T00:00:00+02:00\"}]",
            "[{\"e\": [], \"o\": {}, \"n\": null, \"s\": \"\"}]",
            "[{\"m\": [[{\"x\": 1}], []]}, {\"m\": null}]",
            "[{\"p\": {\"id\": \"5e9e2c5bf35918ed873b2664\", \"n\": \"a\"}},"
                + " {\"p\": {\"id\": \"5e9e2c5bf35918ed873b2664\", \"n\": \"b\"}}]",
            wide(),
            map())) {
      check(JsonFiles.things(folder, text));
    }
  }

  private static String wide() {
    return "[{"
        + IntStream.range(0, 1700)
            .mapToObj(i -> "\"c" + i + "\": " + i)
            .collect(Collectors.joining(","))
        + "}]";
  }

  private static String map() {
    return IntStream.range(0, 60)
        .mapToObj(
            i ->
                IntStream.range(0, 5)
                    .mapToObj(
                        j -> "\"2024-%02d-%02d\": %d".formatted(1 + i % 12, 1 + j + i / 12, i))
                    .collect(Collectors.joining(",", "{\"id\": " + i + ", \"events\": {", "}}")))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static void check(List<Source> sources) {
    Profile profile = Profiler.profile(sources, (_, _) -> {}, new Cancellation());
    StarDesign design = Suggester.suggest(profile);
    assertThat(DesignRules.problems(design)).isEmpty();
    assertThat(DesignFile.parse("proposed", DesignFile.text(design).getBytes(UTF_8)))
        .isEqualTo(design);
    assertThat(DesignDrift.between(design, profile).found()).isEmpty();
    assertThat(DesignGrowth.toward(design, profile).design()).isEqualTo(design);
  }
}
