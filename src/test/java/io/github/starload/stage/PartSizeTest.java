package io.github.starload.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PartSizeTest {
  private static final long MB = 1L << 20;

  @Test
  void everySliceGetsAsManyPartsAsTheOthers() {
    assertThat(PartSize.of(400 * MB, OptionalInt.of(8))).isEqualTo(50 * MB);
    assertThat(PartSize.of(2400 * MB, OptionalInt.of(8))).isEqualTo(100 * MB);
  }

  @Test
  void smallDataIsNotCutToPieces() {
    assertThat(PartSize.of(MB, OptionalInt.of(64))).isEqualTo(8 * MB);
  }

  @Test
  void withoutSlicesTheUsualSizeStands() {
    assertThat(PartSize.of(400 * MB, OptionalInt.empty())).isEqualTo(PartSize.USUAL);
  }
}
