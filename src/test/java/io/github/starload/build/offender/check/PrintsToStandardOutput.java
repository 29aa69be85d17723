package io.github.starload.build.offender.check;

/// Planted: a check that prints.
final class PrintsToStandardOutput {
  void tell() {
    System.out.println("a check that prints");
  }
}
