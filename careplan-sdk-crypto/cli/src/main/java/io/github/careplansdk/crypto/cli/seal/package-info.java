/** Commands on one unit: seal, open, verify, encrypt, decrypt. */
@NullMarked
package io.github.careplansdk.crypto.cli.seal;

import org.jspecify.annotations.NullMarked;
