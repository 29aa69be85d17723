package io.github.starload.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SuperValuesTest {
  private static final long DATA_API_ROW = 64 << 10;

  @Test
  void oneGibibyteOfATableIsReadBackAndNotAByteMore() {
    assertThat(SuperValues.hindrance(1L << 30, 100, Long.MAX_VALUE)).isEmpty();
    assertThat(SuperValues.hindrance((1L << 30) + 1, 100, Long.MAX_VALUE))
        .contains(
            "SUPER is compared by reading it back, and 1,073,741,825 bytes are more than the"
                + " 1,073,741,824 that are read of a table");
  }

  @Test
  void aRowIsReadBackWhereTheTargetAnswersIt() {
    assertThat(SuperValues.hindrance(100_000, 65_000, DATA_API_ROW)).isEmpty();
    assertThat(SuperValues.hindrance(100_000, 65_400, DATA_API_ROW))
        .contains(
            "SUPER is compared by reading it back, and this target answers no rows over 65,536"
                + " bytes");
    assertThat(SuperValues.hindrance(100_000, 65_400, Long.MAX_VALUE)).isEmpty();
  }
}
