package vn.phutrachho.household.violating.web;

import java.time.LocalDate;

/** Does not say which refusals are about its day. */
public record SilentForm(LocalDate day) {}
