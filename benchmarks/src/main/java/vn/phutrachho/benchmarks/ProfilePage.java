package vn.phutrachho.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The page of all profiles. What is said of them stands above {@link #BEGINS}, by hand, and is left
 * as it is.
 */
final class ProfilePage {
    private static final String BEGINS = "## As measured\n";
    private static final int FRAMES = 5;

    private final Machine machine;
    private final List<Profiled> all;

    ProfilePage(Machine machine, List<Profiled> all) {
        this.machine = machine;
        this.all = all;
    }

    void write(Path page) {
        try {
            String before = Files.exists(page) ? Files.readString(page) : "# Profiles\n\n";
            int begins = before.indexOf(BEGINS);
            String kept = begins < 0 ? before : before.substring(0, begins);
            Files.createDirectories(page.toAbsolutePath().getParent());
            Files.writeString(page, kept + BEGINS + markdown());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String markdown() {
        StringBuilder page = new StringBuilder();
        page.append(
                "%nBy `benchmarks/run --profile all`, %s: %s, %d cores, Java %s, mongod %s.%n%n"
                        .formatted(
                                machine.measuredAt(),
                                machine.processor(),
                                machine.cores(),
                                machine.java(),
                                machine.mongod()));
        times(page);
        parts(page);
        frames(page);
        return page.toString();
    }

    private void times(StringBuilder page) {
        page.append("Microseconds of processor time for each event, and cores kept busy:\n\n");
        page.append("| figure | contender | events/s | here | mongod | elsewhere |");
        page.append(" cores: here | mongod | elsewhere |\n|---|---|---|---|---|---|---|---|---|\n");
        for (Profiled one : all) {
            Used used = one.used();
            page.append("| %s | %s | ".formatted(one.figure(), one.contender()))
                    .append(String.format(Locale.ROOT, "%,.0f", one.perSecond()))
                    .append(" | ")
                    .append(number(one.micros(used.here())))
                    .append(" | ")
                    .append(number(one.micros(used.mongod())))
                    .append(" | ")
                    .append(number(one.micros(used.elsewhere())))
                    .append(" | ")
                    .append(cores(used.here(), used))
                    .append(" | ")
                    .append(cores(used.mongod(), used))
                    .append(" | ")
                    .append(cores(used.elsewhere(), used))
                    .append(" |\n");
        }
    }

    private void parts(StringBuilder page) {
        page.append("\nOf the microseconds here:\n\n| figure | contender |");
        for (Part part : Part.values()) {
            page.append(" %s |".formatted(part.says()));
        }
        page.append(" Java itself |\n|---|---|")
                .append("---|".repeat(Part.values().length + 1))
                .append("\n");
        for (Profiled one : all) {
            page.append("| %s | %s |".formatted(one.figure(), one.contender()));
            Arrays.stream(Part.values())
                    .map(part -> number(one.micros(one.samples().seconds(part))))
                    .forEach(micros -> page.append(" %s |".formatted(micros)));
            page.append(" %s |%n".formatted(number(one.micros(one.ofJava()))));
        }
    }

    private void frames(StringBuilder page) {
        page.append("\nThe hottest methods, of all samples here:\n\n");
        for (Profiled one : all) {
            page.append("- %s, %s: ".formatted(one.figure(), one.contender()))
                    .append(
                            one.hottest(one.samples().top())
                                    .limit(FRAMES)
                                    .map(
                                            frame ->
                                                    "`%s` %.0f %%"
                                                            .formatted(
                                                                    brief(frame.getKey()),
                                                                    100 * frame.getValue()))
                                    .collect(Collectors.joining(", ")))
                    .append("\n");
        }
    }

    /** Class and method without the package. */
    private static String brief(String frame) {
        int method = frame.lastIndexOf('.');
        return frame.substring(frame.lastIndexOf('.', method - 1) + 1);
    }

    private static String cores(double seconds, Used used) {
        return String.format(Locale.ROOT, "%.2f", seconds / used.clock());
    }

    /** Nothing where there is next to nothing. */
    private static String number(double micros) {
        String format = micros >= 10 ? "%.0f" : micros >= 1 ? "%.1f" : "%.2f";
        return micros < 0.005 ? "" : String.format(Locale.ROOT, format, micros);
    }
}
