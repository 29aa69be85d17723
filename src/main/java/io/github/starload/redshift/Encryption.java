package io.github.starload.redshift;

/// How the connection to the warehouse is protected.
public enum Encryption {
  /// TLS, with the server's certificate verified: the driver's default.
  VERIFIED_TLS,
  /// None; only for the sandbox, which listens on this machine alone.
  LOOPBACK_PLAIN
}
