package io.github.starload.profile;

/// Compares texts by their UTF-8 bytes, as Redshift orders text (`redshift-facts.md` section 5).
final class Utf8Order {
  private Utf8Order() {}

  static int compare(String left, String right) {
    int length = Math.min(left.length(), right.length());
    for (int i = 0; i < length; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        // Code point order is UTF-8 byte order; surrogates sort above the rest of the BMP.
        boolean aHigh = Character.isSurrogate(a);
        boolean bHigh = Character.isSurrogate(b);
        return aHigh == bHigh ? Character.compare(a, b) : aHigh ? 1 : -1;
      }
    }
    return Integer.compare(left.length(), right.length());
  }
}
