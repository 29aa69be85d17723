package io.github.starload.json;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Things by the names of members. Objects repeat their names in the same order, so the next name
/// is foreseen and most of the time found without hashing. Not safe for use by several threads.
///
/// @param <V> one for each name
public final class ByName<V> {
  private final Map<String, Known<V>> all = new HashMap<>();
  private final Known<V> none = new Known<>("", null);
  private Known<V> last = none;

  /// A name, and the one that came after it when it came last.
  private static final class Known<V> {
    private final String name;
    private final @Nullable V value;
    private @Nullable Known<V> next;

    Known(String name, @Nullable V value) {
      this.name = name;
      this.value = value;
    }
  }

  /// What a name has, or null.
  public @Nullable V get(String name) {
    Known<V> next = last.next;
    if (next == null || !next.name.equals(name)) {
      next = all.get(name);
      if (next == null) {
        return null;
      }
      last.next = next;
    }
    last = next;
    return next.value;
  }

  /// What a name has, made on first use.
  public V get(String name, Function<String, V> made) {
    V known = get(name);
    if (known == null) {
      known = made.apply(name);
      all.put(name, new Known<>(name, known));
    }
    return known;
  }

  /// Whether there is no name.
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /// Everything, in no order.
  public void forEach(BiConsumer<String, V> each) {
    for (Known<V> known : all.values()) {
      if (known.value != null) {
        each.accept(known.name, known.value);
      }
    }
  }
}
