package io.github.starload.design;

import io.github.starload.json.JsonPath;

/// Why something was proposed.
///
/// @param path the place in the data
/// @param table the table it led to
/// @param sentence the reason with its figures
public record Evidence(JsonPath path, String table, String sentence) {}
