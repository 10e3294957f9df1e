package vn.phutrachho.kit.web;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Whose desk took how many working days, in order.
 *
 * @param allowed working days for the whole matter
 */
public record DeskBar(List<DeskTime> desks, int allowed) {
    public DeskBar {
        desks = List.copyOf(desks);
    }

    /** Days that count. */
    public int used() {
        return days(false);
    }

    /** Days allowed (or already used, when more) and those that were paused. */
    public int width() {
        return Math.max(1, Math.max(allowed, used()) + days(true));
    }

    /** Where a desk's part of the bar begins. */
    public int start(int index) {
        return desks.subList(0, index).stream().mapToInt(DeskTime::days).sum();
    }

    /** The same for those who do not see the bar. */
    public String inWords() {
        return desks.stream()
                .map(desk -> desk.name() + " " + desk.days())
                .collect(Collectors.joining(", "));
    }

    private int days(boolean paused) {
        return desks.stream()
                .filter(desk -> (desk.desk() == 0) == paused)
                .mapToInt(DeskTime::days)
                .sum();
    }
}
