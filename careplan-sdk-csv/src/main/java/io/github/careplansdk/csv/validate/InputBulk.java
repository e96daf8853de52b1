package io.github.careplansdk.csv.validate;

import java.util.List;

/**
 * Files that are sent together.
 *
 * @param path the folder or archive, as reports show it
 * @param files the files, by path
 * @param single whether it is one file by itself, of which the rules between files say nothing
 */
record InputBulk(String path, List<InputFile> files, boolean single) {
    InputBulk {
        files = List.copyOf(files);
    }
}
