package vn.phutrachho.eventstore.springboot.start;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import vn.phutrachho.eventstore.EventNaming;

@SpringBootApplication
class App {
    @Bean
    EventNaming naming() {
        return new MyNaming();
    }
}
