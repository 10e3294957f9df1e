package vn.phutrachho.standalone.sample;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Something that households in such places say. */
record Complaint(String kind, String theme, String words) {
    private static final List<Complaint> ALL =
            List.of(
                    new Complaint(
                            "GRIEVANCE",
                            "ROADS",
                            "Đoạn đường bê tông vào xóm hư hỏng nặng, mùa mưa không đi được."),
                    new Complaint(
                            "RECOMMENDATION",
                            "ROADS",
                            "Đề nghị lắp thêm bóng đèn chiếu sáng đường liên thôn."),
                    new Complaint(
                            "GRIEVANCE",
                            "LAND",
                            "Hồ sơ xin cấp sổ đỏ nộp đã lâu mà chưa có kết quả."),
                    new Complaint(
                            "FEEDBACK",
                            "ENVIRONMENT",
                            "Rác không được thu gom đúng lịch, bốc mùi."),
                    new Complaint(
                            "GRIEVANCE",
                            "ENVIRONMENT",
                            "Trại nuôi heo gần nhà xả nước thải ra mương."),
                    new Complaint(
                            "RECOMMENDATION",
                            "LIVELIHOOD",
                            "Đề nghị mở lớp dạy nghề cho thanh niên trong thôn."),
                    new Complaint(
                            "RECOMMENDATION", "LIVELIHOOD", "Mong được vay vốn để mua bò giống."),
                    new Complaint(
                            "FEEDBACK", "SECURITY", "Ban đêm có nhóm thanh niên tụ tập gây ồn ào."),
                    new Complaint(
                            "RECOMMENDATION",
                            "SOCIAL_POLICY",
                            "Đề nghị xem xét chế độ bảo trợ cho người già neo đơn."),
                    new Complaint(
                            "GRIEVANCE",
                            "PROCEDURES",
                            "Đi lại nhiều lần mà chưa làm xong giấy khai sinh cho cháu."),
                    new Complaint(
                            "RECOMMENDATION",
                            "EDUCATION",
                            "Đề nghị sửa lại sân trường mầm non của thôn."),
                    new Complaint(
                            "FEEDBACK", "HEALTH_CARE", "Trạm y tế thường thiếu thuốc bảo hiểm."),
                    new Complaint(
                            "GRIEVANCE", "ROADS", "Nước sinh hoạt yếu, nhiều ngày không có nước."),
                    new Complaint(
                            "RECOMMENDATION",
                            "OTHER",
                            "Đề nghị sửa chữa nhà văn hóa thôn đã xuống cấp."));

    /** What is sent when a household says it, in the same order every time. */
    Map<String, Object> saidBy(String household) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("household", household);
        said.put("kind", kind);
        said.put("theme", theme);
        said.put("words", words);
        return said;
    }

    static Complaint one(YearMonth month, String household) {
        return Lot.one(ALL, "complaint", month, household);
    }
}
