package io.github.starload.sandbox.copy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// The list of objects a COPY reads (`redshift-facts.md` section 1.2). `meta` and other members are
/// skipped: CSV does not need `content_length`.
record ManifestEntries(List<Entry> entries) {
  ManifestEntries {
    entries = List.copyOf(entries);
  }

  /// One object.
  ///
  /// @param presence whether a missing object is an error; optional unless the manifest says so
  record Entry(String url, Presence presence) {}

  /// What a missing object means.
  enum Presence {
    MANDATORY,
    OPTIONAL
  }

  /// Reads and closes.
  ///
  /// @throws IOException when it is not a manifest
  static ManifestEntries read(InputStream manifest) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (JsonParser json = JsonFactory.builder().build().createParser(manifest)) {
      expect(json, json.nextToken(), JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean list = json.currentName().equals("entries");
        JsonToken value = json.nextToken();
        if (list) {
          expect(json, value, JsonToken.START_ARRAY);
          while (json.nextToken() == JsonToken.START_OBJECT) {
            entries.add(entry(json));
          }
        } else {
          json.skipChildren();
        }
      }
    }
    return new ManifestEntries(entries);
  }

  private static Entry entry(JsonParser json) throws IOException {
    String url = "";
    Presence presence = Presence.OPTIONAL;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "url" -> url = json.getText();
        case "mandatory" ->
            presence = json.getBooleanValue() ? Presence.MANDATORY : Presence.OPTIONAL;
        default -> json.skipChildren();
      }
    }
    if (url.isEmpty()) {
      throw new IOException("an entry has no url");
    }
    return new Entry(url, presence);
  }

  private static void expect(JsonParser json, JsonToken seen, JsonToken wanted)
      throws IOException {
    if (seen != wanted) {
      throw new IOException("line " + json.currentLocation().getLineNr() + " is not of a manifest");
    }
  }
}
