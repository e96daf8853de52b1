/** The REST API that {@code openapi.yaml} describes. */
@NullMarked
package io.github.careplansdk.examples.server.api;

import org.jspecify.annotations.NullMarked;
