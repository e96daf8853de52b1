/** Uploads as people see them: waiting, checked, kept. */
@NullMarked
package io.github.careplansdk.examples.server.check;

import org.jspecify.annotations.NullMarked;
