/** Units by API and by page. */
@NullMarked
package vn.phutrachho.member.unit.web;

import org.jspecify.annotations.NullMarked;
