package vn.phutrachho.household.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.phutrachho.household.settings.Books.bytes;
import static vn.phutrachho.household.settings.Books.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.phutrachho.events.household.FirstThemes;
import vn.phutrachho.events.household.GrievanceKind;
import vn.phutrachho.events.household.RuleScope;
import vn.phutrachho.events.household.Stage;
import vn.phutrachho.events.household.Theme;
import vn.phutrachho.events.household.ThemeName;
import vn.phutrachho.events.member.UnitKind;
import vn.phutrachho.household.settings.command.RuleLine;
import vn.phutrachho.household.settings.command.ThemeLine;
import vn.phutrachho.household.settings.command.WorkingYear;
import vn.phutrachho.household.settings.file.RuleSheet;
import vn.phutrachho.household.settings.file.ThemeSheet;
import vn.phutrachho.household.settings.file.ThemeWords;
import vn.phutrachho.household.settings.view.FirstSettings;
import vn.phutrachho.household.settings.view.SettingsBook;
import vn.phutrachho.kit.calendar.CalendarSheet;
import vn.phutrachho.kit.sheets.Imported;
import vn.phutrachho.kit.sheets.RowError;
import vn.phutrachho.kit.sheets.SheetFile;
import vn.phutrachho.kit.themes.KnownTheme;
import vn.phutrachho.kit.themes.Themes;
import vn.phutrachho.kit.web.ImportPreview.RowChange;

