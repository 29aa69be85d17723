package io.github.starload.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.load.ForwardingSession;
import io.github.starload.load.ForwardingTarget;
import io.github.starload.load.ResultRows;
import io.github.starload.load.Target;
import io.github.starload.load.TargetSession;
import io.github.starload.load.Targets;
import io.github.starload.normalise.TablePreview;
import io.github.starload.sandbox.SandboxHolder;
import io.github.starload.sandbox.SandboxTargets;
import io.github.starload.settings.StarloadHome;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A load is cancelled by Escape in each step in which it talks to the warehouse; that of the
/// upload is cancelled in `MainWindowTest`.
class CancelWindowTest {
  private static final Path LAUNCHES = Path.of("samples", "launches.json");

  @TempDir private Path folder;

  private final AtomicReference<Gate> gate = new AtomicReference<>(new Gate(_ -> false));

  /// Where a load waits.
  private static final class Gate {
    private final Predicate<String> statement;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    /// @param statement before the first one that fits the load waits
    Gate(Predicate<String> statement) {
      this.statement = statement;
    }

    void pass(String sql) {
      if (reached.getCount() > 0 && statement.test(sql)) {
        reached.countDown();
        try {
          open.await();
        } catch (InterruptedException _) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  @Test
  void escapeStopsTheLoadInEachStepOfTheWarehouse() throws InterruptedException {
    StarloadHome home = new StarloadHome(folder.resolve("home"));
    Targets held = new HeldTargets(new SandboxTargets(home, SandboxHolder.WINDOW));
    try (OpenWindow window = new OpenWindow(home, held)) {
      window.openSource(LAUNCHES);
      ListView<TablePreview> tables = window.find("preview-tables");
      window.await("the sources become tables", () -> !tables.getItems().isEmpty());

      cancelAt(window, "COPY into", sql -> sql.startsWith("COPY "));
      cancelAt(window, "Second checks", afterCopy(sql -> sql.contains("COUNT(*)")));
      cancelAt(
          window,
          "Move into",
          afterCopy(sql -> sql.startsWith("INSERT INTO ") && sql.contains("SELECT")));

      window.press("load");
      window.await("the load ends", () -> window.text("outcome-word").equals("Passed"));
    }
  }

  private static Predicate<String> afterCopy(Predicate<String> statement) {
    AtomicBoolean copied = new AtomicBoolean();
    return sql -> {
      copied.compareAndSet(false, sql.startsWith("COPY "));
      return copied.get() && statement.test(sql);
    };
  }

  /// Loads, waits for a statement, and cancels there.
  ///
  /// @param step as the window names the step that is cancelled
  private void cancelAt(OpenWindow window, String step, Predicate<String> statement)
      throws InterruptedException {
    Gate next = new Gate(statement);
    gate.set(next);
    Button load = window.find("load");
    window.robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    assertThat(next.reached.await(2, TimeUnit.MINUTES)).as(step).isTrue();
    window.robot.type(KeyCode.ESCAPE);
    window.await("cancelling", () -> window.text("outcome-word").equals("Cancelling"));
    next.open.countDown();
    window.await("stopped", () -> window.text("outcome-word").equals("Stopped"));

    assertThat(window.text("outcome-sentence")).as(step).startsWith("Cancelled: ");
    assertThat(
            window.robot.lookup(".step-cancelled").queryAll().stream()
                .map(line -> String.valueOf(line.getAccessibleText())))
        .as("steps that say that they were cancelled")
        .singleElement()
        .asString()
        .startsWith(step);
    assertThat(load.isDisabled()).isFalse();
  }

  private final class HeldTargets implements Targets {
    private final Targets real;

    HeldTargets(Targets real) {
      this.real = real;
    }

    @Override
    public List<String> names() {
      return real.names();
    }

    @Override
    public Target open(String name, Consumer<String> progress) {
      return new HeldTarget(real.open(name, progress));
    }
  }

  private final class HeldTarget implements ForwardingTarget {
    private final Target real;

    HeldTarget(Target real) {
      this.real = real;
    }

    @Override
    public Target real() {
      return real;
    }

    @Override
    public TargetSession connect() {
      TargetSession session = real.connect();
      return new ForwardingSession() {
        @Override
        public TargetSession real() {
          return session;
        }

        @Override
        public void execute(String sql) {
          gate.get().pass(sql);
          session.execute(sql);
        }

        @Override
        public ResultRows query(String sql) {
          gate.get().pass(sql);
          return session.query(sql);
        }
      };
    }
  }
}
