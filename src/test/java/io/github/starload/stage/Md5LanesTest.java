package io.github.starload.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Md5LanesTest {
  /// Lengths around the ends of blocks, fewer and more messages than lanes.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 64, 65, 1000})
  void digestsAreThoseOfTheJdk(int messages) throws NoSuchAlgorithmException {
    Random random = new Random(messages);
    byte[] bytes = new byte[200 * messages];
    random.nextBytes(bytes);
    int[] begins = new int[messages];
    int[] ends = new int[messages];
    for (int i = 0; i < messages; i++) {
      begins[i] = 200 * i;
      ends[i] = begins[i] + i % 200;
    }
    int[] digests = new Md5Lanes().digest(bytes, begins, ends, messages);
    MessageDigest md5 = MessageDigest.getInstance("MD5");
    for (int i = 0; i < messages; i++) {
      md5.update(bytes, begins[i], ends[i] - begins[i]);
      ByteBuffer found = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
      for (int word = 0; word < 4; word++) {
        found.putInt(digests[4 * i + word]);
      }
      assertThat(found.array()).as("%d bytes", ends[i] - begins[i]).isEqualTo(md5.digest());
    }
  }
}
