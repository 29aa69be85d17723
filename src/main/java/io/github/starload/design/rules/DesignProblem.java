package io.github.starload.design.rules;

/// One thing that is wrong with a design.
///
/// @param at its place in the design's file, such as `$.tables[2].columns[0].type`
/// @param what the mistake as a sentence without a full stop, naming table and column
/// @param todo the next step, without a full stop; empty where the mistake says it
public record DesignProblem(String at, String what, String todo) {}
