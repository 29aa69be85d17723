package io.github.starload.suggest;

import io.github.starload.design.TableNames;
import io.github.starload.json.JsonPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds what the things behind a dataset or a path are called, in the singular.
final class EntityNames {
  private static final Pattern KEY_ENDING =
      Pattern.compile("(^|_)(ids?|uuids?|guids?|keys?|refs?)$");
  private static final Set<String> NOT_PLURAL =
      Set.of(
          "series", "species", "news", "status", "address", "bus", "gas", "lens", "always", "alias",
          "canvas", "atlas", "bias");

  /// Words of file names that say nothing about what the records are.
  private static final Set<String> GENERIC =
      Set.of(
          "data",
          "dataset",
          "export",
          "dump",
          "sample",
          "samples",
          "records",
          "rows",
          "items",
          "all",
          "full",
          "list",
          "json",
          "api",
          "response",
          "result",
          "results",
          "latest",
          "small",
          "test");

  /// What is referred to by a path without a telling name.
  static final String UNNAMED = "reference";

  private EntityNames() {}

  /// What one record of a dataset is called: the last telling word of its name, `launch` for
  /// `spacex_launches_2024`.
  static String ofDataset(String dataset) {
    List<String> words = new ArrayList<>(Arrays.asList(dataset.split("_")));
    words.removeIf(word -> GENERIC.contains(word) || word.chars().noneMatch(Character::isLetter));
    return words.isEmpty() ? "record" : singular(words.getLast());
  }

  /// What the values at a path name: `core` for `$.cores[].core`, `customer` for `$.customer_id`
  /// and for `$.customer.id`.
  static String ofReference(JsonPath path) {
    List<String> names = path.names();
    for (int i = names.size() - 1; i >= 0; i--) {
      String bare = KEY_ENDING.matcher(TableNames.snakeCase(names.get(i))).replaceFirst("");
      if (!bare.isEmpty()) {
        return singular(bare);
      }
    }
    return UNNAMED;
  }

  /// Whether a name says that its values are identifiers: `id`, `customer_id`, `customerId`.
  static boolean isKeyLike(JsonPath path) {
    List<String> names = path.names();
    return !names.isEmpty() && KEY_ENDING.matcher(TableNames.snakeCase(names.getLast())).find();
  }

  /// What the objects at a path are called: `author` for `$.author`, `tag` for `$.tags[]`.
  static String ofObject(JsonPath path) {
    List<String> names = path.names();
    String word = names.isEmpty() ? "" : TableNames.snakeCase(names.getLast());
    return word.isEmpty() ? "item" : singular(word);
  }

  /// Whether a member is named as the key of the object that holds it: `id` or `author_id` in
  /// `author`, `core` in `cores[]`.
  static boolean isOwnKey(JsonPath member) {
    String entity = ofObject(member.parent());
    String name = TableNames.snakeCase(member.names().getLast());
    String bare = KEY_ENDING.matcher(name).replaceFirst("");
    return bare.isEmpty() ? !name.isEmpty() : bare.equals(entity);
  }

  /// The singular of the last word, by the regular English endings; other words stay as they are.
  static String singular(String word) {
    int start = word.lastIndexOf('_') + 1;
    String last = word.substring(start);
    if (last.length() < 4 || NOT_PLURAL.contains(last)) {
      return word;
    }
    if (last.endsWith("es") && NOT_PLURAL.contains(last.substring(0, last.length() - 2))) {
      return word.substring(0, word.length() - 2);
    }
    if (last.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (last.matches(".*(ss|x|z|ch|sh)es")) {
      return word.substring(0, word.length() - 2);
    }
    boolean plural = last.endsWith("s") && !last.matches(".*(ss|us|is)");
    return plural ? word.substring(0, word.length() - 1) : word;
  }

  /// The word with its indefinite article.
  static String one(String word) {
    boolean vowel = !word.isEmpty() && "aeiou".indexOf(word.charAt(0)) >= 0;
    return (vowel ? "an " : "a ") + word;
  }
}
