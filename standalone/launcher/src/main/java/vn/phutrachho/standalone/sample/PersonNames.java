package vn.phutrachho.standalone.sample;

import java.util.List;
import java.util.random.RandomGenerator;

/** Made-up names as people of each group bear them. */
final class PersonNames {
    private static final List<String> SURNAMES =
            List.of(
                    "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Lê", "Phạm",
                    "Phạm", "Võ", "Võ", "Huỳnh", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý",
                    "Trương", "Phan", "Tiêu", "Đoàn", "Cao", "Tạ", "Mai", "Lương", "Thới", "Ung");
    private static final List<String> ISLAND_SURNAMES =
            List.of(
                    "Phạm", "Phạm", "Võ", "Võ", "Nguyễn", "Nguyễn", "Đặng", "Dương", "Bùi",
                    "Trương", "Lê", "Trần", "Ngô", "Mai");
    private static final List<String> HRE_SURNAMES = List.of("Đinh", "Đinh", "Đinh", "Phạm");
    private static final List<String> MALE_MIDDLE =
            List.of(
                    "Văn", "Văn", "Văn", "Hữu", "Quang", "Đức", "Minh", "Tấn", "Thanh", "Ngọc",
                    "Xuân", "Công", "Đình");
    private static final List<String> FEMALE_MIDDLE =
            List.of(
                    "Thị",
                    "Thị",
                    "Thị",
                    "Thị Thu",
                    "Thị Kim",
                    "Thị Thanh",
                    "Thị Ngọc",
                    "Thị Mỹ",
                    "Thị Hồng",
                    "Thị Bích");
    private static final List<String> MALE =
            List.of(
                    "An", "Bình", "Chính", "Cường", "Dũng", "Đạt", "Định", "Đông", "Giang", "Hải",
                    "Hậu", "Hiền", "Hòa", "Hùng", "Hưng", "Khoa", "Lâm", "Long", "Lợi", "Lực",
                    "Minh", "Nam", "Nghĩa", "Phong", "Phúc", "Phước", "Quân", "Sơn", "Tâm", "Tài",
                    "Thái", "Thành", "Thắng", "Thiện", "Thuận", "Tiến", "Toàn", "Trung", "Tuấn",
                    "Vinh", "Vương");
    private static final List<String> FEMALE =
            List.of(
                    "Ánh", "Bông", "Chi", "Cúc", "Diệu", "Dung", "Đào", "Giang", "Hà", "Hạnh",
                    "Hằng", "Hiền", "Hoa", "Hồng", "Huệ", "Hương", "Lan", "Liên", "Loan", "Lý",
                    "Mai", "Nga", "Ngân", "Nhung", "Oanh", "Phượng", "Quyên", "Sương", "Tâm",
                    "Thảo", "Thủy", "Trang", "Trinh", "Tuyết", "Vân", "Yến");
    private static final List<String> HIGHLAND_MALE =
            List.of(
                    "Thuận", "Hlưh", "Byưr", "Chương", "Đeng", "Gưm", "Hâu", "Khuin", "Lưk", "Mưt",
                    "Nghep", "Pưr", "Thoat", "Tơch", "Wơn", "Yưk", "Huynh", "Blôi", "Khing",
                    "Phong");
    private static final List<String> HIGHLAND_FEMALE =
            List.of(
                    "Hương", "Blưi", "Byen", "Đưn", "Hlăm", "Hyak", "Khưi", "Lơn", "Mơl", "Ngưi",
                    "Pyưh", "Thưng", "Vưng", "Yưng", "Nhen", "Hlan", "Khăm", "Srưi", "Thoa",
                    "Linh");

    private PersonNames() {}

    static String name(People people, boolean woman, RandomGenerator random) {
        return switch (people) {
            case KINH -> vietnamese(SURNAMES, woman, random);
            case KINH_OF_THE_ISLAND -> vietnamese(ISLAND_SURNAMES, woman, random);
            case HRE -> vietnamese(HRE_SURNAMES, woman, random);
            // Ba Na and Xơ Đăng: A before a man's name, Y before a woman's, no surname.
            case BA_NA, XO_DANG ->
                    woman ? "Y " + one(HIGHLAND_FEMALE, random) : "A " + one(HIGHLAND_MALE, random);
        };
    }

    private static String vietnamese(List<String> surnames, boolean woman, RandomGenerator random) {
        return one(surnames, random)
                + " "
                + one(woman ? FEMALE_MIDDLE : MALE_MIDDLE, random)
                + " "
                + one(woman ? FEMALE : MALE, random);
    }

    static <T> T one(List<T> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }
}
