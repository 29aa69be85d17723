package io.github.starload.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.profile.Misfit.Reason;
import io.github.starload.type.ColumnType;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilerTest {
  @TempDir private Path folder;
  private Profiles profiles;

  @BeforeEach
  void profiles() {
    profiles = new Profiles(folder);
  }

  @Test
  void absentNullAndTheEmptyOnesAreFiveFacts() {
    Profile profile =
        profiles.of(
            """
            [{"a": null}, {"a": {}}, {"a": []}, {"a": ""}, {}, {}, {"a": null}, {"a": [1]}]
            """);
    Occurrences seen = Profiles.at(profile, "$.a").occurrences();
    assertThat(seen.nulls()).isEqualTo(2);
    assertThat(seen.emptyArrays()).isEqualTo(1);
    // The lone `{}` and `""` count as arrays of one element, as others are arrays.
    assertThat(seen.arrays()).isEqualTo(3);
    Occurrences elements = Profiles.at(profile, "$.a[]").occurrences();
    assertThat(elements.emptyObjects()).isEqualTo(1);
    assertThat(elements.emptyStrings()).isEqualTo(1);
    assertThat(PathWalk.of(profile))
        .filteredOn(step -> step.at().path().toString().equals("$.a"))
        .extracting(PathWalk.Step::absent)
        .containsExactly(2L);
  }

  @Test
  void valuesThatNoColumnKeepsAreForecast() {
    String longText = "é".repeat(32_768);
    Profile profile =
        profiles.of(
            """
            [{"t": "b\\u0000"}, {"t": "a\\u0000"}, {"t": "\\ud83d"}, {"t": "\\ud83d\\ude80"},
             {"t": "%s"}, {"n": 1e400}, {"n": 0.1}, {"n": 12345678901234567890123},
             {"n": 0.123456789012345678901234567890123456789}]
            """
                .formatted(longText));
    assertThat(Profiles.at(profile, "$.t").misfits())
        .containsExactly(
            new Misfit(Reason.NUL_CHARACTER, 2, "a\0"),
            new Misfit(Reason.LONE_SURROGATE, 1, "\ud83d"),
            new Misfit(Reason.LONG_TEXT, 1, "é".repeat(60)));
    assertThat(Profiles.at(profile, "$.n").misfits())
        .containsExactly(
            new Misfit(Reason.EXTREME_NUMBER, 2, "0.123456789012345678901234567890123456789"));
    assertThat(Profiles.at(profile, "$.n").type())
        .hasValueSatisfying(type -> assertThat(type).isInstanceOf(ColumnType.Varchar.class));
  }

  @Test
  void namesThatAreDataMakeAMap() {
    Profile dates =
        profiles.of(
            """
            [{"rates": {"2024-01-01": 1, "2024-01-02": 2.5}}, {"rates": {"2024-01-03": null}}]
            """);
    MapProfile map = Profiles.at(dates, "$.rates").map().orElseThrow();
    assertThat(map.distinctKeys()).isEqualTo(3);
    assertThat(map.maxKeyBytes()).isEqualTo(10);
    assertThat(map.reason()).isEqualTo("All 3 names are dates.");
    assertThat(map.values().path()).hasToString("$.rates.*");
    assertThat(map.values().type()).contains(new ColumnType.Decimal(2, 1));
    assertThat(map.values().occurrences().total()).isEqualTo(3);
    assertThat(Profiles.at(profiles.of(entries(60)), "$").map())
        .hasValueSatisfying(
            found ->
                assertThat(found.reason()).isEqualTo("60 names hold values that are all alike."));
    assertThat(Profiles.at(profiles.of(entries(10_000)), "$").map())
        .hasValueSatisfying(
            found ->
                assertThat(found.reason()).isEqualTo("There are more than 2000 different names."));
    assertThat(Profiles.at(profiles.of(entries(10_000)), "$.*.n").occurrences().numbers())
        .isEqualTo(10_000);
  }

  @Test
  void namesThatAreColumnsMakeNone() {
    String wide =
        IntStream.range(0, 1700)
            .mapToObj(i -> "\"column_" + i + "\": " + i)
            .collect(Collectors.joining(", ", "{", "}"));
    Profile table = profiles.of("[" + String.join(", ", wide, wide, wide, wide) + "]");
    assertThat(Profiles.at(table, "$").members()).hasSize(1700);
    assertThat(Profiles.at(table, "$").map()).isEmpty();
    Profile many = profiles.of(String.join("\n", java.util.Collections.nCopies(12, wide)));
    assertThat(Profiles.at(many, "$").map()).isEmpty();
    assertThat(Profiles.at(profiles.of("[{\"id\": 1, \"name\": \"a\", \"2024\": 1}]"), "$").map())
        .isEmpty();
  }

  @Test
  void aKeyTellsWhatItDetermines() {
    Profile profile =
        profiles.of(
            """
            [{"who": {"id": 7, "name": "Ann", "seen": 1, "tags": ["a", "b"]}},
             {"who": {"id": 7, "seen": 2, "name": "Ann", "tags": ["a", "b"]}},
             {"who": {"id": 8, "name": null, "seen": 1, "tags": []}},
             {"who": {"id": 8, "seen": 1}}, {"who": {}}, {"who": null}]
            """);
    KeyDependency id = Profiles.at(profile, "$.who").dependencies().getFirst();
    assertThat(id.key()).hasToString("$.who.id");
    assertThat(id.distinctKeys()).isEqualTo(2);
    assertThat(id.objects()).isEqualTo(4);
    assertThat(id.exact()).isTrue();
    assertThat(id.conflicts()).isEqualTo(Map.of("name", 0L, "seen", 1L, "tags", 0L));
  }

  @Test
  void onlyMembersOfEveryObjectAreKeys() {
    Profile profile = profiles.of("[{\"id\": 1, \"code\": \"x\"}, {\"code\": \"y\"}]");
    assertThat(Profiles.at(profile, "$").dependencies())
        .extracting(key -> key.key().toString())
        .containsExactly("$.code");
  }

  @Test
  void deepNestingIsRead() {
    String deep = "{\"a\":".repeat(990) + "1" + "}".repeat(990);
    assertThat(PathWalk.of(profiles.of(deep))).hasSize(991);
  }

  private static String entries(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"type-" + i + "/x\": {\"n\": " + i + ", \"t\": \"x\"}")
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
