package io.github.starload.type;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Fnv1aTest {

  /// The example in Redshift's documentation of `FNV_HASH`.
  @Test
  void agreesWithRedshift() {
    assertThat(Fnv1a.hash("Amazon Redshift".getBytes(UTF_8))).isEqualTo(7783490368944507294L);
  }

  @Test
  void continuesFromAState() {
    long whole = Fnv1a.hash("ab".getBytes(UTF_8));
    assertThat(Fnv1a.hash("b".getBytes(UTF_8), Fnv1a.hash("a".getBytes(UTF_8)))).isEqualTo(whole);
  }
}
