package vn.phutrachho.gateway;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.util.unit.DataSize;

/** Where everything is, and how much of it one caller may have. */
@ConfigurationProperties("phutrachho.gateway")
record GatewaySettings(
        @Name("requests-per-10s") long requestsPer10s,
        DataSize largestBody,
        Services services,
        Oidc oidc) {

    record Services(URI member, URI household, URI assignment, URI reporting) {}

    /**
     * The provider. Its addresses are given one by one, so that the gateway starts without it.
     *
     * @param authorizationUri and {@code endSessionUri}: as the browser reaches them
     * @param tokenUri and {@code jwksUri}: as this server reaches them
     */
    record Oidc(
            String issuer,
            String authorizationUri,
            String endSessionUri,
            String tokenUri,
            String jwksUri,
            String clientId,
            String clientSecret) {}
}
