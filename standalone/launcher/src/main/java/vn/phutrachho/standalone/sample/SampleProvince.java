package vn.phutrachho.standalone.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The province of the sample: real units, and three communes in full with made-up people. The same
 * seed makes the same.
 */
public record SampleProvince(Geography geography, List<Cell> cells) {
    public static final long SEED = 1499;
    private static final int MEMBERS_OF_A_CELL = 20;
    private static final int HOUSEHOLDS_OF_A_CELL = 80;

    /** What kind of place a cell's area is. */
    private enum Place {
        VILLAGE,
        TOWN,
        HIGHLAND_VILLAGE,
        ISLAND
    }

    private record Plan(String name, String formerCommune, Place place) {}

    private static final List<Plan> BINH_SON =
            List.of(
                    new Plan("Chi bộ thôn Tiên Đào", "Xã Bình Trung", Place.VILLAGE),
                    new Plan("Chi bộ tổ dân phố Giao Thủy", "Thị trấn Châu Ổ", Place.TOWN),
                    new Plan("Chi bộ tổ dân phố Long Mỹ", "Thị trấn Châu Ổ", Place.TOWN),
                    new Plan("Chi bộ thôn Vĩnh An", "Xã Bình Thạnh", Place.VILLAGE),
                    new Plan("Chi bộ thôn Hải Ninh", "Xã Bình Thạnh", Place.VILLAGE),
                    new Plan("Chi bộ thôn Mỹ Tân", "Xã Bình Chánh", Place.VILLAGE),
                    new Plan("Chi bộ thôn Đông Bình", "Xã Bình Chánh", Place.VILLAGE),
                    new Plan("Chi bộ thôn Mỹ Huệ", "Xã Bình Dương", Place.VILLAGE),
                    new Plan("Chi bộ thôn Trì Bình", "Xã Bình Nguyên", Place.VILLAGE),
                    new Plan("Chi bộ thôn Nam Bình", "Xã Bình Nguyên", Place.VILLAGE),
                    new Plan("Chi bộ thôn Long Bình", "Xã Bình Long", Place.VILLAGE),
                    new Plan("Chi bộ thôn Long Vĩnh", "Xã Bình Long", Place.VILLAGE));

    private static final List<Plan> KON_TUM =
            List.of(
                    new Plan("Chi bộ tổ dân phố 1", "Phường Quang Trung", Place.TOWN),
                    new Plan("Chi bộ tổ dân phố 2", "Phường Quang Trung", Place.TOWN),
                    new Plan("Chi bộ làng Plei Đôn", "Phường Quang Trung", Place.HIGHLAND_VILLAGE),
                    new Plan("Chi bộ tổ dân phố 3", "Phường Quyết Thắng", Place.TOWN),
                    new Plan("Chi bộ tổ dân phố 4", "Phường Quyết Thắng", Place.TOWN),
                    new Plan("Chi bộ tổ dân phố 5", "Phường Thắng Lợi", Place.TOWN),
                    new Plan("Chi bộ làng Kon Klor", "Phường Thắng Lợi", Place.HIGHLAND_VILLAGE),
                    new Plan("Chi bộ tổ dân phố 6", "Phường Trường Chinh", Place.TOWN),
                    new Plan("Chi bộ tổ dân phố 7", "Phường Trường Chinh", Place.TOWN),
                    new Plan("Chi bộ tổ dân phố 8", "Phường Thống Nhất", Place.TOWN),
                    new Plan(
                            "Chi bộ làng Kon Tum Kơ Nâm",
                            "Phường Thống Nhất",
                            Place.HIGHLAND_VILLAGE),
                    new Plan(
                            "Chi bộ làng Kon Tum Kơ Pơng",
                            "Phường Thống Nhất",
                            Place.HIGHLAND_VILLAGE));

    private static final List<Plan> LY_SON =
            List.of(
                    new Plan("Chi bộ thôn Đông An Vĩnh", "", Place.ISLAND),
                    new Plan("Chi bộ thôn Tây An Vĩnh", "", Place.ISLAND),
                    new Plan("Chi bộ thôn Đông An Hải", "", Place.ISLAND),
                    new Plan("Chi bộ thôn Tây An Hải", "", Place.ISLAND),
                    new Plan("Chi bộ thôn Đồng Hộ", "", Place.ISLAND),
                    new Plan("Chi bộ thôn Bắc An Bình", "", Place.ISLAND));

