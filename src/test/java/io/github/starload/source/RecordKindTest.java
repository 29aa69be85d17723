package io.github.starload.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordKindTest {
  private static final String LAUNCH = "{\"id\":1,\"rocket\":2,\"date\":3}";
  private static final String ROCKET = "{\"id\":1,\"name\":2,\"height\":3,\"mass\":4}";

  @TempDir private Path folder;

  @Test
  void countersAndDatesMakeNoKind() {
    assertThat(
            group(
                file("launches-0001.json", LAUNCH),
                file("launches_2024-01-31.json", ROCKET),
                file("Launches.part2.json", LAUNCH)))
        .containsExactly(" launches-0001.json launches_2024-01-31.json Launches.part2.json");
  }

  @Test
  void otherNamesWithOtherMembersAreOtherKindsInTheOrderOfTheirNames() {
    assertThat(group(file("rockets.json", ROCKET), file("launches.json", LAUNCH)))
        .containsExactly("launches launches.json", "rockets rockets.json");
  }

  @Test
  void otherNamesWithTheSameMembersAreOneKind() {
    assertThat(group(file("oslo.json", LAUNCH), file("bergen.json", LAUNCH)))
        .containsExactly(" oslo.json bergen.json");
    assertThat(
            group(
                file("north.json", LAUNCH),
                file("rockets.json", ROCKET),
                file("east.json", LAUNCH)))
        .containsExactly("east north.json east.json", "rockets rockets.json");
  }

  @Test
  void namesOfNothingButCountersStayApartOnlyByTheirMembers() {
    assertThat(group(file("1.json", LAUNCH), file("2.json", LAUNCH)))
        .containsExactly(" 1.json 2.json");
    assertThat(group(file("1.json", LAUNCH), file("2.json", ROCKET)))
        .containsExactly("records_1 1.json", "records_2 2.json");
  }

  private static List<String> group(Source... sources) {
    return RecordKind.group(List.of(sources)).stream()
        .map(
            kind ->
                kind.name()
                    + " "
                    + String.join(" ", kind.sources().stream().map(Source::name).toList()))
        .toList();
  }

  private Source file(String name, String text) {
    try {
      return FileSource.of(Files.writeString(folder.resolve(name), text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
