/**
 * Proof that a history is still the one it was: its head, signed and kept elsewhere, and a verifier
 * that needs neither database nor writer, only the stored documents, the heads and the public keys.
 */
@NullMarked
package vn.phutrachho.eventstore.proof;

import org.jspecify.annotations.NullMarked;
