package io.github.keysandpasses.token;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.common.util.Base64Url;
import org.keycloak.crypto.JavaAlgorithm;
import org.keycloak.jose.jws.crypto.HashUtils;

/**
 * The access pass somebody logged in with, or an app has exchanged, and the account that is for, as a token remembers them.
 *
 * @param passId the id of the pass
 * @param accountMark the {@linkplain #mark mark} of the account, if it is for one
 * @param exchanged whether an app has exchanged the pass's authentication code, and nobody logged in
 */
public record PassOrigin(String passId, Optional<String> accountMark, boolean exchanged) {

    private static final int MARK_BYTES = 16;

    public PassOrigin {
        Objects.requireNonNull(passId, "passId");
        Objects.requireNonNull(accountMark, "accountMark");
    }

    /** The origin of a login for this account, or for none. */
    public static PassOrigin of(String passId, Optional<String> accountId) {
        return new PassOrigin(passId, accountId.map(PassOrigin::mark), false);
    }

    /** The same, where an app has exchanged the pass's authentication code. */
    public PassOrigin ofExchange() {
        return new PassOrigin(passId, accountMark, true);
    }

    /** Short for any length of id: a {@code jti} that Keycloak revokes must fit into a column. */
    private static String mark(String accountId) {
        byte[] hash = HashUtils.hash(JavaAlgorithm.SHA256, accountId.getBytes(StandardCharsets.UTF_8));
        return Base64Url.encode(Arrays.copyOf(hash, MARK_BYTES));
    }

    /** Whether the login was for this account. */
    boolean isFor(String accountId) {
        return accountMark.filter(mark(accountId)::equals).isPresent();
    }
}
