/**
 * Tests of member-service as a whole: its API and pages on real servers, and the rules of the
 * house.
 */
@NullMarked
package vn.phutrachho.member;

import org.jspecify.annotations.NullMarked;
