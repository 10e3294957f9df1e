/** Tests of relay and inbox; those named IT run against a real MongoDB and a real Kafka. */
@NullMarked
package vn.phutrachho.relay;

import org.jspecify.annotations.NullMarked;
