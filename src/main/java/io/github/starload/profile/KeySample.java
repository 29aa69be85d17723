package io.github.starload.profile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// What one member determines of the objects that it stands in, gathered object by object.
///
/// Keeps the objects' values for the keys with the smallest hashes (a bottom-k sample as
/// [DistinctSample]): which keys are kept depends only on the set of keys, and a kept key was
/// watched from its first object. Each kept key takes 9 bytes a member and some 120 beside; how
/// many are kept depends on the number of members, so that a sample takes a megabyte at most, and
/// on the [Room].
final class KeySample implements Room.Sample {
  private static final int MOST_KEYS = 4096;
  private static final int LEAST_KEYS = 16;
  private static final int MOST_VALUES = 1 << 16;

  /// What a key takes of the room beside its values, in hashes.
  private static final int KEY_HASHES = 5;

  /// The hash that stands for null, absent, `{}` and `[]`.
  static final long NOTHING = 0;

  private final Map<Long, Kept> keys = new HashMap<>();
  private final Room room;
  private final DistinctSample distinct;
  private boolean complete = true;
  private boolean gone;

  /// The greatest number of members that was told.
  private int width;

  /// What it holds of the room.
  private long held;

  /// Keys at or above are not kept; unsigned order, 0 stands for "no bound yet".
  private long bound;

  /// A key's values as they came first, and which of them came otherwise later.
  private static final class Kept {
    private long[] values;
    private boolean[] differs;

    Kept(long[] values, boolean[] differs) {
      this.values = values;
      this.differs = differs;
    }

    void meet(long[] others, int members) {
      fit(members);
      for (int i = 0; i < members; i++) {
        differs[i] |= values[i] != others[i];
      }
    }

    private void fit(int members) {
      if (values.length < members) {
        values = Arrays.copyOf(values, members);
        differs = Arrays.copyOf(differs, members);
      }
    }
  }

  KeySample(Room room) {
    this.room = room;
    this.distinct = new DistinctSample(room);
    room.enter(this);
  }

  /// Gives its part of the room back.
  void leave() {
    gone = true;
    distinct.leave();
    room.hold(-held);
  }

  @Override
  public boolean isGone() {
    return gone;
  }

  @Override
  public void cut() {
    cut(width);
  }

  /// Tells the room how much is held.
  private void weigh(int members) {
    width = Math.max(width, members);
    long now = (long) keys.size() * (KEY_HASHES + width / 2);
    long before = held;
    held = now;
    room.hold(now - before);
  }

  /// Notes one object.
  ///
  /// @param key hash of the key's value
  /// @param values hash of each member's value by the member's number; [#NOTHING] where it has none
  /// @param members how many of `values` count
  void add(long key, long[] values, int members) {
    distinct.add(key);
    if (isBeyond(key)) {
      complete = false;
      return;
    }
    Kept kept = keys.get(key);
    if (kept == null) {
      keys.put(key, new Kept(Arrays.copyOf(values, members), new boolean[members]));
      trim(members);
      weigh(members);
    } else {
      kept.meet(values, members);
    }
  }

  /// Adds what another has seen.
  ///
  /// @param number this sample's number of the other's member, by the other's number
  /// @param members how many members the two have together
  void merge(KeySample other, int[] number, int members) {
    distinct.merge(other.distinct);
    complete &= other.complete;
    if (other.bound != 0 && !isBeyond(other.bound)) {
      bound = other.bound;
    }
    other.keys.forEach(
        (key, theirs) -> {
          if (isBeyond(key)) {
            complete = false;
            return;
          }
          long[] values = new long[members];
          boolean[] differs = new boolean[members];
          for (int i = 0; i < theirs.values.length; i++) {
            values[number[i]] = theirs.values[i];
            differs[number[i]] = theirs.differs[i];
          }
          Kept ours = keys.get(key);
          if (ours == null) {
            keys.put(key, new Kept(values, differs));
          } else {
            ours.meet(values, members);
            for (int i = 0; i < members; i++) {
              ours.differs[i] |= differs[i];
            }
          }
        });
    shed();
    trim(members);
    weigh(members);
  }

  /// Whether every key is kept.
  boolean isComplete() {
    return complete;
  }

  /// How many different keys were met, estimated when there were very many.
  long distinct() {
    return distinct.distinct();
  }

  /// For each member but the key itself, how many of the kept keys came with different values.
  ///
  /// @param names the members' names by number
  Map<String, Long> conflicts(Iterable<String> names, String keyName) {
    Map<String, Long> conflicts = new LinkedHashMap<>();
    int member = 0;
    for (String name : names) {
      int at = member++;
      if (!name.equals(keyName)) {
        conflicts.put(
            name,
            keys.values().stream()
                .filter(kept -> at < kept.differs.length && kept.differs[at])
                .count());
      }
    }
    return conflicts;
  }

  private boolean isBeyond(long key) {
    return bound != 0 && Long.compareUnsigned(key, bound) >= 0;
  }

  private int most(int members) {
    int whole = Math.min(MOST_KEYS, MOST_VALUES / Math.max(1, members));
    return room.capacity(Math.max(LEAST_KEYS, whole), LEAST_KEYS);
  }

  /// Leaves the smallest keys once there are twice too many, or exactly as many as allowed.
  private void trim(int members) {
    if (keys.size() > 2 * most(members)) {
      cut(members);
    }
  }

  /// Leaves exactly as many keys as the number of members allows, before the sample is asked.
  void cut(int members) {
    int most = most(members);
    if (keys.size() <= most) {
      return;
    }
    long[] sorted =
        keys.keySet().stream().mapToLong(key -> key ^ Long.MIN_VALUE).sorted().toArray();
    bound = sorted[most] ^ Long.MIN_VALUE;
    shed();
    weigh(members);
  }

  private void shed() {
    complete &= !keys.keySet().removeIf(this::isBeyond);
  }
}
