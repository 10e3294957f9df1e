package vn.phutrachho.kit.web;

/**
 * Which part of a long table is shown.
 *
 * @param page from 1
 * @param size rows on a page
 */
public record Paging(int page, int size, long total) {
    public Paging {
        size = Math.max(1, size);
        page = Math.max(1, page);
    }

    public long from() {
        return total == 0 ? 0 : (long) (page - 1) * size + 1;
    }

    public long to() {
        return Math.min(total, (long) page * size);
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return to() < total;
    }

    /** Rows to leave out before this page. */
    public int skip() {
        return (page - 1) * size;
    }
}
