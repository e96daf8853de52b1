package io.github.careplansdk.examples.server.web;

import io.github.careplansdk.core.problem.Language;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/** Japanese or English: as the address asks ({@code ?lang=en}), as it asked before, or as the browser prefers. */
@Configuration(proxyBeanMethods = false)
public class Languages implements WebMvcConfigurer {
    private static final String PARAMETER = "lang";
    private static final List<Locale> KNOWN = List.of(Locale.JAPANESE, Locale.ENGLISH);

    /** Returns the language of a request's locale. */
    public static Language of(Locale locale) {
        return Language.of(locale.getLanguage()).orElse(Language.JA);
    }

    private final LocaleResolver resolver = resolver();

    /** Returns the language of an answer to a request that has not come to a page or a call. Its body is not read. */
    public Locale localeOf(HttpServletRequest request) {
        String asked = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .getFirst(PARAMETER);
        return asked == null ? resolver.resolveLocale(request) : known(ranges(asked));
    }

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("messages");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setDefaultLocale(Locale.JAPANESE);
        return texts;
    }

    @Bean
    LocaleResolver localeResolver() {
        return resolver;
    }

    private static LocaleResolver resolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("careplan-lang") {
            @Override
            protected Locale parseLocaleValue(String value) {
                return known(ranges(value));
            }
        };
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Strict");
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(request -> known(Optional.ofNullable(request.getHeader("Accept-Language"))
                .map(Languages::ranges)
                .orElse(List.of())));
        return resolver;
    }

    private static List<Locale.LanguageRange> ranges(String header) {
        try {
            return Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private static Locale known(List<Locale.LanguageRange> wanted) {
        return Optional.ofNullable(Locale.lookup(wanted, KNOWN)).orElse(Locale.JAPANESE);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor change = new LocaleChangeInterceptor() {
            /** A body that was refused may be long in coming, and asking for a parameter reads it. */
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                    throws ServletException {
                return request.getDispatcherType() == DispatcherType.ERROR
                        || super.preHandle(request, response, handler);
            }

            @Override
            protected Locale parseLocaleValue(String value) {
                return known(ranges(value));
            }
        };
        change.setParamName(PARAMETER);
        registry.addInterceptor(change);
    }

    /** An upload is parsed for the page that it is sent to, and never again for the page that says why that was refused. */
    @Bean
    MultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return request.getDispatcherType() != DispatcherType.ERROR && super.isMultipart(request);
            }
        };
    }
}
