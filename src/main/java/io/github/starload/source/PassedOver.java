package io.github.starload.source;

import java.util.List;
import java.util.function.Consumer;

/// Says which files of a folder or an archive were not taken for JSON.
final class PassedOver {
  private static final int MOST_NAMED = 5;

  private PassedOver() {}

  static void tell(String where, List<String> names, Consumer<String> notice) {
    if (!names.isEmpty()) {
      String more = names.size() > MOST_NAMED ? ", …" : "";
      notice.accept(
          "Passed over in "
              + where
              + ", as the name does not end like JSON: "
              + String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())))
              + more
              + " ("
              + names.size()
              + (names.size() == 1 ? " file)." : " files)."));
    }
  }
}
