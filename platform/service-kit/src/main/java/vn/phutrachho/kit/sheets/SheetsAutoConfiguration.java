package vn.phutrachho.kit.sheets;

import com.mongodb.client.MongoDatabase;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import vn.phutrachho.kit.events.StoreAutoConfiguration;
import vn.phutrachho.kit.web.Problems;

/** Imports with a look before anything is written, for every service. */
@AutoConfiguration(after = StoreAutoConfiguration.class)
@ConditionalOnProperty("phutrachho.service.name")
public class SheetsAutoConfiguration {
    @Bean
    Imports imports(MongoDatabase database) {
        return new Imports(database);
    }

    @Bean
    SheetSentences sheetSentences(MessageSource messages) {
        return new SheetSentences(messages);
    }

    @Bean
    ImportPages importPages(SheetSentences sentences, Problems problems) {
        return new ImportPages(sentences, problems);
    }
}
