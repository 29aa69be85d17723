package io.github.starload.load;

/// Tells somebody outside of Starload what became of loads.
public interface Messenger {

  /// What is told, without secrets, such as `the webhook in STARLOAD_WEBHOOK`.
  String name();

  /// Whether this message is wanted.
  boolean wants(LoadNotice notice);

  /// Sends a message; blocks for some seconds at most.
  ///
  /// @throws io.github.starload.problem.StarloadException of kind ENVIRONMENT if nobody took it;
  ///     its sentence holds no secret
  void send(LoadNotice notice);
}
