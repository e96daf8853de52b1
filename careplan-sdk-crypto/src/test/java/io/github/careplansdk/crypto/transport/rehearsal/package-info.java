/**
 * A second protocol, to hold the seam against: what is announced of the interface of 2027 (a certificate in the handshake, a
 * login, tokens that end, one receiver a call, business errors inside HTTP 200), and nothing else of it. <b>All addresses, names of
 * fields and codes here are invented</b>, begin with "rehearsal" where they can, and are not those of the official interface,
 * which are not known.
 */
package io.github.careplansdk.crypto.transport.rehearsal;
