package io.github.starload.problem;

/// One thing that went wrong.
///
/// @param kind who can mend it
/// @param what "Cannot do this: reason", without a full stop
/// @param where the place, [Location#NOWHERE] when there is none
/// @param todo the next step for the person reading, without a full stop; empty when there is none
public record Problem(ProblemKind kind, String what, Location where, String todo) {

  /// What, where and what to do, as sentences on one line.
  public String sentence() {
    String place = where.text();
    String first = place.isEmpty() ? what : what + " (" + place + ")";
    return todo.isEmpty() ? first + "." : first + ". " + todo + ".";
  }
}
