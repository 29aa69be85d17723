package io.github.starload.profile;

/// Finds halves of surrogate pairs, which are no valid Unicode (`redshift-facts.md` section 1.6).
final class Surrogates {
  private Surrogates() {}

  static boolean hasLone(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          return true;
        }
        i++;
      }
    }
    return false;
  }
}
