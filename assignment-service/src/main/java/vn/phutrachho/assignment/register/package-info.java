/** This service's own copy of what the registers say of members and households. */
@NullMarked
package vn.phutrachho.assignment.register;

import org.jspecify.annotations.NullMarked;
