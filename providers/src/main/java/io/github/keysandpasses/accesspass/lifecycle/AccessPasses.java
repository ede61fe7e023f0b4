package io.github.keysandpasses.accesspass.lifecycle;

import io.github.keysandpasses.domain.accesspass.AccessPass;
import io.github.keysandpasses.domain.accesspass.PassTransition;
import io.github.keysandpasses.domain.accesspass.Verification;
import io.github.keysandpasses.domain.accesspass.format.Identifier;
import io.github.keysandpasses.domain.refusal.RefusalReason;
import io.github.keysandpasses.domain.refusal.Verdict;
import io.github.keysandpasses.storage.accesspass.AccessPassStore;
import io.github.keysandpasses.token.EndOfPassSessions;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Makes, finds, assigns, switches and deletes the access passes of a realm. */
public final class AccessPasses {

    private final KeycloakSession session;
    private final PassWork work;
    private final AccessPassStore store;

    /** Those of the session's realm. */
    public AccessPasses(KeycloakSession session) {
        this.session = session;
        this.work = new PassWork(session);
        this.store = work.store();
    }

    /** Makes a pass, or says which part of it cannot be. */
    public Verdict<CreatedPass> create(NewPass wanted) {
        return new PassCreation(session, store).create(wanted).then(created -> {
            isMoreThanRegistered(wanted.owner());
            return Verdict.granted(created);
        });
    }

    /** Somebody with a second pass is kept, whatever becomes of it. */
    private void isMoreThanRegistered(UserModel owner) {
        if (owner != null) {
            store.forgetRegistration(owner.getId());
        }
    }

    /** Makes a pass for somebody who has just registered, and is nobody yet but by that. */
    public Verdict<CreatedPass> register(NewPass wanted) {
        return create(wanted).then(created -> {
            store.markRegistered(created.pass().id());
            return Verdict.granted(created);
        });
    }

    /** The pass with this id, or {@code PASS_NOT_FOUND}. */
    public Verdict<AccessPass> find(String id) {
        return verdict(store.findById(id));
    }

    /** The pass with this number, or {@code PASS_NOT_FOUND}. */
    public Verdict<AccessPass> findByNumber(String number) {
        return verdict(store.findByNumber(number));
    }

    /** The pass with this identifier, however it is spelt, or {@code PASS_NOT_FOUND}. */
    public Verdict<AccessPass> findByIdentifier(String typed) {
        return verdict(store.findByIdentifier(Identifier.lookupKeys(typed)));
    }

    /** The passes of a user, newest first. */
    public List<AccessPass> ofOwner(UserModel owner) {
        return store.ofOwner(owner.getId());
    }

    /** Gives stock an owner: {@code PASS_OWNED_ALREADY}, {@code PASS_OWNER_UNSUITABLE}. */
    public Verdict<AccessPass> assign(String id, UserModel owner) {
        return work.change(id, pass -> {
            if (pass.ownerId() != null) {
                return Verdict.refused(RefusalReason.PASS_OWNED_ALREADY);
            }
            return PassFields.owner(owner).then(suitable -> {
                AccessPass owned = pass.of(owner.getId(), PassWork.now());
                show(owned, owner);
                isMoreThanRegistered(owner);
                return Verdict.granted(owned);
            });
        });
    }

    /**
     * Makes a pending pass effective: {@code PASS_NOT_PENDING}. Whoever calls this has seen the code answered, or is staff.
     *
     * @param byUserId who did it, or null
     */
    public Verdict<AccessPass> verify(String id, String byUserId) {
        return work.change(
                id,
                pass -> PassTransition.VERIFY
                        .of(pass)
                        .then(state -> Verdict.granted(pass.verified(new Verification(PassWork.now(), byUserId)))));
    }

    /** Switches a pass on: {@code PASS_NOT_INEFFECTIVE}. One whose credential was deleted is shown in the consoles again. */
    public Verdict<AccessPass> setEffective(String id) {
        return work.change(
                id,
                pass -> PassTransition.SET_EFFECTIVE.of(pass).then(state -> {
                    if (pass.ownerId() == null || pass.mirrored()) {
                        return Verdict.granted(pass.in(state, PassWork.now()));
                    }
                    UserModel owner =
                            session.users().getUserById(session.getContext().getRealm(), pass.ownerId());
                    AccessPass shown = pass.of(pass.ownerId(), PassWork.now()).in(state, PassWork.now());
                    show(shown, owner);
                    return Verdict.granted(shown);
                }));
    }

    /** Switches a pass off: {@code PASS_NOT_EFFECTIVE}, {@code PASS_PARTICIPANT_LIVES}. */
    public Verdict<AccessPass> setNotEffective(String id) {
        return work.change(
                id,
                pass -> PassTransition.SET_NOT_EFFECTIVE
                        .of(pass)
                        .then(state -> Verdict.granted(pass.in(state, PassWork.now()))));
    }

    /** Deletes a pass with all that hangs on it: {@code PASS_NOT_INEFFECTIVE}, {@code PASS_LAST_OF_ACCOUNT}. The answer is the pass as it was. */
    public Verdict<AccessPass> delete(String id) {
        return store.lock(id)
                .map(pass -> PassTransition.DELETE.of(pass).then(state -> Verdict.granted(pass)))
                .orElse(Verdict.refused(RefusalReason.PASS_NOT_FOUND))
                .then(pass -> new AccountRules(session).canDoWithout(pass, pass.related()))
                .then(this::deleted);
    }

    private Verdict<AccessPass> deleted(AccessPass pass) {
        Optional<String> credential = store.credential(pass.id());
        store.delete(pass.id());
        if (pass.ownerId() != null) {
            EndOfPassSessions.after(session, session.getContext().getRealm().getId(), pass.ownerId());
        }
        credential.ifPresent(id -> AccessPassCredential.remove(session, pass.ownerId(), id));
        return Verdict.granted(pass);
    }

    private void show(AccessPass pass, UserModel owner) {
        String credential = AccessPassCredential.add(
                owner, pass.id(), pass.number(), pass.createdAt().toEpochMilli());
        store.update(pass);
        store.setCredential(pass.id(), credential);
    }

    private static Verdict<AccessPass> verdict(Optional<AccessPass> found) {
        return found.map(Verdict::granted).orElse(Verdict.refused(RefusalReason.PASS_NOT_FOUND));
    }
}
