package vn.phutrachho.projections;

/**
 * What a rebuild found.
 *
 * @param projection name of the view
 * @param events events read
 * @param documents documents in the rebuilt view when the comparison with the live one was begun
 * @param differing documents that the live view had otherwise, lacked or had too many
 */
public record Rebuilt(String projection, long events, long documents, long differing) {}
