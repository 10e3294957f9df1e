package vn.phutrachho.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who can sign in: the accounts of a file, read again when it changes, or else the nine demo
 * accounts.
 */
final class Accounts {
    private static final Logger log = LoggerFactory.getLogger(Accounts.class);
    private static final List<Account> DEMO =
            List.of(
                    demo("quantri", "Trần Quản Trị", "quản trị hệ thống"),
                    demo("tinh", "Trương Quốc Bảo", "Ban Tổ chức Tỉnh ủy"),
                    demo("huyen", "Võ Thị Hạnh", "huyện ủy (đến 30/6/2025)"),
                    demo("xa", "Lê Thị Ngọc Diễm", "đảng ủy xã"),
                    demo("bithu", "Nguyễn Hữu Thành", "bí thư chi bộ"),
                    demo("dangvien", "Phạm Thị Thu Hương", "đảng viên"),
                    demo("kiemtra", "Huỳnh Thị Kim Oanh", "ủy ban kiểm tra"),
                    demo("xakhac", "Đinh Văn Lâm", "đảng ủy một xã khác"),
                    demo("khach", "Cao Thị Khách", "chưa được giao vai trò"));

    private record Read(FileTime changed, Map<String, Account> accounts) {}

    private static final Read NOTHING_READ = new Read(FileTime.fromMillis(-1), byName(DEMO));

    private final Path file;
    private final JsonMapper json = new JsonMapper();
    private volatile Read read = NOTHING_READ;

    /**
     * @param file path of the JSON file; empty for the demo accounts
     */
    Accounts(String file) {
        this.file = Path.of(file);
    }

    private static Account demo(String account, String name, String note) {
        return new Account(account, name, account, note);
    }

    Optional<Account> find(String account) {
        return Optional.ofNullable(current().get(account));
    }

    /** Those who are in the open, as many as a sign-in page can bear. */
    List<Account> shown() {
        return current().values().stream().filter(Account::isOpen).limit(12).toList();
    }

    private Map<String, Account> current() {
        if (file.toString().isEmpty() || !Files.isReadable(file)) {
            read = NOTHING_READ;
            return read.accounts();
        }
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            if (!changed.equals(read.changed())) {
                List<Account> accounts =
                        json.readValue(
                                Files.readString(file), new TypeReference<List<Account>>() {});
                read = new Read(changed, byName(accounts));
                log.info("{} accounts read", accounts.size());
            }
        } catch (IOException | JacksonException e) {
            log.error("The accounts file cannot be read; those known before stay", e);
        }
        return read.accounts();
    }

    private static Map<String, Account> byName(List<Account> accounts) {
        Map<String, Account> byName = new LinkedHashMap<>();
        accounts.forEach(account -> byName.put(account.account(), account));
        return byName;
    }
}
