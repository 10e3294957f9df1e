package vn.phutrachho.kit.documents;

import java.util.List;

/**
 * A place to sign, above which stands in what right somebody does so: {@code T/M CHI BỘ}, {@code BÍ
 * THƯ}.
 */
public record Signature(List<String> lines) {
    public Signature {
        lines = List.copyOf(lines);
    }

    public Signature(String... lines) {
        this(List.of(lines));
    }
}
