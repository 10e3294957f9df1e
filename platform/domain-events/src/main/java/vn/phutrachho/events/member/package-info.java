/** Events of member-service: party units, members, access grants, directives and dissemination. */
@NullMarked
package vn.phutrachho.events.member;

import org.jspecify.annotations.NullMarked;
