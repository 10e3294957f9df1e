/**
 * Owns how a real mongod and a real Kafka broker are found, started and ended on one machine
 * without containers.
 */
@NullMarked
package vn.phutrachho.portable;

import org.jspecify.annotations.NullMarked;
