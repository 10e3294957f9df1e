package vn.phutrachho.kit.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Says which day it is held to be when a simulated clock is set, so that every page shows it. */
@FunctionalInterface
public interface SimulatedDay {
    /** Null when the clock is the real one. */
    @Nullable LocalDate day();
}
