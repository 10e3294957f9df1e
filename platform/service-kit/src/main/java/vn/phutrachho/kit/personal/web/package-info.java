/** How people erase what is personal, the same wherever it is kept (decision 0110). */
@NullMarked
package vn.phutrachho.kit.personal.web;

import org.jspecify.annotations.NullMarked;
