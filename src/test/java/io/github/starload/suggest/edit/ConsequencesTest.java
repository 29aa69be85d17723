package io.github.starload.suggest.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.starload.design.StarDesign;
import io.github.starload.design.edit.DesignEdit;
import io.github.starload.design.edit.PureEdits;
import io.github.starload.problem.Cancellation;
import io.github.starload.profile.Profile;
import io.github.starload.profile.Profiler;
import io.github.starload.source.FileSource;
import io.github.starload.source.JsonFiles;
import io.github.starload.source.RecordKind;
import io.github.starload.source.Source;
import io.github.starload.suggest.Suggester;
import io.github.starload.suggest.edit.Consequences.OfTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsequencesTest {
  @TempDir private Path folder;

  @Test
  void rowsOfEveryTableFollowFromTheProfile() {
    assumeTrue(Files.exists(JsonFiles.launches()));
    Profile profile = profile(List.of(FileSource.of(JsonFiles.launches())));
    Map<String, String> rows = rows(Consequences.of(Suggester.suggest(profile), profile));
    assertThat(rows)
        .containsEntry("fact_launch", "205")
        .containsEntry("launch_core", "215")
        .containsEntry("launch_failure", "5")
        .containsEntry("launch_crew", "30")
        .containsEntry("launch_payload", "222")
        .containsEntry("launch_links_flickr_original", "848")
        .containsEntry("dim_rocket", "3")
        .containsEntry("dim_core", "78")
        .containsEntry("dim_ship", "29")
        .containsEntry("dim_payload", "220");
  }

  @Test
  void aChosenKeyTellsItsDuplicatesAndWhatIsMissing() {
    Profile profile =
        profile(
            JsonFiles.things(
                folder,
                "[{\"id\": 1, \"code\": \"a\"}, {\"id\": 2, \"code\": \"a\"}, {\"id\": 3},"
                    + " {\"id\": 4, \"code\": \"b\"}]"));
    StarDesign design = Suggester.suggest(profile);
    OfTable byId = Consequences.of(design, profile).tables().getFirst();
    assertThat(byId.rows()).isEqualTo(Count.exactly(4));
    assertThat(byId.repeatedKeys()).isEqualTo(Count.exactly(0));
    assertThat(byId.missingKeys()).isEqualTo(Count.exactly(0));
    assertThat(byId.ddl())
        .startsWith("CREATE TABLE \"fact_thing\" (\n  \"thing_key\" BIGINT NOT NULL,");
    StarDesign byCode =
        PureEdits.apply(design, new DesignEdit.SetKey("fact_thing", List.of("code")));
    OfTable coded = Consequences.of(byCode, profile).tables().getFirst();
    assertThat(coded.repeatedKeys()).isEqualTo(Count.exactly(1));
    assertThat(coded.missingKeys()).isEqualTo(Count.exactly(1));
    StarDesign byBoth =
        PureEdits.apply(design, new DesignEdit.SetKey("fact_thing", List.of("code", "id")));
    assertThat(Consequences.of(byBoth, profile).tables().getFirst().repeatedKeys())
        .isEqualTo(Count.exactly(0));
    StarDesign hashed = PureEdits.apply(design, new DesignEdit.SetKey("fact_thing", List.of()));
    assertThat(Consequences.of(hashed, profile).tables().getFirst().repeatedKeys())
        .isEqualTo(Count.exactly(0));
  }

  @Test
  void keysThatNoRecordDescribesAreOrphans() throws IOException {
    String ids = "[{\"id\":\"r1\",\"name\":\"x\"},{\"id\":\"r2\",\"name\":\"y\"}]";
    String launches =
        "[{\"id\":1,\"rocket_id\":\"r1\"},{\"id\":2,\"rocket_id\":\"r1\"},{\"id\":3,\"rocket_id\":\"r9\"},"
            + "{\"id\":4,\"rocket_id\":\"r2\"}]";
    Source rockets = FileSource.of(Files.writeString(folder.resolve("rockets.json"), ids));
    Source starts = FileSource.of(Files.writeString(folder.resolve("launches.json"), launches));
    Profile profile =
        Profiler.profileKinds(
            List.of(
                new RecordKind("launches", List.of(starts)),
                new RecordKind("rockets", List.of(rockets))),
            (_, _) -> {},
            new Cancellation());
    OfTable rocket =
        Consequences.of(Suggester.suggest(profile), profile).tables().stream()
            .filter(table -> table.table().equals("dim_rocket"))
            .findFirst()
            .orElseThrow();
    assertThat(rocket.rows()).isEqualTo(Count.exactly(3));
    assertThat(rocket.orphans()).isEqualTo(Count.exactly(1));
  }

  private static Profile profile(List<Source> sources) {
    return Profiler.profile(sources, (_, _) -> {}, new Cancellation());
  }

  private static Map<String, String> rows(Consequences consequences) {
    Map<String, String> rows = new TreeMap<>();
    consequences.tables().forEach(table -> rows.put(table.table(), table.rows().text()));
    return rows;
  }
}
