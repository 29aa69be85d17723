package io.github.starload.ui.session;

import io.github.starload.json.JsonPointer;
import java.util.Optional;

/// A source as it is found again.
///
/// @param word the person's: a file, folder, archive or address
/// @param uri of the one source behind the word; empty if it could not be opened
/// @param records where a person said that the records are; empty if Starload finds them
public record SavedSource(String word, String uri, Optional<JsonPointer> records) {}
