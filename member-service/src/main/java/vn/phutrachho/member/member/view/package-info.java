/** The register of members, asked. */
@NullMarked
package vn.phutrachho.member.member.view;

import org.jspecify.annotations.NullMarked;
