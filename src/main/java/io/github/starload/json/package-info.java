/// JSON in and out: a streaming tokeniser that always knows its place, values, paths, and a writer.
///
/// The only package that knows Jackson. May use `type` and `problem`. Start at [JsonTokens].
@NullMarked
package io.github.starload.json;

import org.jspecify.annotations.NullMarked;
