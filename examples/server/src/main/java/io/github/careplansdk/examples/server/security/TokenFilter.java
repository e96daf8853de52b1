package io.github.careplansdk.examples.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets programs in by a token in the header. Browsers never send it by themselves, so the API needs no protection
 * against requests that another site makes them send.
 */
final class TokenFilter extends OncePerRequestFilter {
    /** In any case, as RFC 9110 has it. */
    private static final String SCHEME = "Bearer";

    private final Credentials credentials;

    TokenFilter(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null
                && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && header.startsWith(" ", SCHEME.length())
                && credentials.isToken(header.substring(SCHEME.length()).strip())) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    "api", null, AuthorityUtils.createAuthorityList("ROLE_API")));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }
}
