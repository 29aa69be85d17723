package io.github.starload.sandbox;

import io.github.starload.settings.StarloadHome;

/// Stands for `starload sandbox serve` in a process of its own.
public final class ServeMain {
  private ServeMain() {}

  public static void main(String[] args) {
    new SandboxProcess(StarloadHome.ofEnvironment()).serve();
  }
}
