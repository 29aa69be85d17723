package io.github.starload.profile;

/// An object that looks as if it were used as a map: its names are data.
///
/// @param distinctKeys how many different names were met
/// @param maxKeyBytes the longest name in UTF-8 bytes
/// @param reason why it looks like a map, as a sentence with figures
/// @param values what was observed at its members, whatever their names; at the path `.*`
public record MapProfile(long distinctKeys, int maxKeyBytes, String reason, PathProfile values) {}
