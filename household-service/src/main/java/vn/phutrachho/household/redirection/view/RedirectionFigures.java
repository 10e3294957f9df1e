package vn.phutrachho.household.redirection.view;

import vn.phutrachho.events.UnitId;

/** How often the way was shown in a cell and year, for each of the two. */
public record RedirectionFigures(UnitId cell, int year, long complaints, long denunciations) {}