/** Settings as spreadsheets, with headings and words of people or of programs. */
@Tag("M4.1")
class SettingsFilesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final RuleScope LAND =
            new RuleScope(Stage.ANSWER, UnitKind.COMMUNE, null, new Theme("LAND"));
    private static final RuleScope ACCEPT =
            new RuleScope(Stage.ACCEPT, null, GrievanceKind.FEEDBACK, null);

    private static Imported rules(SettingsBook book, String text) {
        return rules(book, ThemeWords.FIRST, text);
    }

    private static Imported rules(SettingsBook book, ThemeWords words, String text) {
        RuleSheet table = RuleSheet.read(new SheetFile("f.csv", bytes(text)), words);
        return new RuleChanges(table, book, words).imported();
    }

    private static Imported themes(SettingsBook book, String text) {
        return new ThemeChanges(ThemeSheet.read(new SheetFile("f.csv", bytes(text))), book)
                .imported();
    }

    private static Imported calendar(SettingsBook book, String text) {
        return new CalendarChanges(CalendarSheet.read(new SheetFile("f.csv", bytes(text))), book)
                .imported();
    }

    private static SettingsBook first() {
        return Books.withTheProgram().book();
    }

    @Nested
    class Rules {
        @Test
        void are_read_with_peoples_words_and_an_empty_cell_is_everything() {
            Imported read =
                    rules(
                            first(),
                            """
                            Bước,Cấp,Loại,Đề tài,Số ngày làm việc
                            Trả lời,xã,,Đất đai,15
                            tiếp nhận,mọi,PHẢN ÁNH,,2
                            """);
            assertThat(read.errors()).isEmpty();
            assertThat(read.commands())
                    .isEqualTo(List.of(new RuleLine(LAND, 15), new RuleLine(ACCEPT, 2)));
            assertThat(read.newcomers())
                    .containsExactly("trả lời, xã, đất đai: 15", "tiếp nhận, phản ánh: 2");
        }

        @Test
        void that_were_set_so_already_are_left_out_and_a_change_shows_both() {
            SettingsBook book =
                    Books.withTheProgram().rule(LAND, 15, TODAY).rule(ACCEPT, 2, TODAY).book();
            Imported read =
                    rules(
                            book,
                            """
                            stage,level,kind,theme,workingDays
                            ANSWER,COMMUNE,,LAND,12
                            ACCEPT,,FEEDBACK,,2
                            """);
            assertThat(read.same()).isEqualTo(1);
            assertThat(read.commands()).isEqualTo(List.of(new RuleLine(LAND, 12)));
            assertThat(read.changes())
                    .containsExactly(
                            new RowChange(
                                    "trả lời, xã, đất đai", 2, "Số ngày làm việc", "15", "12"));
        }

        @Test
        void with_anything_wrong_set_nothing_and_each_error_has_row_column_and_reason() {
            Imported read =
                    rules(
                            first(),
                            """
                            Bước,Cấp,Đề tài,Số ngày làm việc
                            trả lời,xã,đất đai,15
                            trả lời,xóm,đất đai,15
                            nghỉ ngơi,xã,,3
                            tiếp nhận,,,0
                            ,,,4
                            trả lời,xã,đất đai,16
                            """);
            assertThat(read.commands()).isEmpty();
            assertThat(read.errors())
                    .extracting(RowError::row, RowError::column, RowError::code)
                    .contains(
                            tuple(3, "B", "unknown-word"),
                            tuple(4, "A", "unknown-word"),
                            tuple(5, "D", "out-of-range"),
                            tuple(6, "A", "blank"),
                            tuple(2, "A", "duplicate"),
                            tuple(7, "A", "duplicate"));
        }
    }

    @Nested
    class Themes_of_a_table {
        private static final Theme WATER = new Theme("WATER");
        private static final ThemeName CLEAN = new ThemeName("Nước sạch", "Clean water");

        @Test
        void are_new_by_their_code_called_otherwise_or_left_out_where_nothing_changes() {
            Imported read =
                    themes(
                            first(),
                            """
                            Mã,Tên,Tên tiếng Anh,Chọn được
                            WATER,Nước sạch,Clean water,
                            LAND,Đất đai và nhà ở,Land,
                            HEALTH_CARE,Y tế,Health care,không
                            EDUCATION,Giáo dục,Education,có
                            """);
            assertThat(read.errors()).isEmpty();
            assertThat(read.newcomers()).containsExactly("WATER: Nước sạch");
            assertThat(read.changed()).isEqualTo(2);
            assertThat(read.same()).isEqualTo(1);
            assertThat(read.changes())
                    .containsExactly(
                            new RowChange("LAND", 3, "Tên", "Đất đai", "Đất đai và nhà ở"),
                            new RowChange("HEALTH_CARE", 4, "Chọn được", "có", "không"));
            assertThat(read.commands())
                    .isEqualTo(
                            List.of(
                                    new ThemeLine(WATER, CLEAN, null),
                                    new ThemeLine(
                                            new Theme("LAND"),
                                            new ThemeName("Đất đai và nhà ở", "Land"),
                                            null),
                                    new ThemeLine(
                                            new Theme("HEALTH_CARE"),
                                            new ThemeName("Y tế", "Health care"),
                                            false)));
        }

        @Test
        void with_anything_wrong_set_nothing_and_each_error_has_row_column_and_reason() {
            Imported read =
                    themes(
                            first(),
                            """
                            code,name,english,offered
                            WATER,Nước sạch,,
                            water,Nước,,
                            ,Điện,,
                            POWER,,,
                            OTHER,Việc khác,Something else,no
                            WATER,Nước mưa,,
                            RAIN,Nuoc sach,,
                            SCHOOL,Giáo dục,,
                            """);
            assertThat(read.commands()).isEmpty();
            assertThat(read.errors())
                    .extracting(RowError::row, RowError::column, RowError::code)
                    .contains(
                            tuple(3, "A", "theme.malformed"),
                            tuple(4, "A", "blank"),
                            tuple(5, "B", "blank"),
                            tuple(6, "D", "theme.needed"),
                            tuple(2, "A", "duplicate"),
                            tuple(7, "A", "duplicate"),
                            tuple(8, "B", "duplicate"),
                            tuple(9, "B", "theme.name-taken"));
        }

        @Test
        void have_the_form_of_the_file_that_comes_with_the_program() throws Exception {
            byte[] file;
            try (var stream = FirstThemes.class.getResourceAsStream("themes.csv")) {
                file = Objects.requireNonNull(stream).readAllBytes();
            }
            ThemeSheet table = ThemeSheet.read(new SheetFile("themes.csv", file));
            assertThat(table.sheet().errors()).isEmpty();
            assertThat(table.lines()).hasSize(FirstThemes.all().size());
            assertThat(new ThemeChanges(table, first()).imported().commands()).isEmpty();
        }

        @Test
        void can_be_taken_away_and_brought_in_again_as_they_are() {
            List<ThemeLine> lines =
                    List.of(
                            new ThemeLine(WATER, CLEAN, true),
                            new ThemeLine(new Theme("LAND"), new ThemeName("Đất", null), false),
                            new ThemeLine(
                                    Theme.OTHER, new ThemeName("Việc khác, nữa", null), true));
            for (String kind : List.of("csv", "xlsx")) {
                byte[] file = ThemeSheet.of(lines).answer("de-tai", kind).getBody();
                ThemeSheet again =
                        ThemeSheet.read(
                                new SheetFile("de-tai." + kind, Objects.requireNonNull(file)));
                assertThat(again.sheet().errors()).as(kind).isEmpty();
                assertThat(again.lines().values()).as(kind).containsExactlyElementsOf(lines);
            }
        }

        @Test
        void that_were_added_can_stand_in_a_rule_by_name_or_code_and_others_cannot() {
            ThemeWords words =
                    new ThemeWords(
                            new Themes(
                                    List.of(
                                            new KnownTheme(
                                                    WATER,
                                                    List.of(new KnownTheme.Naming(TODAY, CLEAN)),
                                                    List.of()))),
                            TODAY);
            RuleScope water = new RuleScope(Stage.ANSWER, null, null, WATER);
            String named = "Bước,Đề tài,Số ngày làm việc\ntrả lời,nước sạch,15\n";
            assertThat(rules(first(), words, named).commands())
                    .isEqualTo(List.of(new RuleLine(water, 15)));
            assertThat(rules(first(), words, named.replace("nước sạch", "WATER")).newcomers())
                    .containsExactly("trả lời, nước sạch: 15");
            assertThat(rules(first(), named).errors())
                    .extracting(RowError::row, RowError::column, RowError::code)
                    .containsExactly(tuple(2, "B", "unknown-word"));
        }
    }

    @Nested
    class A_calendar {
        @Test
        void of_the_next_year_replaces_the_provisional_one_and_shows_what_goes() {
            Imported read =
                    calendar(
                            first(),
                            """
                            Ngày,Nghỉ hay làm,Là ngày gì,Nguồn
                            01/01/2027,nghỉ,Tết Dương lịch,Thông báo 1
                            02/01/2027,làm,Làm bù,Thông báo 1
                            """);
            assertThat(read.errors()).isEmpty();
            assertThat(read.commands()).hasSize(1);
            WorkingYear year = (WorkingYear) read.commands().getFirst();
            assertThat(year.year()).isEqualTo(2027);
            assertThat(year.days()).noneMatch(day -> day.provisional()).hasSize(2);
            assertThat(read.newcomers()).containsExactly("02/01/2027 làm, Làm bù (Thông báo 1)");
            assertThat(read.changes())
                    .extracting(RowChange::who, RowChange::after)
                    .contains(
                            tuple("01/01/2027", "nghỉ, Tết Dương lịch (Thông báo 1)"),
                            tuple("16/04/2027", "như thường lệ"));
        }

        @Test
        void that_is_the_same_sets_nothing() {
            CalendarSheet same =
                    CalendarSheet.read(new SheetFile("same", file("working-calendar.csv")));
            assertThat(new CalendarChanges(same, first()).imported().commands()).isEmpty();
        }

        @Test
        void with_anything_wrong_sets_nothing_and_each_error_has_row_column_and_reason() {
            Imported read =
                    calendar(
                            first(),
                            """
                            Ngày,Nghỉ hay làm,Là ngày gì,Nguồn,Tạm tính
                            01/01/2028,làm,x,y,
                            03/01/2028,làm,x,y,
                            31/02/2028,nghỉ,x,y,
                            04/01/2028,nghỉ,x,,
                            05/01/2028,đi,x,y,
                            06/01/2028,nghỉ,x,y,
                            06/01/2028,nghỉ,x,y,
                            """);
            assertThat(read.commands()).isEmpty();
            assertThat(read.errors())
                    .extracting(RowError::row, RowError::column, RowError::code)
                    .containsExactly(
                            tuple(3, "B", "calendar.works-anyway"),
                            tuple(4, "A", "not-a-date"),
                            tuple(5, "D", "blank"),
                            tuple(6, "B", "unknown-word"),
                            tuple(7, "A", "duplicate"),
                            tuple(8, "A", "duplicate"));
        }

        @Test
        void says_of_each_day_whether_it_was_announced() {
            CalendarSheet read =
                    CalendarSheet.read(
                            new SheetFile(
                                    "f.csv",
                                    bytes(
                                            """
                                    day,works,what,source,provisional
                                    2028-01-03,off,x,y,chờ thông báo
                                    2028-01-04,off,x,y,không
                                    """)));
            assertThat(read.years().get(2028))
                    .extracting(day -> day.provisional())
                    .containsExactly(true, false);
        }
    }

    @Nested
    class What_comes_with_the_program {
        @Test
        void is_a_version_of_its_own_for_every_stage() {
            assertThat(first().rules())
                    .extracting(
                            rule -> rule.scope().stage(),
                            rule -> rule.workingDays(),
                            rule -> rule.stamp().version())
                    .containsExactly(
                            tuple(Stage.CONCLUDE, 23, "default-1"),
                            tuple(Stage.ACCEPT, 3, "default-1"),
                            tuple(Stage.ANSWER, 10, "default-1"),
                            tuple(Stage.CARRY_BACK, 5, "default-1"));
        }

        @Test
        void is_not_used_at_all_when_something_in_it_is_wrong_or_missing() {
            byte[] rules = file("deadline-rules.csv");
            byte[] limits = file("limits.csv");
            byte[] calendar = file("working-calendar.csv");
            assertThatThrownBy(
                            () ->
                                    FirstSettings.read(
                                            bytes("stage,workingDays\nANSWER,10\n"),
                                            limits,
                                            calendar))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("CONCLUDE");
            assertThatThrownBy(
                            () ->
                                    FirstSettings.read(
                                            rules, bytes("limit,most\nPAUSES,2\n"), calendar))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(
                            () ->
                                    FirstSettings.read(
                                            rules,
                                            limits,
                                            bytes("day,works,what,source\n2026-02-30,off,x,y\n")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("2026-02-30");
        }
    }
}
