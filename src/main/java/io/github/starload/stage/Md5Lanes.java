package io.github.starload.stage;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// MD5 (RFC 1321) of many short messages at the same time, one in each lane.
///
/// The JDK's digest takes 150 ns and more for a cell, as every step waits for the one before. Here
/// each step is made for all lanes by a loop that the virtual machine turns into vector
/// instructions: 20 to 40 ns a block of 64 bytes. Not safe for use by several threads.
final class Md5Lanes {
  private static final int LANES = 64;
  private static final int BLOCK_BYTES = 64;
  private static final int BLOCK_WORDS = 16;
  private static final int LENGTH_BYTES = 8;
  private static final int STATE_WORDS = 4;
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LENGTH =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int[] BEGIN = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
  private static final int[] SINES = sines();

  /// The words of a block, each for all lanes, and the state before and after it.
  private final int[][] words = new int[BLOCK_WORDS][LANES];

  private final int[][] state = new int[STATE_WORDS][LANES];
  private final int[][] next = new int[STATE_WORDS][LANES];

  /// The message in each lane, or -1, and the place of its next block.
  private final int[] message = new int[LANES];

  private final int[] at = new int[LANES];
  private final byte[] padded = new byte[BLOCK_BYTES];

  /// Digests messages.
  ///
  /// @param bytes of all messages
  /// @param begins where each begins
  /// @param ends where each ends
  /// @return four words a message, in the order of the messages
  int[] digest(byte[] bytes, int[] begins, int[] ends, int messages) {
    int[] digests = new int[STATE_WORDS * messages];
    Arrays.fill(message, -1);
    int begun = 0;
    int open = 0;
    while (open > 0 || begun < messages) {
      for (int lane = 0; lane < LANES; lane++) {
        if (message[lane] < 0 && begun < messages) {
          begin(lane, begun, begins[begun]);
          begun++;
          open++;
        }
        if (message[lane] >= 0) {
          load(lane, bytes, begins[message[lane]], ends[message[lane]]);
        }
      }
      compress();
      for (int lane = 0; lane < LANES; lane++) {
        if (message[lane] >= 0 && at[lane] > ends[message[lane]] + LENGTH_BYTES) {
          end(lane, digests);
          open--;
        }
      }
    }
    return digests;
  }

  private void begin(int lane, int number, int begin) {
    message[lane] = number;
    at[lane] = begin;
    for (int i = 0; i < STATE_WORDS; i++) {
      state[i][lane] = BEGIN[i];
    }
  }

  private void end(int lane, int[] digests) {
    for (int i = 0; i < STATE_WORDS; i++) {
      digests[STATE_WORDS * message[lane] + i] = state[i][lane];
    }
    message[lane] = -1;
  }

  /// Puts the next block of a message into its lane.
  private void load(int lane, byte[] bytes, int begin, int end) {
    int from = at[lane];
    at[lane] = from + BLOCK_BYTES;
    if (from + BLOCK_BYTES <= end) {
      load(lane, bytes, from);
      return;
    }
    Arrays.fill(padded, (byte) 0);
    if (from <= end) {
      System.arraycopy(bytes, from, padded, 0, end - from);
      padded[end - from] = (byte) 0x80;
    }
    if (from + BLOCK_BYTES > end + LENGTH_BYTES) {
      LENGTH.set(padded, BLOCK_BYTES - LENGTH_BYTES, (long) (end - begin) << 3);
    }
    load(lane, padded, 0);
  }

  private void load(int lane, byte[] bytes, int from) {
    for (int word = 0; word < BLOCK_WORDS; word++) {
      words[word][lane] = (int) WORD.get(bytes, from + Integer.BYTES * word);
    }
  }

  private void compress() {
    for (int i = 0; i < STATE_WORDS; i++) {
      System.arraycopy(state[i], 0, next[i], 0, LANES);
    }
    int[] a = next[0];
    int[] b = next[1];
    int[] c = next[2];
    int[] d = next[3];
    for (int i = 0; i < 16; i += 4) {
      first(a, b, c, d, words[i], SINES[i], 7);
      first(d, a, b, c, words[i + 1], SINES[i + 1], 12);
      first(c, d, a, b, words[i + 2], SINES[i + 2], 17);
      first(b, c, d, a, words[i + 3], SINES[i + 3], 22);
    }
    for (int i = 16; i < 32; i += 4) {
      second(a, b, c, d, words[(5 * i + 1) & 15], SINES[i], 5);
      second(d, a, b, c, words[(5 * i + 6) & 15], SINES[i + 1], 9);
      second(c, d, a, b, words[(5 * i + 11) & 15], SINES[i + 2], 14);
      second(b, c, d, a, words[(5 * i) & 15], SINES[i + 3], 20);
    }
    for (int i = 32; i < 48; i += 4) {
      third(a, b, c, d, words[(3 * i + 5) & 15], SINES[i], 4);
      third(d, a, b, c, words[(3 * i + 8) & 15], SINES[i + 1], 11);
      third(c, d, a, b, words[(3 * i + 11) & 15], SINES[i + 2], 16);
      third(b, c, d, a, words[(3 * i + 14) & 15], SINES[i + 3], 23);
    }
    for (int i = 48; i < 64; i += 4) {
      fourth(a, b, c, d, words[(7 * i) & 15], SINES[i], 6);
      fourth(d, a, b, c, words[(7 * i + 7) & 15], SINES[i + 1], 10);
      fourth(c, d, a, b, words[(7 * i + 14) & 15], SINES[i + 2], 15);
      fourth(b, c, d, a, words[(7 * i + 5) & 15], SINES[i + 3], 21);
    }
    for (int i = 0; i < STATE_WORDS; i++) {
      add(state[i], next[i]);
    }
  }

  // All arrays are read and written at the same index, else the loops are not made vectors.

  private static void first(int[] a, int[] b, int[] c, int[] d, int[] word, int sine, int shift) {
    for (int i = 0; i < LANES; i++) {
      int sum = a[i] + (d[i] ^ (b[i] & (c[i] ^ d[i]))) + word[i] + sine;
      a[i] = b[i] + Integer.rotateLeft(sum, shift);
    }
  }

  private static void second(int[] a, int[] b, int[] c, int[] d, int[] word, int sine, int shift) {
    for (int i = 0; i < LANES; i++) {
      int sum = a[i] + (c[i] ^ (d[i] & (b[i] ^ c[i]))) + word[i] + sine;
      a[i] = b[i] + Integer.rotateLeft(sum, shift);
    }
  }

  private static void third(int[] a, int[] b, int[] c, int[] d, int[] word, int sine, int shift) {
    for (int i = 0; i < LANES; i++) {
      int sum = a[i] + (b[i] ^ c[i] ^ d[i]) + word[i] + sine;
      a[i] = b[i] + Integer.rotateLeft(sum, shift);
    }
  }

  private static void fourth(int[] a, int[] b, int[] c, int[] d, int[] word, int sine, int shift) {
    for (int i = 0; i < LANES; i++) {
      int sum = a[i] + (c[i] ^ (b[i] | ~d[i])) + word[i] + sine;
      a[i] = b[i] + Integer.rotateLeft(sum, shift);
    }
  }

  private static void add(int[] sum, int[] added) {
    for (int i = 0; i < LANES; i++) {
      sum[i] += added[i];
    }
  }

  private static int[] sines() {
    int[] sines = new int[64];
    for (int i = 0; i < sines.length; i++) {
      sines[i] = (int) (long) (Math.abs(Math.sin(i + 1.0)) * (1L << 32));
    }
    return sines;
  }
}
