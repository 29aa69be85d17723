package io.github.starload.redshift;

import io.github.starload.settings.WarehouseSettings;
import java.util.Optional;

/// How the connection to the warehouse is protected.
public sealed interface Encryption {
  /// The driver's default: authority and host name are verified.
  Encryption VERIFIED_TLS = new Tls(new WarehouseSettings.Tls("verify-full", Optional.empty()));

  /// None; only for the sandbox, which listens on this machine alone.
  Encryption LOOPBACK_PLAIN = new LoopbackPlain();

  /// TLS with a verified certificate.
  record Tls(WarehouseSettings.Tls settings) implements Encryption {}

  /// See [#LOOPBACK_PLAIN].
  record LoopbackPlain() implements Encryption {}
}
