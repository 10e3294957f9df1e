/**
 * Owns the servers of the tests: one real MongoDB replica set and one real Kafka broker per JVM, in
 * containers or portable.
 */
@NullMarked
package vn.phutrachho.testservers;

import org.jspecify.annotations.NullMarked;
