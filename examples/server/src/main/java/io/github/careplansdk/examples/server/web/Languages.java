package io.github.careplansdk.examples.server.web;

import io.github.careplansdk.core.problem.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Japanese or English: as the address asks ({@code ?lang=en}), as it asked before, or as the browser prefers. */
@Configuration(proxyBeanMethods = false)
public class Languages implements WebMvcConfigurer {
    private static final List<Locale> KNOWN = List.of(Locale.JAPANESE, Locale.ENGLISH);

    /** Returns the language of a request's locale. */
    public static Language of(Locale locale) {
        return Language.of(locale.getLanguage()).orElse(Language.JA);
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
            @Override
            protected Locale parseLocaleValue(String value) {
                return known(ranges(value));
            }
        };
        change.setParamName("lang");
        registry.addInterceptor(change);
    }
}
