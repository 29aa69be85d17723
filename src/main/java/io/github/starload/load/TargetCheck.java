package io.github.starload.load;

import io.github.starload.check.Verdict;

/// One line of a target's test.
///
/// @param name what was tried, such as `write objects`
/// @param verdict skipped means unverified
/// @param detail what was found, or what is missing and what to do; a whole sentence
public record TargetCheck(String name, Verdict verdict, String detail) {}
