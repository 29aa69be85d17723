package io.github.starload.json;

import io.github.starload.json.JsonValue.Member;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells whether a name occurs already among the members of an object that grows.
///
/// It makes no garbage for objects of usual size: a filter of 64 bits, then a look through the
/// members; larger objects get a set.
final class NamesSeen {
  /// Beyond it a look through all members costs more than a set.
  private static final int MOST_LOOKED_THROUGH = 64;

  private final List<Member> members;
  private long filter;
  private @Nullable Set<String> names;

  /// @param members to which each name asked for is then added
  NamesSeen(List<Member> members) {
    this.members = members;
  }

  boolean contains(String name) {
    if (members.size() >= MOST_LOOKED_THROUGH) {
      return !set().add(name);
    }
    long bit = 1L << name.hashCode();
    boolean maybe = (filter & bit) != 0;
    filter |= bit;
    return maybe && isAmongMembers(name);
  }

  private boolean isAmongMembers(String name) {
    for (int i = 0; i < members.size(); i++) {
      if (members.get(i).name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private Set<String> set() {
    if (names == null) {
      names = new HashSet<>();
      for (Member member : members) {
        names.add(member.name());
      }
    }
    return names;
  }
}
