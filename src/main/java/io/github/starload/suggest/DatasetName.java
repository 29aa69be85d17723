package io.github.starload.suggest;

import io.github.starload.design.TableNames;
import io.github.starload.profile.KindProfile;
import io.github.starload.profile.Profile;
import java.util.Arrays;
import java.util.List;

/// Finds what to call the data of one or several kinds of records.
final class DatasetName {
  /// More names in one would tell nothing.
  private static final int MOST_NAMES = 3;

  /// Leaves room for the rest of a key in the lake.
  private static final int MOST_BYTES = 100;

  private DatasetName() {}

  /// The first source's name for one kind; for several the words that their names begin with, else
  /// the names themselves: `spacex` for `spacex_launches` and `spacex_rockets`, `launches_rockets`
  /// for `launches` and `rockets`.
  static String of(Profile profile) {
    if (profile.kinds().size() == 1) {
      String stem = TableNames.snakeCase(profile.stem());
      return stem.isEmpty() ? "data" : stem;
    }
    List<String> names =
        profile.kinds().stream().map((KindProfile k) -> k.root().path().kind()).sorted().toList();
    List<String> common = Arrays.asList(names.getFirst().split("_"));
    for (String name : names) {
      List<String> words = Arrays.asList(name.split("_"));
      int same = 0;
      while (same < Math.min(common.size(), words.size())
          && common.get(same).equals(words.get(same))) {
        same++;
      }
      common = common.subList(0, same);
    }
    String name =
        !common.isEmpty()
            ? String.join("_", common)
            : names.size() <= MOST_NAMES
                ? String.join("_", names)
                : names.getFirst() + "_and_" + (names.size() - 1) + "_more";
    return TableNames.within(name, MOST_BYTES);
  }
}
