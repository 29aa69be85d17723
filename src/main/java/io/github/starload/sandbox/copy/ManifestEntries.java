package io.github.starload.sandbox.copy;

import io.github.starload.json.JsonReader;
import io.github.starload.json.JsonTokens;
import io.github.starload.json.JsonValue;
import io.github.starload.json.JsonValue.JsonArray;
import io.github.starload.json.JsonValue.JsonBoolean;
import io.github.starload.json.JsonValue.JsonNumber;
import io.github.starload.json.JsonValue.JsonObject;
import io.github.starload.json.JsonValue.JsonString;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// The list of objects a COPY reads (`redshift-facts.md` section 1.2). Of `meta` only
/// `content_length` counts, which Parquet needs and CSV does not.
record ManifestEntries(List<Entry> entries) {
  ManifestEntries {
    entries = List.copyOf(entries);
  }

  /// One object.
  ///
  /// @param presence whether a missing object is an error; optional unless the manifest says so
  /// @param bytes the `content_length`, if there is one
  record Entry(String url, Presence presence, OptionalLong bytes) {}

  /// What a missing object means.
  enum Presence {
    MANDATORY,
    OPTIONAL
  }

  /// Reads and closes.
  ///
  /// @throws IOException when it is not a manifest
  static ManifestEntries read(InputStream manifest) throws IOException {
    try (JsonTokens tokens = new JsonTokens("manifest", manifest)) {
      tokens.next();
      List<Entry> entries = new ArrayList<>();
      if (member(JsonReader.value(tokens), "entries") instanceof JsonArray(var listed)) {
        for (JsonValue entry : listed) {
          entries.add(entry(entry));
        }
        return new ManifestEntries(entries);
      }
      throw new IOException("it has no list of entries");
    } catch (StarloadException malformed) {
      throw new IOException(malformed.problem().what(), malformed);
    }
  }

  private static Entry entry(JsonValue entry) throws IOException {
    if (member(entry, "url") instanceof JsonString url && !url.isEmptyText()) {
      boolean mandatory = member(entry, "mandatory").equals(new JsonBoolean(true));
      return new Entry(
          url.text(),
          mandatory ? Presence.MANDATORY : Presence.OPTIONAL,
          bytes(member(member(entry, "meta"), "content_length")));
    }
    throw new IOException("an entry has no url");
  }

  private static OptionalLong bytes(JsonValue length) throws IOException {
    if (!(length instanceof JsonNumber number)) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(number.text()));
    } catch (NumberFormatException e) {
      throw new IOException("the content_length " + number.text() + " is no number of bytes", e);
    }
  }

  private static JsonValue member(JsonValue value, String name) {
    JsonValue absent = new JsonValue.JsonNull();
    return value instanceof JsonObject object ? object.member(name).orElse(absent) : absent;
  }
}