    /** The first of each. */
    List<Cell> oneCellOfEachCommune() {
        Map<String, Cell> first = new LinkedHashMap<>();
        cells.forEach(cell -> first.putIfAbsent(cell.commune(), cell));
        return List.copyOf(first.values());
    }

    public static SampleProvince ofQuangNgai() {
        Geography geography = Geography.ofQuangNgai();
        return new Building(geography).build();
    }

    private static final class Building {
        private final Geography geography;
        private final List<Cell> cells = new ArrayList<>();
        private int members;

        Building(Geography geography) {
            this.geography = geography;
        }

        SampleProvince build() {
            BINH_SON.forEach(plan -> add(plan, geography.commune("Xã Bình Sơn")));
            KON_TUM.forEach(plan -> add(plan, geography.commune("Phường Kon Tum")));
            LY_SON.forEach(plan -> add(plan, geography.commune("Đặc khu Lý Sơn")));
            return new SampleProvince(geography, List.copyOf(cells));
        }

        private void add(Plan plan, Geography.Commune commune) {
            int number = cells.size() + 1;
            // A stream of its own for each cell: a change in one leaves the others as they are.
            RandomGenerator random = new SplittableRandom(SEED + 1_000L * number);
            List<String> hamlets = hamlets(plan.place(), random);
            int households = HOUSEHOLDS_OF_A_CELL + (number % 2 == 0 ? 1 : -1) * (number / 2 % 9);
            cells.add(
                    new Cell(
                            number,
                            "cb-%02d".formatted(number),
                            plan.name(),
                            formerParent(plan, commune),
                            commune.id(),
                            hamlets,
                            members(plan.place(), hamlets, random),
                            households(plan.place(), number, hamlets, households, random)));
        }

        private String formerParent(Plan plan, Geography.Commune commune) {
            return geography
                    .formerCommune(plan.formerCommune(), commune.id())
                    .map(Geography.FormerCommune::id)
                    .orElse(commune.formerDistrict());
        }

        private List<Member> members(Place place, List<String> hamlets, RandomGenerator random) {
            return IntStream.range(0, MEMBERS_OF_A_CELL)
                    .mapToObj(index -> member(index, place, hamlets, random))
                    .toList();
        }

        private Member member(
                int index, Place place, List<String> hamlets, RandomGenerator random) {
            int number = ++members;
            People people = people(place, random);
            boolean woman = random.nextInt(100) < 38;
            String name = named(number, people, woman, random);
            String duty = duty(index, number);
            return new Member(
                    number,
                    name,
                    index < 2,
                    PersonNames.one(hamlets, random),
                    "Tổ " + (1 + random.nextInt(3)),
                    duty,
                    duty.equals("AWAY") ? LocalDate.of(2025, 5, 31) : null,
                    health(duty, index, random),
                    place == Place.TOWN ? 10 : 8,
                    abilities(place, random),
                    languages(people, place, random),
                    diligence(index, random));
        }

        /** The two members whom the demo names have the names of their accounts. */
        private static String named(
                int number, People people, boolean woman, RandomGenerator random) {
            String name = PersonNames.name(people, woman, random);
            return switch (number) {
                case 1 -> "Võ Văn Định";
                case 2 -> "Nguyễn Thị Lan";
                default -> name;
            };
        }

        private static String duty(int index, int number) {
            return switch (index) {
                case 17 -> "EXEMPT";
                case 18 -> number % 3 == 0 ? "EXEMPT" : "RESIDENCE_CONTACT";
                case 19 -> number % 2 == 0 ? "AWAY" : "FULL";
                default -> "FULL";
            };
        }

        private static String health(String duty, int index, RandomGenerator random) {
            if (duty.equals("EXEMPT")) {
                return "NONE";
            }
            return index > 2 && random.nextInt(100) < 12 ? "LIGHT" : "FULL";
        }

