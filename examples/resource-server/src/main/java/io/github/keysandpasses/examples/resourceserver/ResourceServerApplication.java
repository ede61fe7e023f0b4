package io.github.keysandpasses.examples.resourceserver;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the API; what it accepts and what it serves is in {@code application.yml}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ResourceServerApplication {

    /** Takes Spring Boot's own options, {@code --server.port=9000} for example. */
    public static void main(String[] arguments) {
        SpringApplication.run(ResourceServerApplication.class, arguments);
    }
}
