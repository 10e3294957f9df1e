package vn.phutrachho.assignment.signal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import vn.phutrachho.kit.time.Dated;

/**
 * The thresholds by the day from which each applies. They come with the program as a file, which
 * whoever runs it replaces ({@code phutrachho.signal-rules}); a file with a mistake is not used at
 * all: the service does not start.
 */
@Component
public class SignalRuleBook {
    private static final String HEAD = "from,rule,value";
    private static final int COLUMNS = 3;

    private final List<Line> lines;

    @Autowired
    SignalRuleBook(
            @Value("${phutrachho.signal-rules:classpath:settings/signal-rules.csv}") Resource file)
            throws IOException {
        this(file.getContentAsString(StandardCharsets.UTF_8));
    }

    /**
     * @throws IllegalArgumentException when a line cannot be read, or a rule is missing
     */
    SignalRuleBook(String content) {
        List<String> all = content.lines().filter(line -> !line.isBlank()).toList();
        if (all.isEmpty() || !all.getFirst().strip().equals(HEAD)) {
            throw new IllegalArgumentException("signal rules begin with " + HEAD);
        }
        lines = all.stream().skip(1).map(Line::read).toList();
        LocalDate first =
                lines.stream()
                        .map(Line::from)
                        .min(LocalDate::compareTo)
                        .orElseThrow(() -> new IllegalArgumentException("no signal rules"));
        on(first); // everything is there from the first day on
    }

    private record Line(LocalDate from, SignalRule rule, int value) {
        static Line read(String line) {
            List<String> cells = Arrays.stream(line.split(",", -1)).map(String::strip).toList();
            if (cells.size() != COLUMNS) {
                throw new IllegalArgumentException("a signal rule has three columns: " + line);
            }
            try {
                SignalRule rule = SignalRule.valueOf(cells.get(1));
                int value = Integer.parseInt(cells.get(2));
                if (!rule.takes(value)) {
                    throw new IllegalArgumentException("no sensible signal rule: " + line);
                }
                return new Line(LocalDate.parse(cells.getFirst()), rule, value);
            } catch (DateTimeParseException | NumberFormatException wrong) {
                throw new IllegalArgumentException("not a signal rule: " + line, wrong);
            }
        }
    }

    /**
     * Those that apply on a day.
     *
     * @throws IllegalArgumentException before the first of them applies
     */
    public SignalRules on(LocalDate day) {
        Map<SignalRule, Integer> values = new EnumMap<>(SignalRule.class);
        for (SignalRule rule : SignalRule.values()) {
            Dated.applying(lines.stream().filter(l -> l.rule() == rule), Line::from, day)
                    .ifPresent(line -> values.put(rule, line.value()));
        }
        return new SignalRules(values);
    }
}
