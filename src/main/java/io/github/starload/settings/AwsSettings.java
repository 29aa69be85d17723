package io.github.starload.settings;

import java.util.Optional;

/// Which AWS identity a saved target uses, and where.
///
/// @param region such as `eu-central-1`
/// @param profile of the person's AWS configuration; empty for the SDK's usual chain
public record AwsSettings(String region, Optional<String> profile) {}
