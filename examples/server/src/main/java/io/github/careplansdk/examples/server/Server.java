package io.github.careplansdk.examples.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the server: a page for people and a REST API for programs, on this computer only until told otherwise. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@EnableConfigurationProperties(ServerSettings.class)
@EnableScheduling
public class Server {
    public static void main(String[] arguments) {
        SpringApplication.run(Server.class, arguments);
    }

    /** Keeps Tomcat from making a folder among the temporary files, where a server that is killed would leave it. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> ownFolder(ServerSettings settings) {
        return factory -> {
            try {
                factory.setDocumentRoot(Files.createDirectories(settings.home().resolve("tomcat/root"))
                        .toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
