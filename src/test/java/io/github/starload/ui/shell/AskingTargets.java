package io.github.starload.ui.shell;

import io.github.starload.load.Target;
import io.github.starload.load.Targets;
import io.github.starload.ui.task.PasswordDesk;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Real targets that ask for a password before they open.
record AskingTargets(Targets real, String user, Supplier<PasswordDesk> desk) implements Targets {
  @Override
  public List<String> names() {
    return real.names();
  }

  @Override
  public Target open(String name, Consumer<String> progress) {
    if (!desk.get().ask(name, user).value().equals("geheim")) {
      throw new AssertionError("another password came");
    }
    return real.open(name, progress);
  }
}
