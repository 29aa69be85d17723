package io.github.starload.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonValue;
import io.github.starload.json.JsonValue.JsonNumber;
import io.github.starload.json.JsonValue.JsonObject;
import io.github.starload.json.JsonValue.Member;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoomTest {
  private static final int ROOM = 20_000;

  @Test
  void veryManyBusyColumnsShareTheRoom() {
    List<JsonValue> records = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      records.add(wide(i, 300));
    }
    Room room = new Room(ROOM);
    PathProfile profile = profile(room, records);
    assertThat(room.held()).isBetween(ROOM / 4L, (long) ROOM);
    PathProfile column = profile.members().get("c7");
    assertThat(column.distinct().isExact()).isFalse();
    assertThat((double) column.distinct().distinct()).isCloseTo(2_000, within(1_000.0));
    assertThat(column.distinct().hasRepeats()).isFalse();
    // What is few stays exact.
    assertThat(profile.members().get("c0").distinct().isExact()).isTrue();
    assertThat(profile.members().get("c0").distinct().distinct()).isEqualTo(5);
  }

  @Test
  void theRoomIsSharedAlikeForAnyOrder() {
    Random random = new Random(7);
    List<JsonValue> records = new ArrayList<>();
    for (int i = 0; i < 1_500; i++) {
      records.add(wide(i, 1 + random.nextInt(200)));
    }
    String first = rendered(records);
    for (int i = 0; i < 5; i++) {
      Collections.shuffle(records, random);
      assertThat(rendered(records)).isEqualTo(first);
    }
  }

  @Test
  void membersOfObjectsWithVeryManyNamesHaveSmallerSamples() {
    assertThat(ObservedMembers.capacity(1)).isEqualTo(DistinctSample.CAPACITY);
    assertThat(ObservedMembers.capacity(1_700) * 1_700L).isLessThan(Room.MOST_KEPT);
    assertThat(ObservedMembers.capacity(Long.MAX_VALUE / 2)).isEqualTo(256);
  }

  @Test
  void tooManyPathsAreRefusedInASentence() {
    Room room = new Room();
    assertThatThrownBy(
            () -> {
              for (int i = 0; i <= Room.MOST_PATHS; i++) {
                room.enterPath();
              }
            })
        .hasMessage(
            "Cannot profile: the data holds more than 400000 different paths, and no object alone"
                + " has names enough to be a map. If the records lie deeper, point to them with"
                + " --records.");
  }

  /// A column of five values, and columns of a value a record.
  private static JsonValue wide(int record, int columns) {
    return new JsonObject(
        IntStream.range(0, columns)
            .mapToObj(
                i ->
                    new Member(
                        "c" + i,
                        new JsonNumber(Integer.toString(i == 0 ? record % 5 : record * 7 + i))))
            .toList());
  }

  private static PathProfile profile(Room room, List<JsonValue> records) {
    Observed root = new Observed(room);
    records.forEach(root::add);
    root.settle(1);
    room.settle();
    return root.at(JsonPath.ROOT);
  }

  private static String rendered(List<JsonValue> records) {
    return profile(new Room(ROOM), records).members().values().stream()
        .map(
            member ->
                member.path()
                    + " "
                    + member.distinct().distinct()
                    + " "
                    + member.distinct().isExact()
                    + " "
                    + member.distinct().hasRepeats())
        .sorted()
        .collect(Collectors.joining("\n"));
  }
}
