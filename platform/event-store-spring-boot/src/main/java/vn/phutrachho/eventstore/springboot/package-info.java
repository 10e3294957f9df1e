/** The event store in a Spring Boot application: properties in, beans out, each replaceable. */
@NullMarked
package vn.phutrachho.eventstore.springboot;

import org.jspecify.annotations.NullMarked;
