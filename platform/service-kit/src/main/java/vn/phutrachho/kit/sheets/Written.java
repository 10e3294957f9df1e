package vn.phutrachho.kit.sheets;

/** How many rows of a file were written. */
public record Written(int rows) {}
