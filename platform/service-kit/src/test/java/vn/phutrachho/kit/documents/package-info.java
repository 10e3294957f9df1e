/** That drafts have the layout of Party documents. */
@NullMarked
package vn.phutrachho.kit.documents;

import org.jspecify.annotations.NullMarked;
