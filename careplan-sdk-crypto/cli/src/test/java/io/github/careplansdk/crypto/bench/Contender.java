package io.github.careplansdk.crypto.bench;

/**
 * Something that does a round's work.
 *
 * @param name what the table calls it
 */
record Contender(String name, Work work) {
    /** The work of a round. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }
}
