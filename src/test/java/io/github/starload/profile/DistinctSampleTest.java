package io.github.starload.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.starload.type.Surrogates;
import io.github.starload.type.Utf8Text;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DistinctSampleTest {

  @Test
  void isExactUpToItsCapacity() {
    DistinctSample sample = new DistinctSample();
    new Random(1).longs(DistinctSample.CAPACITY).forEach(sample::add);
    assertThat(sample.isExact()).isTrue();
    assertThat(sample.distinct()).isEqualTo(DistinctSample.CAPACITY);
    assertThat(sample.hasRepeats()).isFalse();
  }

  @Test
  void estimatesBeyondAndStillSeesRepeats() {
    DistinctSample sample = new DistinctSample();
    new Random(2).longs(200_000).forEach(sample::add);
    assertThat(sample.isExact()).isFalse();
    assertThat((double) sample.distinct()).isCloseTo(200_000, within(8_000.0));
    assertThat(sample.hasRepeats()).isFalse();
    new Random(2).longs(200_000).forEach(sample::add);
    assertThat((double) sample.distinct()).isCloseTo(200_000, within(8_000.0));
    assertThat(sample.hasRepeats()).isTrue();
  }

  @Test
  void orderAndPartitionDoNotMatter() {
    long[] values = new Random(3).longs(60_000).toArray();
    DistinctSample forward = new DistinctSample();
    LongStream.of(values).forEach(forward::add);
    DistinctSample first = new DistinctSample();
    DistinctSample second = new DistinctSample();
    for (int i = values.length - 1; i >= 0; i--) {
      (i % 3 == 0 ? first : second).add(values[i]);
    }
    first.merge(second);
    assertThat(first.distinct()).isEqualTo(forward.distinct());
    assertThat(first.shared(forward)).isEqualTo(DistinctSample.CAPACITY);
  }

  @Test
  void halvesOfSurrogatePairsAreValuesOfTheirOwn() {
    assertThat(ValueHash.of("a\ud800")).isNotEqualTo(ValueHash.of("a?"));
    assertThat(ValueHash.of("a\ud800")).isNotEqualTo(ValueHash.of("a\udc00"));
    assertThat(ValueHash.of("\udc00\ud800")).isNotEqualTo(ValueHash.of("\ud800\udc00"));
    assertThat(Surrogates.utf8("x\ud83d\ude00\u00e9"))
        .isEqualTo(Utf8Text.of("x\ud83d\ude00\u00e9"));
  }

  @Test
  void countsSharedValues() {
    DistinctSample left = new DistinctSample();
    DistinctSample right = new DistinctSample();
    LongStream.range(1, 100).forEach(left::add);
    LongStream.range(90, 200).forEach(right::add);
    assertThat(left.shared(right)).isEqualTo(10);
  }
}
