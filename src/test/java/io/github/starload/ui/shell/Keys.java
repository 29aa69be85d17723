package io.github.starload.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;

/// A person at the window who has keys alone.
final class Keys {
  /// More stops than any screen has.
  private static final int MOST_STOPS = 150;

  private final OpenWindow window;
  private final Robot robot;

  Keys(OpenWindow window) {
    this.window = window;
    this.robot = window.onFxThread(Robot::new);
  }

  /// Presses Tab until a control has the focus.
  void tabTo(String id) {
    List<String> passed = new ArrayList<>();
    for (int i = 0; i < MOST_STOPS; i++) {
      Node owner = owner();
      if (owner != null && id.equals(owner.getId())) {
        return;
      }
      passed.add(owner == null ? "nothing" : OpenWindow.nameOf(owner));
      press(KeyCode.TAB);
    }
    throw new AssertionError(
        id + " is not reached by Tab, only " + passed.stream().distinct().toList());
  }

  /// Goes to a control by Tab and presses Enter.
  void enter(String id) {
    tabTo(id);
    press(KeyCode.ENTER);
  }

  /// Presses keys together and lets them go; what they set off at once has happened then. The
  /// keyboard of the tests' toolkit waits a fifth of a second a key, too long for hundreds.
  void press(KeyCode... keys) {
    List<KeyCode> together = List.of(keys);
    window.onFxThread(
        () -> {
          together.forEach(robot::keyPress);
          together.reversed().forEach(robot::keyRelease);
          return true;
        });
    window.onFxThread(() -> true);
  }

  /// What the keys go to; null if nothing has the focus.
  Node owner() {
    Scene scene = window.stage().getScene();
    return window.onFxThread(scene::getFocusOwner);
  }
}
