package io.github.starload.sandbox.relay;

/// Names a session in a CancelRequest.
///
/// @param processId of the server's process behind the session
/// @param secret random number only the session's client knows
record CancelKey(int processId, int secret) {
  @Override
  public String toString() {
    return "session " + processId;
  }
}
