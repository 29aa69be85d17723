package io.github.starload.ui.task;

import io.github.starload.problem.StarloadException;
import io.github.starload.settings.PasswordPrompt;
import io.github.starload.settings.Secret;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Carries questions for passwords from blocked work to the window, one at a time, and the answers
/// back. Keeps no password: who asked keeps it, in memory.
public final class PasswordDesk implements PasswordPrompt {
  private final Executor fxThread;
  private final ReadOnlyObjectWrapper<List<Question>> waiting =
      new ReadOnlyObjectWrapper<>(List.of());

  /// @param fxThread runs actions on the FX thread in a moment
  public PasswordDesk(Executor fxThread) {
    this.fxThread = fxThread;
  }

  /// Somebody waits for a password.
  public static final class Question {
    private final String target;
    private final String user;
    private final CompletableFuture<Secret> answer = new CompletableFuture<>();

    private Question(String target, String user) {
      this.target = target;
      this.user = user;
    }

    /// The target's name.
    public String target() {
      return target;
    }

    /// Whose password.
    public String user() {
      return user;
    }
  }

  /// Blocks until a person has answered; not for the FX thread.
  ///
  /// @throws StarloadException of kind CANCELLED if the person turned away
  @Override
  public Secret ask(String target, String user) {
    Question question = new Question(target, user);
    fxThread.execute(
        () -> {
          if (!question.answer.isDone()) {
            waiting.set(with(question));
          }
        });
    try {
      return question.answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      fxThread.execute(() -> close(question));
      throw turnedAway(question);
    } catch (ExecutionException e) {
      throw turnedAway(question);
    }
  }

  /// The questions that wait, the oldest first; changes on the FX thread.
  public ReadOnlyObjectProperty<List<Question>> waiting() {
    return waiting.getReadOnlyProperty();
  }

  /// Answers a question.
  public void answer(Question question, Secret password) {
    close(question);
    question.answer.complete(password);
  }

  /// Turns every question away; what asked is cancelled.
  public void dismiss() {
    List<Question> dismissed = waiting.get();
    waiting.set(List.of());
    dismissed.forEach(
        question -> question.answer.completeExceptionally(new InterruptedException()));
  }

  private List<Question> with(Question question) {
    return Stream.concat(waiting.get().stream(), Stream.of(question)).toList();
  }

  private void close(Question question) {
    waiting.set(waiting.get().stream().filter(other -> other != question).toList());
  }

  private static StarloadException turnedAway(Question question) {
    return StarloadException.cancelled(
        "no password was given for " + question.user + "; nothing was changed");
  }
}
