package io.github.starload.json;

/// Makes threads whose stack holds a walk over values nested as deep as any that is read, see
/// [JsonTokens#MOST_DEPTH].
public final class DeepThreads {
  /// The longest walks take some twenty frames a level; address space alone, memory only as deep as
  /// a walk really goes.
  private static final long STACK_BYTES = 128L << 20;

  private DeepThreads() {}

  /// A thread to be named and started, or a factory of such.
  public static Thread.Builder.OfPlatform builder() {
    return Thread.ofPlatform().stackSize(STACK_BYTES);
  }
}
