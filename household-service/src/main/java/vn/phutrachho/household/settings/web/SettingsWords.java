package vn.phutrachho.household.settings.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.GrievanceLimit;
import vn.phutrachho.events.household.RuleScope;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.household.ThemeName;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.household.settings.web.SettingsSheet.Entry;
import vn.phutrachho.household.settings.web.SettingsSheet.Rule;
import vn.phutrachho.kit.themes.FindThemes;
import vn.phutrachho.kit.web.Choice;

/** Says of a setting, in the person's language, what a page shows of it. */
@Component("settingsWords")
public class SettingsWords {
    private final MessageSource messages;
    private final FindThemes themes;

    SettingsWords(MessageSource messages, FindThemes themes) {
        this.messages = messages;
        this.themes = themes;
    }

    /** What a rule is for, without its stage. */
    public String scope(RuleScope scope) {
        return scope(scope.level(), scope.kind(), scope.theme());
    }

    /** The same. */
    public String scope(Rule rule) {
        return scope(rule.level(), rule.kind(), rule.theme());
    }

    private String scope(
            @Nullable UnitKind level, @Nullable GrievanceKind kind, @Nullable Theme theme) {
        String words =
                Stream.of(
                                level == null ? "" : say("settings.level." + level),
                                kind == null ? "" : say("grievance.kind." + kind),
                                theme == null ? "" : themes.name(theme))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(" · "));
        return words.isEmpty() ? say("settings.everything") : words;
    }

    /** What an entry is about. */
    public String about(Entry entry) {
        if (entry.stage() != null) {
            return say("settings.stage." + entry.stage())
                    + ": "
                    + scope(entry.level(), entry.kind(), entry.theme());
        }
        if (entry.limit() != null) {
            return say("settings.limit." + entry.limit());
        }
        return entry.theme() == null
                ? say("settings.year", String.valueOf(entry.year()))
                : say("settings.topic", themes.name(entry.theme()));
    }

    /** What an entry says. */
    public String said(Entry entry) {
        if (entry.name() != null) {
            return say("settings.topic.named", names(entry.name()));
        }
        if (entry.offered() != null) {
            return say(entry.offered() ? "settings.topic.offered" : "settings.topic.retired");
        }
        if (entry.number() == null) {
            return say("settings.rule.ended");
        }
        if (entry.year() != null) {
            return say("settings.year.days", entry.number());
        }
        return entry.limit() == null
                ? say("settings.days", entry.number())
                : number(entry.limit(), entry.number());
    }

    /** In both languages, where it has a name in both: whoever sets it wants to see both. */
    public String names(ThemeName name) {
        return name.english() == null
                ? name.vietnamese()
                : name.vietnamese() + " / " + name.english();
    }

    /** How many, of what. */
    public String number(GrievanceLimit limit, int most) {
        return switch (limit) {
            case PAUSE_DAYS, SOON_DAYS, LEVEL_DAYS -> say("settings.days", most);
            case PAUSES, REOPENINGS -> say("settings.times", most);
        };
    }

    /** Who set it. */
    public String by(Entry entry) {
        return entry.by() == null ? say("settings.by.program") : entry.by();
    }

    List<Choice> stages() {
        return choices(Stage.values(), "settings.stage.");
    }

    List<Choice> levels() {
        return choices(UnitKind.values(), "settings.level.");
    }

    List<Choice> kinds() {
        return choices(GrievanceKind.values(), "grievance.kind.");
    }

    /** Also those that are retired, and those that will be. */
    List<Choice> themes() {
        return themes.everyChoice();
    }

    List<Choice> limits() {
        return choices(GrievanceLimit.values(), "settings.limit.");
    }

    List<Choice> offers() {
        return List.of(
                new Choice("false", say("settings.topic.retire")),
                new Choice("true", say("settings.topic.return")));
    }

    private List<Choice> choices(Enum<?>[] all, String key) {
        return Arrays.stream(all).map(one -> new Choice(one.name(), say(key + one))).toList();
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
