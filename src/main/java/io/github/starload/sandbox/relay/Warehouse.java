package io.github.starload.sandbox.relay;

import io.github.starload.sandbox.copy.CopySource;
import io.github.starload.settings.Secret;

/// What every session shares.
///
/// @param port of the PostgreSQL server
/// @param password of the role sessions use there
record Warehouse(int port, Secret password, Login login, CopySource source, LoadHistory history) {}
