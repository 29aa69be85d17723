package io.github.starload.design;

import io.github.starload.json.JsonPath;

/// A path that no table holds, by name.
///
/// @param path such as `$.links.flickr.small[]`
/// @param occurrences how often something stood at the array or object that is left out
/// @param reason why, as a sentence
public record LeftOut(JsonPath path, long occurrences, String reason) {}
