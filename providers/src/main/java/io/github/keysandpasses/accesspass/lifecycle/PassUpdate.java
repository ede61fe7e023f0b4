package io.github.keysandpasses.accesspass.lifecycle;

import io.github.keysandpasses.accesspass.definition.PassRules;
import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.accesspass.AccessPassState;
import io.github.keysandpasses.domain.accesspass.PassTransition;
import io.github.keysandpasses.domain.accesspass.format.AuthenticationCode;
import io.github.keysandpasses.domain.accesspass.format.Identifier;
import io.github.keysandpasses.domain.accesspass.format.IdentifierCreation;
import io.github.keysandpasses.domain.accesspass.format.PassCodeText;
import io.github.keysandpasses.domain.accesspass.format.PassGenerator;
import io.github.keysandpasses.domain.accesspass.format.PassSettings;
import io.github.keysandpasses.domain.code.CodePurpose;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.secret.RandomNumbers;
import io.github.keysandpasses.storage.accesspass.AccessPassStore;
import io.github.keysandpasses.storage.accesspass.SentCodes;
import io.github.keysandpasses.storage.accesspass.TryCounters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * Changes the parts of a pass (CRM.COM Web API, {@code access_tokens/update}): what is not said stays, what is said to be nothing is
 * taken away, and the rest must meet the rules of today.
 */
public final class PassUpdate {

    private final KeycloakSession session;
    private final PassWork work;
    private final AccessPassStore store;

    /** Of the session's realm. */
    public PassUpdate(KeycloakSession session) {
        this.session = session;
        this.work = new PassWork(session);
        this.store = work.store();
    }

    /**
     * Changes a pass.
     *
     * @return the pass afterwards and, if one was generated, its authentication code
     */
    public Verdict<CreatedPass> update(String id, PassChange change) {
        AuthenticationCode[] made = new AuthenticationCode[1];
        Verdict<CreatedPass> verdict = update(id, change, made);
        if (verdict instanceof Verdict.Refused<CreatedPass>) {
            // Parts that came before the refused one are written already.
            session.getTransactionManager().setRollbackOnly();
        }
        return verdict;
    }

    private Verdict<CreatedPass> update(String id, PassChange change, AuthenticationCode[] made) {
        return work.change(
                        id,
                        pass -> PassRules.of(session)
                                .settings(change.classificationId().or(pass.classificationId()))
                                .then(rules -> described(pass, change)
                                        .then(described -> identified(described, change, rules))
                                        .then(identified -> coded(identified, change, rules))
                                        .then(coded -> authenticationCode(coded, change, rules, made))))
                .then(changed -> work.store().findById(id).map(Verdict::granted).orElseThrow())
                .then(changed ->
                        Verdict.granted(new CreatedPass(changed, Optional.empty(), Optional.ofNullable(made[0]))));
    }

    private Verdict<AccessPass> described(AccessPass pass, PassChange change) {
        Map<String, Object> fields = new HashMap<>(change.userDefined() == null ? Map.of() : pass.userDefined());
        Map<String, Object> said = new HashMap<>(change.userDefined() == null ? Map.of() : change.userDefined());
        fields.putAll(said);
        fields.values().removeIf(Objects::isNull);
        said.values().removeIf(Objects::isNull);
        String mask = change.cardMask().or(pass.cardMask());
        return PassFields.userDefined(said)
                .then(fit -> PassFields.cardMask(mask))
                .then(masked -> Verdict.granted(pass.described(
                        change.classificationId().or(pass.classificationId()),
                        mask,
                        fields,
                        pass.organizationId(),
                        PassWork.now())));
    }

