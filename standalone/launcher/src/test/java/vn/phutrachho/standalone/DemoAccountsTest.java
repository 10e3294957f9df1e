package vn.phutrachho.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.phutrachho.standalone.sample.SampleProvince;

class DemoAccountsTest {
    @TempDir Path folder;

    @Test
    void the_file_is_what_the_identity_provider_reads() throws IOException {
        Path file = folder.resolve("accounts.json");
        DemoAccounts.named().write(file);
        assertThat(Files.readString(file))
                .startsWith(
                        "[{\"account\":\"quantri\",\"name\":\"Quản trị hệ thống\",\"password\":\"quantri\"}");
    }

    @Test
    void every_member_of_the_sample_has_an_account_of_their_own() {
        List<DemoAccounts.Account> accounts =
                DemoAccounts.with(SampleProvince.ofQuangNgai()).accounts();
        assertThat(accounts).extracting(DemoAccounts.Account::account).doesNotHaveDuplicates();
        assertThat(accounts).hasSize(DemoAccounts.named().accounts().size() + 1 + 600 - 2);
    }

    @Test
    void every_account_that_is_shown_can_sign_in() {
        assertThat(DemoAccounts.named().accounts())
                .extracting(DemoAccounts.Account::account)
                .containsAll(DemoAccounts.SHOWN.stream().map(DemoAccounts.Shown::account).toList());
    }
}
