package vn.phutrachho.eventstore.proof;

/** Keys for tests, as OpenSSL wrote them; they sign nothing else. */
final class Keys {

    static final String PRIVATE =
            """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIJ3b3lH3IrlX68ggBI48VgsSU6z6ZTDDjj+VeXghO0kS
            -----END PRIVATE KEY-----
            """;

    static final String PUBLIC =
            """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEAuFEdmvK8lHQiR6utOrGqMzjIIzt9E6vqVkhD2sIuex0=
            -----END PUBLIC KEY-----
            """;

    static final String ANOTHER_PUBLIC =
            """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEAnm5IxqTQgahvAdccajJ9XUbzzNih5TX705U5K3FeV4Y=
            -----END PUBLIC KEY-----
            """;

    private Keys() {}
}
