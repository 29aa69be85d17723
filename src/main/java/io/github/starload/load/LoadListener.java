package io.github.starload.load;

/// Hears the events of a load, on the thread that runs it.
@FunctionalInterface
public interface LoadListener {
  void on(LoadEvent event);
}
