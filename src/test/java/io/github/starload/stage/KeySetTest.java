package io.github.starload.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class KeySetTest {

  @Test
  void countsEachKeyOnceZeroIncluded() {
    KeySet keys = new KeySet(new AtomicLong(1 << 20));
    new Random(1).longs(10_000).forEach(keys::add);
    new Random(1).longs(10_000).forEach(keys::add);
    keys.add(0);
    keys.add(0);
    assertThat(keys.distinct()).isEqualTo(10_001);
  }

  @Test
  void withoutMemoryItDoesNotCountAndTakesNone() {
    AtomicLong left = new AtomicLong(1 << 12);
    KeySet many = new KeySet(left);
    new Random(2).longs(10_000).forEach(many::add);
    KeySet few = new KeySet(left);
    new Random(3).longs(100).forEach(few::add);

    assertThat(many.distinct()).isEqualTo(-1);
    assertThat(few.distinct()).isEqualTo(100);
  }
}
