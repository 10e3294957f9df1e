package vn.phutrachho.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import vn.phutrachho.standalone.sample.SampleProvince;

/**
 * The accounts of the standalone run. Their passwords are their names: this is a demonstration on
 * one machine.
 */
record DemoAccounts(List<Account> accounts) {
    static final String ADMINISTRATOR = "quantri";

    /** As the identity provider reads them from its file. */
    record Account(String account, String name, String password) {
        static Account of(String account, String name) {
            return new Account(account, name, account);
        }
    }

    /** One for each role, to be shown when everything is up. */
    record Shown(String account, String role) {}

    static final List<Shown> SHOWN =
            List.of(
                    new Shown("dangvien", "member of a cell in Bình Sơn (đảng viên)"),
                    new Shown("bithu", "secretary of that cell (bí thư chi bộ)"),
                    new Shown("xa", "officer of the commune Bình Sơn (đảng ủy xã)"),
                    new Shown("xakhac", "officer of another commune"),
                    new Shown("huyen", "officer of the former district Bình Sơn (huyện ủy)"),
                    new Shown("tinh", "officer of the province (Ban Tổ chức Tỉnh ủy)"),
                    new Shown("kiemtra", "auditor (Ủy ban kiểm tra)"),
                    new Shown(ADMINISTRATOR, "administrator (quản trị)"),
                    new Shown("khach", "no role at all"));

    /** The shown ones, and the services themselves, which read one another's event feeds. */
    static DemoAccounts named() {
        return new DemoAccounts(
                List.of(
                        Account.of(ADMINISTRATOR, "Quản trị hệ thống"),
                        Account.of("tinh", "Nguyễn Thị Minh Tâm"),
                        Account.of("huyen", "Phạm Văn Hòa"),
                        Account.of("xa", "Trần Thị Thu Hà"),
                        Account.of("xakhac", "A Thuần"),
                        Account.of("bithu", "Võ Văn Định"),
                        Account.of("dangvien", "Nguyễn Thị Lan"),
                        Account.of("kiemtra", "Lê Quang Vinh"),
                        Account.of("khach", "Khách"),
                        Account.of("member-service", "member-service"),
                        Account.of("household-service", "household-service"),
                        Account.of("assignment-service", "assignment-service"),
                        Account.of("reporting-service", "reporting-service")));
    }

    /** The named ones, and one for every member and officer of the sample. */
    static DemoAccounts with(SampleProvince province) {
        List<Account> all = new ArrayList<>(named().accounts());
        Set<String> known = new HashSet<>(all.stream().map(Account::account).toList());
        all.add(Account.of("xa-lyson", "Bùi Thị Hải"));
        province.cells().stream()
                .flatMap(cell -> cell.members().stream())
                .filter(member -> known.add(member.account()))
                .forEach(member -> all.add(Account.of(member.account(), member.name())));
        return new DemoAccounts(List.copyOf(all));
    }

    void write(Path file) {
        try {
            Files.writeString(file, JsonMapper.shared().writeValueAsString(accounts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