    /** Without an identifier there is no pass code either. */
    private Verdict<AccessPass> identified(AccessPass pass, PassChange change, PassSettings rules) {
        if (!change.identifier().isSaid()) {
            return Verdict.granted(pass);
        }
        if (rules.identifier().creation() != IdentifierCreation.NONE) {
            return Verdict.refused(RefusalReason.PASS_IDENTIFIER_GENERATED);
        }
        if (change.identifier().value() != null) {
            return Identifier.parse(change.identifier().value(), rules.identifier())
                    .then(identifier -> renamed(pass, identifier));
        }
        if (!rules.allowNoIdentifier()) {
            return Verdict.refused(RefusalReason.PASS_IDENTIFIER_REQUIRED);
        }
        store.setIdentifierKey(pass.id(), null);
        store.setPassCode(pass.id(), null);
        return Verdict.granted(pass.called(null, PassWork.now()));
    }

    private Verdict<AccessPass> renamed(AccessPass pass, Identifier identifier) {
        boolean taken = Identifier.lookupKeys(identifier.text()).stream()
                .flatMap(key -> store.findByIdentifier(List.of(key)).stream())
                .anyMatch(other -> !other.id().equals(pass.id()));
        if (taken) {
            return Verdict.refused(RefusalReason.PASS_IDENTIFIER_TAKEN);
        }
        store.setIdentifierKey(pass.id(), identifier.key());
        // What went to the old address says nothing of the new one.
        SentCodes codes = new SentCodes(session);
        for (CodePurpose purpose : CodePurpose.values()) {
            codes.endAll(pass.id(), purpose);
        }
        return Verdict.granted(pass.called(identifier.text(), PassWork.now()));
    }

    private Verdict<AccessPass> coded(AccessPass pass, PassChange change, PassSettings rules) {
        if (!change.passCode().isSaid()) {
            boolean missing = pass.identifier() != null && !pass.hasPassCode() && !pass.isPending();
            return missing ? Verdict.refused(RefusalReason.PASS_CODE_REQUIRED) : Verdict.granted(pass);
        }
        if (change.passCode().value() == null) {
            return pass.identifier() == null
                    ? Verdict.granted(pass)
                    : Verdict.refused(RefusalReason.PASS_CODE_REQUIRED);
        }
        if (rules.passCode().automatic()) {
            return Verdict.refused(RefusalReason.PASS_CODE_GENERATED);
        }
        return open(pass)
                .then(open ->
                        new PassCodes(session).check(pass, change.passCode().value()))
                .then(passCode -> Verdict.granted(passCode(pass, passCode)));
    }

    /** As where nothing but the pass code is set: an effective pass, or one that waits, and has none yet. */
    private static Verdict<AccessPassState> open(AccessPass pass) {
        return pass.isPending() && !pass.hasPassCode()
                ? PassTransition.RESEND_VERIFICATION.of(pass)
                : PassTransition.USE.of(pass);
    }

    private AccessPass passCode(AccessPass pass, PassCodeText passCode) {
        new TryCounters(session).clear(PassCodes.tries(pass.id()));
        store.setPassCode(pass.id(), new PassCodeHashing(session).hash(passCode));
        store.succeeded(pass.id());
        return pass.unblocked(PassWork.now());
    }

    private Verdict<AccessPass> authenticationCode(
            AccessPass pass, PassChange change, PassSettings rules, AuthenticationCode[] made) {
        if (!change.authenticationCode().isSaid()) {
            return Verdict.granted(pass);
        }
        if (change.authenticationCode().value() != null) {
            return AuthenticationCode.parse(change.authenticationCode().value(), rules.authenticationCode())
                    .then(code -> replaced(pass, code));
        }
        made[0] = new PassGenerator(new RandomNumbers()).authenticationCode(rules.authenticationCode());
        return replaced(pass, made[0]);
    }

    private Verdict<AccessPass> replaced(AccessPass pass, AuthenticationCode code) {
        return new AuthenticationCodeHashing(session).hashes(code).then(hashes -> {
            boolean taken = store.findByAuthenticationCode(hashes)
                    .filter(other -> !other.id().equals(pass.id()))
                    .isPresent();
            if (taken) {
                return Verdict.refused(RefusalReason.PASS_CODE_TAKEN);
            }
            store.setAuthenticationCode(pass.id(), hashes.get(0), code.bits());
            return Verdict.granted(pass);
        });
    }
}
