/** The pages. */
@NullMarked
package io.github.careplansdk.examples.server.web;

import org.jspecify.annotations.NullMarked;
