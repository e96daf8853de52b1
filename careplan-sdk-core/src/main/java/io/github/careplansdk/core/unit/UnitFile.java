package io.github.careplansdk.core.unit;

import io.github.careplansdk.core.name.FileName;

/**
 * A file of a bulk.
 *
 * @param name its name
 * @param path its path, as reports show it
 */
public record UnitFile(FileName name, String path) {}
