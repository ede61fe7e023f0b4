package io.github.keysandpasses.accesspass.lifecycle;

import io.github.keysandpasses.accesspass.definition.PassRules;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.accesspass.AccessPassState;
import io.github.keysandpasses.domain.accesspass.format.AuthenticationCode;
import io.github.keysandpasses.domain.accesspass.format.Identifier;
import io.github.keysandpasses.domain.accesspass.format.PassCodeText;
import io.github.keysandpasses.domain.accesspass.format.PassGenerator;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.secret.RandomNumbers;
import io.github.keysandpasses.secret.ServerClock;
import io.github.keysandpasses.storage.accesspass.AccessPassStore;
import io.github.keysandpasses.storage.accesspass.PassCodeHash;
import io.github.keysandpasses.storage.accesspass.PassSecrets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Makes a pass. */
final class PassCreation {

    private static final int MANY_TRIES = 20;

    private final KeycloakSession session;
    private final AccessPassStore store;
    private final PassGenerator generator = new PassGenerator(new RandomNumbers());

    PassCreation(KeycloakSession session, AccessPassStore store) {
        this.session = session;
        this.store = store;
    }

    Verdict<CreatedPass> create(NewPass wanted) {
        PassRules rules = PassRules.of(session);
        boolean pending = wanted.owner() != null
                && wanted.verification().orElse(rules.effective().requireVerification());
        return PassFields.owner(wanted.owner())
                .then(suitable -> PassFields.userDefined(wanted.userDefined()))
                .then(fields -> PassFields.cardMask(wanted.cardMask()))
                .then(masked -> PassFields.related(wanted.related()))
                .then(related -> rules.settings(wanted.classificationId()))
                .then(settings -> PassParts.of(wanted, settings, generator, pending))
                .then(this::free)
                .then(parts -> new AccountRules(session)
                        .mayHaveOneMore(wanted.related())
                        .then(room -> Verdict.granted(parts)))
                .then(parts -> store(wanted, parts, pending));
    }

    /** The parts of which another pass has none; what the generator made twice by chance is refused like a typed one. */
    private Verdict<PassParts> free(PassParts parts) {
        Identifier identifier = parts.identifier();
        if (identifier != null
                && store.findByIdentifier(Identifier.lookupKeys(identifier.text()))
                        .isPresent()) {
            return Verdict.refused(RefusalReason.PASS_IDENTIFIER_TAKEN);
        }
        return new AuthenticationCodeHashing(session)
                .hashes(parts.authenticationCode())
                .then(hashes -> store.findByAuthenticationCode(hashes).isPresent()
                        ? Verdict.refused(RefusalReason.PASS_CODE_TAKEN)
                        : Verdict.granted(parts));
    }

    private Verdict<CreatedPass> store(NewPass wanted, PassParts parts, boolean pending) {
        return new AuthenticationCodeHashing(session)
                .hashes(parts.authenticationCode())
                .then(hashes -> Verdict.granted(created(store(wanted, parts, pending, hashes.get(0)), parts)));
    }

    private AccessPass store(NewPass wanted, PassParts parts, boolean pending, String authenticationCodeHash) {
        AccessPass pass = pass(wanted, parts, pending);
        String credential = wanted.owner() == null
                ? null
                : AccessPassCredential.add(
                        wanted.owner(),
                        pass.id(),
                        pass.number(),
                        pass.createdAt().toEpochMilli());
        PassCodeHash passCode = parts.passCode() == null ? null : new PassCodeHashing(session).hash(parts.passCode());
        String identifierKey =
                parts.identifier() == null ? null : parts.identifier().key();
        store.add(pass, new PassSecrets(identifierKey, passCode, authenticationCodeHash, credential));
        return pass;
    }

    private AccessPass pass(NewPass wanted, PassParts parts, boolean pending) {
        Instant now = new ServerClock().instant().truncatedTo(ChronoUnit.MILLIS);
        return new AccessPass(
                KeycloakModelUtils.generateId(),
                freeNumber(),
                wanted.owner() == null ? null : wanted.owner().getId(),
                wanted.organizationId(),
                pending ? AccessPassState.PENDING_VERIFICATION : AccessPassState.EFFECTIVE,
                wanted.owner() != null,
                parts.identifier() == null ? null : parts.identifier().text(),
                parts.passCode() != null,
                parts.authenticationCode().bits(),
                wanted.classificationId(),
                wanted.cardMask(),
                wanted.related(),
                wanted.userDefined(),
                null,
                false,
                now,
                now);
    }

    /** Ten random digits: numbers tell nobody how many passes there are. */
    private String freeNumber() {
        for (int i = 0; i < MANY_TRIES; i++) {
            String number = generator.number();
            if (store.findByNumber(number).isEmpty()) {
                return number;
            }
        }
        throw new IllegalStateException("No number is free");
    }

    private static CreatedPass created(AccessPass pass, PassParts parts) {
        Optional<PassCodeText> passCode =
                Optional.ofNullable(parts.passCode()).filter(code -> parts.passCodeGenerated());
        Optional<AuthenticationCode> authenticationCode =
                Optional.of(parts.authenticationCode()).filter(code -> parts.authenticationCodeGenerated());
        return new CreatedPass(pass, passCode, authenticationCode);
    }
}
