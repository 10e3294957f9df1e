package vn.phutrachho.standalone.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/** The sample's registers as spreadsheets, with the headings that an officer would write. */
final class SampleSheets {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);

    private SampleSheets() {}

    static byte[] members(Cell cell) {
        List<List<String>> rows = cell.members().stream().map(SampleSheets::row).toList();
        return csv(
                List.of(
                        "Mã đảng viên",
                        "Họ và tên",
                        "Ngày vào chi bộ",
                        "Cấp ủy",
                        "Thôn",
                        "Cụm nhà",
                        "Diện",
                        "Diện từ ngày",
                        "Diện đến ngày",
                        "Văn bản",
                        "Sức làm việc",
                        "Số hộ nhiều nhất",
                        "Khả năng",
                        "Tiếng nói"),
                rows);
    }

    private static List<String> row(Member member) {
        boolean special = !member.duty().equals("FULL");
        LocalDate until = member.dutyUntil();
        return List.of(
                member.code(),
                member.name(),
                SINCE.format(DAY),
                member.leader() ? "có" : "không",
                member.hamlet(),
                member.houseGroup(),
                member.duty(),
                special ? LocalDate.of(2024, 11, 1).format(DAY) : "",
                until == null ? "" : until.format(DAY),
                special ? "Giấy đề nghị ngày 28/10/2024" : "",
                member.health(),
                Integer.toString(member.limit()),
                String.join(", ", member.abilities()),
                String.join(", ", member.languages()));
    }

    static byte[] households(Cell cell) {
        List<List<String>> rows = cell.households().stream().map(SampleSheets::row).toList();
        return csv(
                List.of(
                        "Mã hộ",
                        "Chủ hộ",
                        "Địa chỉ",
                        "Xóm",
                        "Cụm nhà",
                        "Số khẩu",
                        "Hộ nghèo",
                        "Số quyết định hộ nghèo",
                        "Năm rà soát",
                        "Điểm tải",
                        "Hộ khó",
                        "Ở xa",
                        "Tiếng nói",
                        "Cần"),
                rows);
    }

    private static List<String> row(Household household) {
        boolean decided = !household.poverty().equals("NONE");
        String language = household.language();
        return List.of(
                household.code(),
                household.head(),
                household.address(),
                household.hamlet(),
                household.houseGroup(),
                Integer.toString(household.people()),
                household.poverty(),
                decided ? "1250/QĐ-UBND" : "",
                decided ? "2024" : "",
                Integer.toString(household.weight()),
                household.hard() ? "có" : "không",
                household.remote() ? "có" : "không",
                language == null ? "" : language,
                String.join(", ", household.wants()));
    }

    /** One role of one account. */
    record Grant(
            String account,
            String role,
            String unit,
            String member,
            LocalDate from,
            String until) {}

    static byte[] grants(List<Grant> grants) {
        return csv(
                List.of("Tài khoản", "Vai trò", "Mã đơn vị", "Mã đảng viên", "Từ ngày", "Đến ngày"),
                grants.stream()
                        .map(
                                grant ->
                                        List.of(
                                                grant.account(),
                                                grant.role(),
                                                grant.unit(),
                                                grant.member(),
                                                grant.from().format(DAY),
                                                grant.until()))
                        .toList());
    }

    private static byte[] csv(List<String> heading, List<List<String>> rows) {
        return Stream.concat(Stream.of(heading), rows.stream())
                .map(row -> CSVFormat.RFC4180.format(row.toArray()))
                .collect(Collectors.joining("\r\n", "", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
