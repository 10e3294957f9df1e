/**
 * What day it is: the real clock, or in the standalone run one simulated clock for all services.
 * And what applies on a day.
 */
@NullMarked
package vn.phutrachho.kit.time;

import org.jspecify.annotations.NullMarked;
