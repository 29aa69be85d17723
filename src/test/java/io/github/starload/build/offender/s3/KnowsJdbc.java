package io.github.starload.build.offender.s3;

import java.sql.Connection;

/// Planted: the lake opens a warehouse.
public interface KnowsJdbc {
  Connection target();
}
