/** Where the commands take offices' keys from: files, a keyring's folder. */
@NullMarked
package io.github.careplansdk.crypto.cli.keys;

import org.jspecify.annotations.NullMarked;
