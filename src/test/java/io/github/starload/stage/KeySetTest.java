package io.github.starload.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class KeySetTest {

  @Test
  void countsEachKeyOnceZeroIncluded() {
    KeySet keys = new KeySet();
    new Random(1).longs(10_000).forEach(keys::add);
    new Random(1).longs(10_000).forEach(keys::add);
    keys.add(0);
    keys.add(0);
    assertThat(keys.distinct()).isEqualTo(10_001);
  }
}
