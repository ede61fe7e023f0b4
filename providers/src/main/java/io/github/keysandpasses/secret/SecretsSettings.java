package io.github.keysandpasses.secret;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.keycloak.Config;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/**
 * The options {@code spi-keys-and-passes--secrets--...}.
 *
 * @param hashSecret the secret new values are hashed under; empty when none is set
 * @param retiredHashSecrets older secrets whose values are still found
 */
record SecretsSettings(Optional<String> hashSecret, List<String> retiredHashSecrets) {

    static final String HASH_SECRET = "hash-secret";
    static final String RETIRED_HASH_SECRETS = "retired-hash-secrets";

    /** Shortest secret accepted, in characters: 32 random base64 characters are 192 bits. */
    static final int MIN_LENGTH_CHARACTERS = 32;

    SecretsSettings {
        hashSecret.ifPresent(secret -> check(HASH_SECRET, secret));
        retiredHashSecrets.forEach(secret -> check(RETIRED_HASH_SECRETS, secret));
    }

    static SecretsSettings from(Config.Scope config) {
        String retired = config.get(RETIRED_HASH_SECRETS, "");
        return new SecretsSettings(
                Optional.ofNullable(config.get(HASH_SECRET)).filter(secret -> !secret.isBlank()),
                Arrays.stream(retired.split(","))
                        .map(String::strip)
                        .filter(secret -> !secret.isEmpty())
                        .toList());
    }

    static List<ProviderConfigProperty> properties() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(HASH_SECRET)
                .type(ProviderConfigProperty.PASSWORD)
                .secret(true)
                .helpText("The secret Web API keys and codes are hashed under: at least 32 random characters.")
                .add()
                .property()
                .name(RETIRED_HASH_SECRETS)
                .type(ProviderConfigProperty.PASSWORD)
                .secret(true)
                .helpText("Older hash secrets, separated by commas: what was hashed under them is still found.")
                .add()
                .build();
    }

    private static void check(String option, String secret) {
        if (secret.length() < MIN_LENGTH_CHARACTERS) {
            throw new IllegalArgumentException("spi-keys-and-passes--secrets--" + option + " must have at least "
                    + MIN_LENGTH_CHARACTERS + " characters, but has " + secret.length());
        }
        if (secret.indexOf(',') >= 0 || !secret.strip().equals(secret)) {
            throw new IllegalArgumentException("spi-keys-and-passes--secrets--" + option
                    + " must not contain a comma, nor begin or end with a blank");
        }
    }

    @Override
    public String toString() {
        return "SecretsSettings[secret]";
    }
}
