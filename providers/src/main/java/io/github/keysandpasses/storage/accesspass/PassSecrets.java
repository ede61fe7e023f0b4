package io.github.keysandpasses.storage.accesspass;

/**
 * What is stored of a new pass beside the pass itself.
 *
 * @param identifierKey what its identifier is found by, or null
 * @param passCode its hashed pass code, or null
 * @param authenticationCodeHash the keyed hash of its authentication code, or null
 * @param credentialId the credential that shows it in the consoles, or null for stock
 */
public record PassSecrets(
        String identifierKey, PassCodeHash passCode, String authenticationCodeHash, String credentialId) {
    @Override
    public String toString() {
        return "PassSecrets[secret]";
    }
}
