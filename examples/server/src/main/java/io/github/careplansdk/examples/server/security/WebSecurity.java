package io.github.careplansdk.examples.server.security;

import io.github.careplansdk.examples.server.api.Problems;
import io.github.careplansdk.examples.server.files.Refused;
import io.github.careplansdk.examples.server.files.Refused.Why;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Two doors: people log in and have a session, programs bring their token with each request. Nothing else is open. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {
    /** The server's own pages load only its own script and style. */
    private static final String OWN_PAGES = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    @Bean
    AuthenticationProvider passwords(Credentials credentials, PasswordEncoder encoder, LoginThrottle throttle) {
        UserDetails user = User.withUsername(credentials.user())
                .password(credentials.passwordHash())
                .roles("USER")
                .build();
        DaoAuthenticationProvider known = new DaoAuthenticationProvider(new InMemoryUserDetailsManager(user));
        known.setPasswordEncoder(encoder);
        return new AuthenticationProvider() {
            @Override
            public Authentication authenticate(Authentication login) {
                throttle.check(login);
                return known.authenticate(login);
            }

            @Override
            public boolean supports(Class<?> type) {
                return known.supports(type);
            }
        };
    }

    /** An address that is none is refused before any of the chains. */
    @Bean
    RequestRejectedHandler strange(Problems problems) {
        return (request, response, rejected) -> problems.answer(new Refused(Why.BAD_REQUEST), request, response);
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, Credentials credentials, Problems problems) throws Exception {
        return http.securityMatcher("/api/**", "/actuator/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .addFilterBefore(new TokenFilter(credentials), AuthorizationFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/api/v1/openapi.yaml", "/actuator/health/**")
                                .permitAll()
                                .anyRequest()
                                .hasRole("API"))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(new ProblemEntryPoint(problems)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(OWN_PAGES)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, AuthenticationProvider passwords, Problems problems)
            throws Exception {
        return http.authenticationProvider(passwords)
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/login", "/style.css", "/page.js", "/icon.svg", "/error")
                                .permitAll()
                                .anyRequest()
                                .hasRole("USER"))
                .formLogin(login -> login.loginPage("/login").defaultSuccessUrl("/", true))
                .exceptionHandling(errors -> errors.accessDeniedHandler(
                        (request, response, denied) -> problems.answer(new Refused(Why.FORBIDDEN), request, response)))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(OWN_PAGES))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .crossOriginOpenerPolicy(opener -> {})
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), microphone=(), geolocation=()")))
                .build();
    }
}
