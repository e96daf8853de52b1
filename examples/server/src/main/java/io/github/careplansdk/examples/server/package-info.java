/** The server: a web page and a REST API around the library. */
@NullMarked
package io.github.careplansdk.examples.server;

import org.jspecify.annotations.NullMarked;
