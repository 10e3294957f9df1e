package vn.phutrachho.kit.takeaway;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.phutrachho.kit.commands.Commands;

/** For services whose lists can be taken away. */
@Configuration(proxyBeanMethods = false)
@Import(Takeaway.class)
public class TakeawayConfiguration {
    @Bean
    NoteTakeaway noteTakeaway(Commands commands) {
        return new NoteTakeaway(commands);
    }
}
