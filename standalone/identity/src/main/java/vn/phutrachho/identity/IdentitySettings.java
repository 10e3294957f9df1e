package vn.phutrachho.identity;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param issuer as browsers reach it
 * @param accountsFile JSON list of accounts; empty for the nine demo accounts
 * @param accessTtl how long a token of a browser's session lives before it is renewed
 * @param scriptTtl the same for a program's
 */
@ConfigurationProperties("phutrachho.identity")
record IdentitySettings(
        String issuer,
        String gateway,
        Path keyFile,
        String accountsFile,
        Duration accessTtl,
        Duration scriptTtl) {}
