package io.github.starload.ui.sources;

/// Data that is shipped with Starload, to try it.
///
/// @param title such as `Shop orders`
/// @param word file or folder to read
/// @param bytes in all
public record Sample(String title, String word, long bytes) {}
