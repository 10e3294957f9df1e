/**
 * Owns the run on one machine: starts, watches and ends MongoDB, Kafka and every service, each as
 * its own process.
 */
@NullMarked
package vn.phutrachho.standalone;

import org.jspecify.annotations.NullMarked;
