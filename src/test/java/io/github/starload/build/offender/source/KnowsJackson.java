package io.github.starload.build.offender.source;

import com.fasterxml.jackson.core.JsonParser;

/// Planted: a source parses by itself.
public interface KnowsJackson {
  JsonParser target();
}
