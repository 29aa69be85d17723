package io.github.starload.profile;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.util.ArrayList;
import java.util.List;

/// The memory that all samples of one profile share, whatever the number of paths.
///
/// Each sample keeps its smallest hashes. While they hold more than the room has, all of them are
/// cut, and where that is not enough, to half of their capacity, again and again. How often it was
/// halved in the end follows from what the samples hold at the end, so it is the same for any order
/// of the records. One order is told apart: where thousands of names, each with many values under
/// many paths, turn out to be those of a map only then, samples may have been cut further before.
final class Room {
  /// Hashes that all samples together keep in the end, at 24 to 48 bytes.
  static final int MOST_KEPT = 1_500_000;

  /// Paths that are kept apart at the same time, at some 500 bytes.
  static final int MOST_PATHS = 400_000;

  /// Beyond it even the smallest samples are no burden.
  private static final int MOST_HALVINGS = 9;

  private final long mostKept;
  private final List<Sample> samples = new ArrayList<>();
  private long held;
  private long mostHeld;
  private int halvings;
  private int paths;
  private boolean settled;

  Room() {
    this(MOST_KEPT);
  }

  Room(long mostKept) {
    this.mostKept = mostKept;
    this.mostHeld = 2 * mostKept;
  }

  /// What takes of the room.
  interface Sample {
    /// Whether it was given up.
    boolean isGone();

    /// Leaves what its capacity allows by now.
    void cut();
  }

  void enter(Sample sample) {
    samples.add(sample);
  }

  /// A capacity after the halvings.
  ///
  /// @param least below which it is not halved
  int capacity(int whole, int least) {
    return Math.max(Math.min(whole, least), whole >> halvings);
  }

  /// Notes that a sample holds so many hashes more, or fewer.
  void hold(long more) {
    held += more;
    if (more > 0 && held > mostHeld && !settled) {
      // Half of what is to spare remains, so that this happens seldom.
      cut(mostKept + mostKept / 2);
      mostHeld = Math.max(mostHeld, 2 * held);
    }
  }

  /// Leaves what may be kept in the end.
  void settle() {
    cut(mostKept);
    settled = true;
  }

  private void cut(long most) {
    samples.removeIf(Sample::isGone);
    samples.forEach(Sample::cut);
    while (held > most && halvings < MOST_HALVINGS) {
      halvings++;
      samples.forEach(Sample::cut);
    }
  }

  /// How many hashes all samples hold.
  long held() {
    return held;
  }

  /// Notes another path.
  ///
  /// @throws StarloadException of kind INPUT if it is one too many
  void enterPath() {
    paths++;
    if (paths > MOST_PATHS && !settled) {
      throw StarloadException.input(
          "Cannot profile: the data holds more than "
              + MOST_PATHS
              + " different paths, and no object alone has names enough to be a map",
          Location.NOWHERE,
          "If the records lie deeper, point to them with --records");
    }
  }

  /// Notes that a path went up in another.
  void leavePath() {
    paths--;
  }
}
