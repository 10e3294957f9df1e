/** Outstanding people whom members nominate to their cell, and what comes of it (M4.4). */
@NullMarked
package vn.phutrachho.member.nomination;

import org.jspecify.annotations.NullMarked;
