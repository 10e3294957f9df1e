package vn.phutrachho.kit.web;

/** One of several: in a select, as chips, as orders to sort by. */
public record Choice(String value, String label) {}
