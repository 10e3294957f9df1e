package vn.phutrachho.kit.api;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import vn.phutrachho.events.Identifier;
import vn.phutrachho.kit.events.ServiceIdentity;
import vn.phutrachho.kit.web.Problem;

/**
 * The service's JSON API as an OpenAPI document at {@code /api/<service>/openapi}, for whoever is
 * signed in. Made from the controllers, so that it cannot tell of something else (D10).
 */
@AutoConfiguration
@ConditionalOnProperty("phutrachho.service.name")
public class OpenApiAutoConfiguration {
    private static final String TOKEN = "token";

    @Bean
    OpenAPI openApi(ServiceIdentity service) {
        Components components =
                new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT"));
        ModelConverters.getInstance()
                .readAllAsResolvedSchema(Problem.class)
                .referencedSchemas
                .forEach(components::addSchemas);
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Phụ trách hộ: " + service.name() + "-service")
                                .version("1")
                                .description(
                                        "Everything that a page does, by the same rights. Dates are ISO 8601."))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN))
                .components(components);
    }

    @Bean
    GlobalOpenApiCustomizer refusalsAndKeys() {
        return api ->
                api.getPaths()
                        .values()
                        .forEach(
                                path ->
                                        path.readOperationsMap()
                                                .forEach(OpenApiAutoConfiguration::complete));
    }

    /** Every refusal looks the same, and every command can be sent twice and is done once. */
    private static void complete(PathItem.HttpMethod method, Operation operation) {
        operation
                .getResponses()
                .addApiResponse(
                        "4XX",
                        new ApiResponse()
                                .description("Refused; nothing has changed")
                                .content(problems()));
        if (method != PathItem.HttpMethod.GET) {
            operation.addParametersItem(
                    new HeaderParameter()
                            .name("Idempotency-Key")
                            .required(false)
                            .schema(new StringSchema())
                            .description(
                                    "The same content under the same key is done once and answered alike"));
        }
    }

    private static Content problems() {
        return new Content()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        new MediaType().schema(new Schema<>().$ref(Problem.class.getSimpleName())));
    }

    @Bean
    ModelConverter ids() {
        return new Ids();
    }

    /** An id is a text, whatever its type here. */
    private static final class Ids implements ModelConverter {
        @Override
        public @Nullable Schema<?> resolve(
                AnnotatedType type,
                ModelConverterContext context,
                Iterator<ModelConverter> others) {
            JavaType of = Json.mapper().constructType(type.getType());
            if (of != null && of.isTypeOrSubTypeOf(Identifier.class)) {
                return new StringSchema().pattern(Identifier.FORM);
            }
            return others.hasNext() ? others.next().resolve(type, context, others) : null;
        }
    }
}
