package io.github.starload.ui.shell;

import io.github.starload.load.ForwardingLake;
import io.github.starload.load.Lake;
import io.github.starload.load.LakeObject;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// A lake whose uploads wait, so that a test can look at a load in its midst.
///
/// @param reached counted down by each upload that waits
/// @param goOn lets them through
record HoldingLake(Lake real, CountDownLatch reached, CountDownLatch goOn)
    implements ForwardingLake {
  @Override
  public LakeObject put(String key, Path file, String sha256) {
    LakeObject object = real.put(key, file, sha256);
    reached.countDown();
    if (reached.getCount() == 0) {
      hold();
    }
    return object;
  }

  /// As a store that does not hear that nobody waits for it any more.
  private void hold() {
    boolean interrupted = false;
    boolean held = true;
    while (held) {
      try {
        goOn.await();
        held = false;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
