package io.github.keysandpasses.webapikey.selfservice;

import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.AskedExpiry;
import io.github.keysandpasses.domain.webapikey.KeyClass;
import io.github.keysandpasses.domain.webapikey.KeyRestrictions;
import io.github.keysandpasses.webapikey.lifecycle.CreatedWebApiKey;
import io.github.keysandpasses.webapikey.lifecycle.KeyOwner;
import io.github.keysandpasses.webapikey.lifecycle.NewWebApiKey;
import io.github.keysandpasses.webapikey.lifecycle.WebApiKeyLifecycle;
import io.github.keysandpasses.webapikey.restriction.AskedRestrictions;
import io.github.keysandpasses.webapikey.restriction.RestrictionNames;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Makes the key a person wished for, on the same way as an admin's, and so with the same checks. */
final class OwnKey {

    private final KeycloakSession session;
    private final UserModel person;

    OwnKey(KeycloakSession session, UserModel person) {
        this.session = session;
        this.person = person;
    }

    Verdict<CreatedWebApiKey> create(KeyWish wish) {
        return restrictions(wish)
                .then(restrictions -> new WebApiKeyLifecycle(session)
                        .create(
                                KeyOwner.of(person),
                                new NewWebApiKey(
                                        wish.name(),
                                        KeyClass.SYSTEMIC,
                                        wish.organization().orElse(null),
                                        wish.expiresAt().map(AskedExpiry::at).orElse(AskedExpiry.NEVER),
                                        restrictions)));
    }

    private Verdict<KeyRestrictions> restrictions(KeyWish wish) {
        return wish.scopes()
                .map(scopes -> new RestrictionNames(session.getContext().getRealm())
                        .read(new AskedRestrictions(null, scopes, null, null, null)))
                .orElse(Verdict.granted(KeyRestrictions.NONE));
    }
}
