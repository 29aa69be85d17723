package io.github.starload.settings;

/// Asks the person for a password; may block until there is an answer.
@FunctionalInterface
public interface PasswordPrompt {

  /// The password of a user of a saved target.
  ///
  /// @throws io.github.starload.problem.StarloadException of kind INPUT where nobody can be asked
  Secret ask(String target, String user);
}