        private static List<String> abilities(Place place, RandomGenerator random) {
            List<String> known =
                    switch (place) {
                        case VILLAGE, HIGHLAND_VILLAGE ->
                                List.of(
                                        "trồng trọt",
                                        "chăn nuôi",
                                        "kế toán",
                                        "dạy học",
                                        "pháp luật");
                        case TOWN ->
                                List.of("kinh doanh", "kế toán", "dạy học", "y tế", "pháp luật");
                        case ISLAND ->
                                List.of("đánh bắt", "trồng trọt", "du lịch", "kế toán", "y tế");
                    };
            return known.stream().filter(ability -> random.nextInt(100) < 32).toList();
        }

        private static List<String> languages(People people, Place place, RandomGenerator random) {
            String own = people.language();
            if (own != null) {
                return List.of("vi", own);
            }
            return place == Place.HIGHLAND_VILLAGE && random.nextInt(100) < 35
                    ? List.of("vi", "bdq")
                    : List.of("vi");
        }

        private static int diligence(int index, RandomGenerator random) {
            if (index < 2) {
                return 97;
            }
            int kind = random.nextInt(100);
            return kind < 70 ? 95 : kind < 92 ? 80 : 45;
        }

        private static List<Household> households(
                Place place, int cell, List<String> hamlets, int count, RandomGenerator random) {
            return IntStream.rangeClosed(1, count)
                    .mapToObj(number -> household(place, cell, number, hamlets, random))
                    .toList();
        }

        private static Household household(
                Place place, int cell, int number, List<String> hamlets, RandomGenerator random) {
            People people = people(place, random);
            String hamlet = PersonNames.one(hamlets, random);
            String poverty = poverty(place, random);
            boolean remote = place != Place.TOWN && random.nextInt(100) < 4;
            boolean hard = random.nextInt(100) < (poverty.equals("POOR") ? 35 : 4);
            return new Household(
                    "H%02d-%03d".formatted(cell, number),
                    PersonNames.name(people, random.nextInt(100) < 30, random),
                    hamlet + ", số " + number,
                    hamlet,
                    "Tổ " + (1 + random.nextInt(3)),
                    1 + random.nextInt(3) + random.nextInt(4),
                    poverty,
                    10
                            + (poverty.equals("POOR") ? 6 : poverty.equals("NEAR_POOR") ? 3 : 0)
                            + (hard ? 4 : 0),
                    hard,
                    remote,
                    language(people, random),
                    wants(place, poverty, random));
        }

        private static String poverty(Place place, RandomGenerator random) {
            int poor =
                    switch (place) {
                        case TOWN -> 1;
                        case VILLAGE -> 4;
                        case ISLAND -> 5;
                        case HIGHLAND_VILLAGE -> 14;
                    };
            int lot = random.nextInt(100);
            return lot < poor ? "POOR" : lot < 2 * poor + 2 ? "NEAR_POOR" : "NONE";
        }

        private static @Nullable String language(People people, RandomGenerator random) {
            return people.language() != null && random.nextInt(100) < 45 ? people.language() : null;
        }

        private static List<String> wants(Place place, String poverty, RandomGenerator random) {
            if (poverty.equals("NONE") || random.nextInt(100) < 50) {
                return List.of();
            }
            return List.of(
                    switch (place) {
                        case TOWN -> "kinh doanh";
                        case ISLAND -> "đánh bắt";
                        case VILLAGE, HIGHLAND_VILLAGE -> "trồng trọt";
                    });
        }

        private static People people(Place place, RandomGenerator random) {
            int lot = random.nextInt(100);
            return switch (place) {
                case VILLAGE -> lot < 2 ? People.HRE : People.KINH;
                case TOWN -> lot < 3 ? People.XO_DANG : People.KINH;
                case ISLAND -> People.KINH_OF_THE_ISLAND;
                case HIGHLAND_VILLAGE ->
                        lot < 78 ? People.BA_NA : lot < 86 ? People.XO_DANG : People.KINH;
            };
        }

        private static List<String> hamlets(Place place, RandomGenerator random) {
            String word =
                    switch (place) {
                        case TOWN -> "Cụm ";
                        case VILLAGE, ISLAND -> "Xóm ";
                        case HIGHLAND_VILLAGE -> "Nhóm ";
                    };
            return IntStream.rangeClosed(1, 3 + random.nextInt(2))
                    .mapToObj(number -> word + number)
                    .toList();
        }
    }
}
