/** Holds docker-compose.yml against what the services read from their surroundings. */
@NullMarked
package vn.phutrachho.systemtests.compose;

import org.jspecify.annotations.NullMarked;
