package io.github.starload.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.json.JsonWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same records in any order, and in any number of files, give the same profile.
class ProfileOrderTest {
  private static final List<String> NAMES =
      List.of("id", "user_id", "name", "code", "a", "b", "c d", "2024-01-01", "2024-01-02", "x");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void shufflingChangesNothing(long seed) {
    Random random = new Random(seed);
    List<Object> records = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      records.add(object(random, 0));
    }
    // Past the point where names are put together, and right at it.
    int names = ObservedMembers.MOST_NAMES + (seed % 2 == 0 ? 1 : 0);
    for (int i = 0; i < names; i++) {
      records.add(Map.of("m", Map.of("k" + i, i % 7 == 0 ? "text" : i), "id", i % 5000));
    }
    records.addAll(mapsInMaps(random));
    records.addAll(manyKeys(random));
    Profiles profiles = new Profiles(folder);
    String first = rendered(profiles.of(lines(records)));
    for (int i = 0; i < 3; i++) {
      Collections.shuffle(records, random);
      int cut = random.nextInt(records.size());
      Profile shuffled =
          profiles.of(lines(records.subList(0, cut)), lines(records.subList(cut, records.size())));
      assertThat(rendered(shuffled)).as("seed %d", seed).isEqualTo(first);
    }
  }

  /// Enough records for several parts, each of which another thread may have.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theNumberOfThreadsChangesNothing(long seed) {
    Random random = new Random(seed);
    List<Object> records = new ArrayList<>(mapsInMaps(random));
    records.addAll(manyKeys(random));
    for (int i = 0; i < 6000; i++) {
      records.add(object(random, 0));
    }
    Collections.shuffle(records, random);
    Profiles profiles = new Profiles(folder);
    String one = rendered(profiles.of(1, lines(records)));
    for (int threads = 2; threads <= 4; threads++) {
      assertThat(rendered(profiles.of(threads, lines(records)))).as("seed %d", seed).isEqualTo(one);
    }
  }

  /// Maps in maps in maps, at the points where names are put together and beside them.
  private static List<Object> mapsInMaps(Random random) {
    List<Object> records = new ArrayList<>();
    int outer = ObservedMembers.MOST_NAMES + random.nextInt(3) - 1;
    int inner = 98 + random.nextInt(5);
    for (int i = 0; i < outer; i++) {
      Map<String, Object> names = new LinkedHashMap<>();
      for (int j = 0; j < 3; j++) {
        names.put("n" + (i * 3 + j) % inner, Map.of("k" + (i + j) % 70, i, "v", j));
      }
      records.add(Map.of("deep", Map.of("o" + i, names)));
    }
    return records;
  }

  /// More telling names than are watched, some of them in every object.
  private static List<Object> manyKeys(Random random) {
    List<Object> records = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Map<String, Object> object = new LinkedHashMap<>();
      for (int j = 0; j < 90; j++) {
        if (j % 11 == 0 || random.nextInt(12) > 0) {
          object.put("k%02d_id".formatted(j), i % (2 + j % 7));
        }
      }
      object.put("id", i % 30);
      records.add(Map.of("keys", object));
    }
    return records;
  }

  private static String lines(List<Object> records) {
    return records.stream().map(JsonWriter::compact).collect(Collectors.joining("\n", "", "\n"));
  }

  /// Everything but the names of the files.
  private static String rendered(Profile profile) {
    Map<String, @Nullable Object> json = ProfileJson.of(profile);
    json.remove("sources");
    return JsonWriter.pretty(json);
  }

  private static Map<String, @Nullable Object> object(Random random, int depth) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    int members = random.nextInt(6);
    for (int i = 0; i < members; i++) {
      object.put(NAMES.get(random.nextInt(NAMES.size())), value(random, depth + 1));
    }
    if (random.nextInt(4) > 0) {
      object.put("id", random.nextInt(40));
    }
    return object;
  }

  private static @Nullable Object value(Random random, int depth) {
    return switch (random.nextInt(depth > 3 ? 6 : 9)) {
      case 0 -> null;
      case 1 -> random.nextBoolean();
      case 2 -> random.nextInt(100_000);
      case 3 -> new java.math.BigDecimal(random.nextInt(1000)).movePointLeft(random.nextInt(5));
      case 4 ->
          List.of("", "a\0", "2024-01-01", "2024-01-01T00:00:00+02:00").get(random.nextInt(4));
      case 5 -> "text " + random.nextInt(50);
      case 6 -> object(random, depth);
      case 7 -> List.of();
      default -> {
        List<@Nullable Object> array = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          array.add(value(random, depth + 1));
        }
        yield array;
      }
    };
  }
}
