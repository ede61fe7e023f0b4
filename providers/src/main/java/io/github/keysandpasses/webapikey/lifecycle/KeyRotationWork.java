package io.github.keysandpasses.webapikey.lifecycle;

import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.domain.webapikey.AskedExpiry;
import io.github.keysandpasses.domain.webapikey.ExpiryRule;
import io.github.keysandpasses.domain.webapikey.KeyLife;
import io.github.keysandpasses.domain.webapikey.KeyState;
import io.github.keysandpasses.domain.webapikey.StoredWebApiKey;
import io.github.keysandpasses.domain.webapikey.WebApiKeyFormat;
import io.github.keysandpasses.domain.webapikey.WebApiKeyName;
import io.github.keysandpasses.secret.RandomNumbers;
import io.github.keysandpasses.settings.WebApiKeySettings;
import io.github.keysandpasses.storage.WebApiKeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;

/**
 * Rotation with overlap: a successor is made, with everything the old key may do and no more, and the old key lives on for a
 * grace time, so that whoever uses it can change over. Only a key that is good can be rotated, and only once.
 */
final class KeyRotationWork {

    private final KeycloakSession session;
    private final WebApiKeyStore store;
    private final WebApiKeySettings settings;

    KeyRotationWork(KeycloakSession session, WebApiKeyStore store) {
        this.session = session;
        this.store = store;
        this.settings = WebApiKeySettings.of(session.getContext().getRealm());
    }

    Verdict<CreatedWebApiKey> rotate(KeyOwner owner, StoredWebApiKey old, RotationRequest request, Instant now) {
        Optional<RefusalReason> refusal = refusal(old, now);
        if (refusal.isPresent()) {
            return Verdict.refused(refusal.get());
        }
        return grace(request)
                .then(grace -> expiry(old, request.expiry(), now).then(expiresAt -> {
                    if (!new CredentialAndRow(session, store)
                            .rotate(owner.user(), old, now, graceEnd(old, now, grace))) {
                        return Verdict.refused(RefusalReason.KEY_ROTATED_ALREADY);
                    }
                    return successor(owner, old, request, KeyLife.from(now, expiresAt.orElse(null)));
                }));
    }

    private Verdict<CreatedWebApiKey> successor(
            KeyOwner owner, StoredWebApiKey old, RotationRequest request, KeyLife life) {
        CredentialModel credential = owner.user().credentialManager().getStoredCredentialById(old.id());
        WebApiKeyName name =
                request.name().orElseGet(() -> new OwnedNames(owner.user()).after(credential.getUserLabel()));
        NewWebApiKey wanted = new NewWebApiKey(name, old.keyClass(), null, AskedExpiry.USUAL, old.restrictions());
        return new KeyCreation(session, store)
                .add(
                        owner,
                        wanted,
                        old.organizationId(),
                        life.after(old.id()),
                        WebApiKeyFormat.generate(new RandomNumbers()));
    }

    private Optional<RefusalReason> refusal(StoredWebApiKey old, Instant now) {
        KeyState state = old.stateAt(now, settings.unusedLimit());
        if (old.life().rotation().isRotated()) {
            return Optional.of(RefusalReason.KEY_ROTATED_ALREADY);
        }
        return state == KeyState.ACTIVE ? Optional.empty() : Optional.of(RefusalReason.KEY_NOT_ROTATABLE);
    }

    private Verdict<Duration> grace(RotationRequest request) {
        Duration grace = request.grace().orElse(settings.rotationGrace());
        return grace.isNegative() || grace.compareTo(WebApiKeySettings.MAX_ROTATION_GRACE) > 0
                ? Verdict.refused(RefusalReason.KEY_GRACE_INVALID)
                : Verdict.granted(grace);
    }

    /** Never past its own expiry: that stays the earlier end. */
    private static Instant graceEnd(StoredWebApiKey old, Instant now, Duration grace) {
        Instant end = now.plus(grace);
        Instant expiry = old.life().expiresAt();
        return expiry != null && expiry.isBefore(end) ? expiry : end;
    }

    private Verdict<Optional<Instant>> expiry(StoredWebApiKey old, AskedExpiry asked, Instant now) {
        ExpiryRule rule = settings.expiryRule();
        Instant before = old.life().expiresAt();
        if (asked.isSaid() || before == null && !rule.never()) {
            return rule.decide(now, asked);
        }
        if (before == null) {
            return Verdict.granted(Optional.empty());
        }
        Duration life = Duration.between(old.life().createdAt(), before);
        Duration allowed = life.compareTo(rule.longest()) > 0 ? rule.longest() : life;
        return rule.decide(now, AskedExpiry.at(now.plus(allowed)));
    }
}
