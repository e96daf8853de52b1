package io.github.careplansdk.csv.exchange;

import io.github.careplansdk.core.source.SourceFile;

/**
 * The image of a user's family (家族構成画像, UPKIHON_IMAGE).
 *
 * @param file the JPEG
 */
public record FamilyImage(SourceFile file) {}
