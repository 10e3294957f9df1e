package vn.phutrachho.reporting.mail.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;

/** What is filled in to get mail. Beans, not records: what was typed is shown again. */
@NullUnmarked
final class Forms {
    static final int LONGEST_ADDRESS = 254;

    private Forms() {}

    /** Where mail is to go. */
    public static final class AddressForm {
        @NotBlank
        @Email
        @Size(max = LONGEST_ADDRESS)
        private String address;

        public String getAddress() {
            return address;
        }

        public void setAddress(String address) {
            this.address = address == null ? null : address.strip();
        }
    }

    /** The code that came with the mail. */
    public static final class CodeForm {
        @NotBlank
        @Pattern(regexp = "[0-9]{6}")
        private String code;

        public String getCode() {
            return code;
        }

        public void setCode(String code) {
            this.code = code == null ? null : code.replace(" ", "");
        }
    }
}
