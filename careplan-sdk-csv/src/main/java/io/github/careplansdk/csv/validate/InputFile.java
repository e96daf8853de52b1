package io.github.careplansdk.csv.validate;

import java.io.IOException;
import java.io.InputStream;

/** A file to check, in a folder or in an archive. */
interface InputFile {
    /** Its name, without folders. */
    String name();

    /** Its path below what is checked, as reports show it. */
    String path();

    /** Its size in bytes, as far as that is known before it is read. */
    long size();

    /** Its bytes. */
    InputStream open() throws IOException;
}
