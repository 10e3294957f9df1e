/** A service's two logs, their way to and from Kafka, Axon on top of them, and its views. */
@NullMarked
package vn.phutrachho.kit.events;

import org.jspecify.annotations.NullMarked;
