/** Poor and near-poor households register their aim and roadmap to leave poverty (M4.3). */
@NullMarked
package vn.phutrachho.household.pledge;

import org.jspecify.annotations.NullMarked;
