package io.github.starload.export;

/// A file to hand over.
///
/// @param path below the folder of the export, with `/` between its names
/// @param text with `\n` line ends, written as UTF-8
public record ExportFile(String path, String text) {}
