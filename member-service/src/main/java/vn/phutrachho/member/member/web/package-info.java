/** The register by API and by page. */
@NullMarked
package vn.phutrachho.member.member.web;

import org.jspecify.annotations.NullMarked;
