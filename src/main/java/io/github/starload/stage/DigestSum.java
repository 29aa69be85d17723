package io.github.starload.stage;

import java.math.BigInteger;

/// The sum of digests: the same for any order of the rows, and different when a row is there once
/// more or once less (`redshift-facts.md` section 5).
public final class DigestSum {
  private static final int TERM_BITS = 60;
  private static final long TERM_MASK = (1L << TERM_BITS) - 1;

  private long low;
  private long high;

  /// Adds one.
  ///
  /// @param term as [RowDigests] makes it, 0 to 2^60 - 1
  public void add(long term) {
    low += term;
    high += low >>> TERM_BITS;
    low &= TERM_MASK;
  }

  /// Adds another sum.
  void add(DigestSum other) {
    add(other.low);
    high += other.high;
  }

  /// The sum in decimal digits.
  @Override
  public String toString() {
    return BigInteger.valueOf(high).shiftLeft(TERM_BITS).add(BigInteger.valueOf(low)).toString();
  }
}
