package io.github.careplansdk.csv.exchange;

import io.github.careplansdk.core.kind.ServiceType;
import io.github.careplansdk.core.name.OfficeNumber;

/**
 * An office as in file names.
 *
 * @param number the office number (事業所番号)
 * @param type the service type under which it sends and receives: 43 or 46 for care management
 */
public record Office(OfficeNumber number, ServiceType type) {}
