/**
 * The conformance kit: cases with what is to be found in them, and the comparison with what an implementation answers, in
 * whatever language it is written. {@code docs/conformance.md} describes the files and the protocol.
 */
@NullMarked
package io.github.careplansdk.csv.cli.conformance;

import org.jspecify.annotations.NullMarked;
