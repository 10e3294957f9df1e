package vn.phutrachho.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.phutrachho.standalone.sample.SampleState;

class SurroundingsTest {

    @ParameterizedTest
    @CsvSource({
        "mongodb://a:1/?directConnection=true,mongodb://a:1/member?directConnection=true",
        "mongodb://a:1,mongodb://a:1/member",
        "mongodb://a:1/other,mongodb://a:1/member",
        "'mongodb://a:1,b:2/other?replicaSet=rs0','mongodb://a:1,b:2/member?replicaSet=rs0'",
        "mongodb+srv://u:p@a/other?w=majority,mongodb+srv://u:p@a/member?w=majority&authSource=admin",
        "mongodb://u:p@a:1/?authSource=x,mongodb://u:p@a:1/member?authSource=x",
    })
    void each_service_gets_its_own_database_on_the_given_server(String given, String expected) {
        assertThat(Surroundings.database(given, "member")).isEqualTo(expected);
    }

    @Test
    void a_service_is_told_everything_it_needs() {
        PortPlan ports = PortPlan.usual(0);
        Surroundings surroundings =
                new Surroundings(
                        new House(Path.of("/p"), Path.of("/p/.data")),
                        ports,
                        "mongodb://m:1",
                        "k:2",
                        new SampleState(Path.of("/p/none")));
        App member = App.all(ports).get(1);
        assertThat(surroundings.environment(member))
                .containsEntry("SERVER_PORT", "8081")
                .containsEntry("SERVER_ADDRESS", "127.0.0.1")
                .containsEntry("MONGODB_URI", "mongodb://m:1/member")
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "k:2")
                .containsEntry("OIDC_ISSUER", "http://localhost:9000")
                .containsEntry("BOOTSTRAP_ADMINISTRATOR", "quantri")
                .containsEntry("SPRING_PROFILES_ACTIVE", "standalone");
    }
}
