package vn.phutrachho.kit.documents;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;

/** Drafts of documents, for every service. */
@AutoConfiguration
@ConditionalOnProperty("phutrachho.service.name")
public class DocumentsAutoConfiguration {
    /**
     * @param template where the layout is: {@code file:/…/mau.docx} where an installation has its
     *     own
     */
    @Bean
    DraftWriter draftWriter(
            @Value("${phutrachho.documents.template:classpath:documents/party-document.docx}")
                    Resource template)
            throws IOException {
        return new DraftWriter(template.getContentAsByteArray());
    }
}
