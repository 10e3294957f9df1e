package vn.phutrachho.fire.programs;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a program is told on its command line: {@code name=value}, each name once. */
record Orders(Map<String, String> values) {

    static Orders of(String... args) {
        return new Orders(
                Arrays.stream(args)
                        .map(arg -> arg.split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
    }

    String text(String name) {
        return Objects.requireNonNull(values.get(name), () -> "no order for " + name);
    }

    long number(String name) {
        return Long.parseLong(text(name));
    }
}
