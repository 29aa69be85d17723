package io.github.starload.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.type.Utf8Text;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class IdFormTest {
  /// What the forms are, said another way.
  private static final Map<IdForm, Pattern> PATTERNS =
      Map.of(
          IdForm.UUID,
          Pattern.compile(
              "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"),
          IdForm.OBJECT_ID,
          Pattern.compile("[0-9a-f]{24}"),
          IdForm.ULID,
          Pattern.compile("[0-7][0-9A-HJKMNP-TV-Z]{25}"),
          IdForm.HEX,
          Pattern.compile("(?=[0-9]*[a-f])(?:[0-9a-f]{16}|[0-9a-f]{32}|[0-9a-f]{40})"));

  private static final String[] SEEDS = {
    "123e4567-e89b-12d3-a456-426614174000",
    "123E4567-E89B-12D3-A456-426614174000",
    "5eb87cd9ffd86e000604b32a",
    "01ARZ3NDEKTSV4RRFFQ69G5FAV",
    "0123456789abcdef",
    "0123456789012345",
    "d41d8cd98f00b204e9800998ecf8427e",
    "da39a3ee5e6b4b0d3255bfef95601890afd80709",
    "no id at all"
  };

  @Test
  void aTextHasTheFormOfItsPattern() {
    Random random = new Random(11);
    int found = 0;
    for (int i = 0; i < 40_000; i++) {
      String text = changed(SEEDS[random.nextInt(SEEDS.length)], random);
      Optional<IdForm> expected =
          PATTERNS.entrySet().stream()
              .filter(form -> form.getValue().matcher(text).matches())
              .map(Map.Entry::getKey)
              .findFirst();
      assertThat(IdForm.of(Utf8Text.of(text))).as(text).isEqualTo(expected);
      found += expected.isPresent() ? 1 : 0;
    }
    assertThat(found).isBetween(10_000, 35_000);
  }

  /// The text with none or one of its characters replaced by any ASCII character.
  private static String changed(String text, Random random) {
    if (random.nextBoolean()) {
      return text;
    }
    StringBuilder changed = new StringBuilder(text);
    changed.setCharAt(random.nextInt(text.length()), (char) random.nextInt(128));
    return changed.toString();
  }
}
