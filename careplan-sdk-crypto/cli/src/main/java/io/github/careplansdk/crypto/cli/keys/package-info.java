/** Where the commands take offices' keys from: files, the store of Windows, a keyring's folder. */
@NullMarked
package io.github.careplansdk.crypto.cli.keys;

import org.jspecify.annotations.NullMarked;
