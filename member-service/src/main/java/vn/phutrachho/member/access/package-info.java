/** Access grants: who has which role at which unit, from a day to a day. */
@NullMarked
package vn.phutrachho.member.access;

import org.jspecify.annotations.NullMarked;
