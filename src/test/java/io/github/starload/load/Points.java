package io.github.starload.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts how often a load looks at lake and warehouse, before and after each, and does something
/// at one of these points.
final class Points {
  private final int at;
  private final Runnable action;
  private final AtomicInteger passed = new AtomicInteger();

  Points(int at, Runnable action) {
    this.at = at;
    this.action = action;
  }

  int passed() {
    return passed.get();
  }

  private void pass() {
    if (passed.incrementAndGet() == at) {
      action.run();
    }
  }

  Target around(Target real) {
    return LakeHook.around(new PointTarget(real), PointLake::new);
  }

  private final class PointTarget implements ForwardingTarget {
    private final Target real;

    PointTarget(Target real) {
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
          pass();
          session.execute(sql);
          pass();
        }

        @Override
        public ResultRows query(String sql) {
          ResultRows rows = session.query(sql);
          pass();
          return rows;
        }
      };
    }
  }

  private final class PointLake implements ForwardingLake {
    private final Lake real;

    PointLake(Lake real) {
      this.real = real;
    }

    @Override
    public Lake real() {
      return real;
    }

    @Override
    public LakeObject put(String key, Path file, String sha256) {
      pass();
      LakeObject put = real.put(key, file, sha256);
      pass();
      return put;
    }

    @Override
    public LakeObject putNew(String key, byte[] content) {
      pass();
      LakeObject put = real.putNew(key, content);
      pass();
      return put;
    }

    @Override
    public Optional<LakeObject> find(String key) {
      pass();
      return real.find(key);
    }

    @Override
    public List<LakeObject> list(String prefix) {
      pass();
      return real.list(prefix);
    }
  }
}
