package vn.phutrachho.household.settings.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.GrievanceLimit;
import vn.phutrachho.events.household.RuleScope;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.household.ThemeName;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.household.settings.command.Reasons;
import vn.phutrachho.household.settings.command.RuleLine;
import vn.phutrachho.household.settings.command.ThemeLine;
import vn.phutrachho.kit.web.Refusals;

/**
 * What an administrator fills in. Beans, not records: what cannot be read as a day or a number is
 * shown again as it was typed.
 */
@NullUnmarked
final class Forms {
    private Forms() {}

    /** From which day something is so, and why. */
    public static class Dated {
        @NotNull
        @Refusals({"settings.from-the-past"})
        private LocalDate from;

        @NotBlank
        @Size(max = Reasons.LONGEST)
        private String why;

        public LocalDate getFrom() {
            return from;
        }

        public void setFrom(LocalDate from) {
            this.from = from;
        }

        public String getWhy() {
            return why;
        }

        public void setWhy(String why) {
            this.why = why;
        }
    }

    /** A rule, or its end. */
    public static final class RuleForm extends Dated {
        @NotNull private Stage stage;
        private UnitKind level;
        private GrievanceKind kind;
        private Theme theme;

        @Min(1)
        @Max(RuleLine.MOST_DAYS)
        private Integer days;

        private boolean ends;

        RuleScope scope() {
            return new RuleScope(stage, level, kind, theme);
        }

        public Stage getStage() {
            return stage;
        }

        public void setStage(Stage stage) {
            this.stage = stage;
        }

        public UnitKind getLevel() {
            return level;
        }

        public void setLevel(UnitKind level) {
            this.level = level;
        }

        public GrievanceKind getKind() {
            return kind;
        }

        public void setKind(GrievanceKind kind) {
            this.kind = kind;
        }

        public Theme getTheme() {
            return theme;
        }

        public void setTheme(Theme theme) {
            this.theme = theme;
        }

        public Integer getDays() {
            return days;
        }

        public void setDays(Integer days) {
            this.days = days;
        }

        public boolean isEnds() {
            return ends;
        }

        public void setEnds(boolean ends) {
            this.ends = ends;
        }
    }

    /** A limit. */
    public static final class LimitForm extends Dated {
        @NotNull private GrievanceLimit limit;
        @NotNull private Integer most;

        public GrievanceLimit getLimit() {
            return limit;
        }

        public void setLimit(GrievanceLimit limit) {
            this.limit = limit;
        }

        public Integer getMost() {
            return most;
        }

        public void setMost(Integer most) {
            this.most = most;
        }
    }

    /** What a theme is called: a new one, or one that is there. */
    public static final class NamingForm extends Dated {
        @NotNull private Theme theme;

        @NotBlank
        @Size(max = ThemeLine.LONGEST_NAME)
        private String name;

        @Size(max = ThemeLine.LONGEST_NAME)
        private String english;

        ThemeName names() {
            return new ThemeName(name, english);
        }

        public Theme getTheme() {
            return theme;
        }

        public void setTheme(Theme theme) {
            this.theme = theme;
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public String getEnglish() {
            return english;
        }

        public void setEnglish(String english) {
            this.english = english;
        }
    }

    /** Whether a theme can be chosen. */
    public static final class TopicForm extends Dated {
        @NotNull private Theme theme;
        @NotNull private Boolean offered;

        public Theme getTheme() {
            return theme;
        }

        public void setTheme(Theme theme) {
            this.theme = theme;
        }

        public Boolean getOffered() {
            return offered;
        }

        public void setOffered(Boolean offered) {
            this.offered = offered;
        }
    }
}
