/** Proofs that Axon, the logs and the views of a service work together. */
@NullMarked
package vn.phutrachho.kit.events;

import org.jspecify.annotations.NullMarked;
