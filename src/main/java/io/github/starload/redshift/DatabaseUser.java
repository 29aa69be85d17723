package io.github.starload.redshift;

import io.github.starload.settings.Secret;

/// A user of the warehouse with the password that counts now.
record DatabaseUser(String name, Secret password) {}
