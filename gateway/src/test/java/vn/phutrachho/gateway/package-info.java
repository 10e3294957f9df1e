/** The door, tried with a stub of a service and of a provider. */
@NullMarked
package vn.phutrachho.gateway;

import org.jspecify.annotations.NullMarked;
