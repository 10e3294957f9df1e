package vn.phutrachho.gateway;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;
import vn.phutrachho.assets.PageAssets;

/**
 * Serves the pages' assets: for ever under the digest of this build, and shortly under that of
 * another that is still on a screen.
 */
@Configuration
class Assets implements WebMvcConfigurer {
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(PageAssets.prefix() + "**")
                .addResourceLocations("classpath:/" + PageAssets.LOCATION)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
        registry.addResourceHandler("/assets/*/**")
                .addResourceLocations("classpath:/" + PageAssets.LOCATION)
                .setCacheControl(CacheControl.maxAge(Duration.ofMinutes(1)))
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new OfAnotherBuild());
    }

    /** What stands in place of the digest does not matter. */
    private static final class OfAnotherBuild extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location)
                throws IOException {
            return super.getResource(path.substring(path.indexOf('/') + 1), location);
        }
    }
}
