package io.github.keysandpasses.setup;

import io.github.keysandpasses.accesspass.lifecycle.AccessPassCredential;
import io.github.keysandpasses.accesspass.verification.VerificationCodeActionFactory;
import io.github.keysandpasses.setup.Change.Action;
import io.github.keysandpasses.token.RequestedUnit;
import io.github.keysandpasses.webapikey.lifecycle.SelfService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Sets a realm up for Keys & Passes, shows what that would do, and undoes it. First everything is looked at and planned; if
 * something contradicts, nothing is done. What is there already is completed and never overwritten.
 *
 * <p>It works in the session's transaction and in the session's realm.
 */
public final class RealmSetup {

    private static final String RESOURCE = "Set-up record";
    private static final String NAME = "Keys & Passes set-up";

    private final RealmRecord realmRecord;
    private final WrittenValues written;
    private final SetupLists lists;
    private final List<Part> parts;

    /** The set-up of {@code session}'s realm. */
    public RealmSetup(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        this.realmRecord = new RealmRecord(session, realm);
        this.written = new WrittenValues(realm, realmRecord);
        this.lists = new SetupLists(realm);
        this.parts = List.of(
                new OrganizationsPart(session, realm),
                new ProfilePart(session, realm, written),
                new ScopesPart(realm),
                new RenamedPermissionPart(realm),
                new MapperPart(realm, written),
                new WebApiClientPart(session, realm, written),
                new FlowPart(session, realm),
                new AssignmentsPart(realm),
                new RequiredActionPart(
                        realm,
                        RequestedUnit.ACTION_ID,
                        "Keep the requested unit of each login apart",
                        "Keeps the requested unit of each login apart."),
                new RequiredActionPart(
                        realm,
                        SelfService.ACTION_ID,
                        "Make a Web API key of one's own",
                        "People make Web API keys of their own in the Account Console, where the realm's self-service is on."),
                new KeyListFlowPart(realm),
                new RequiredActionPart(
                        realm,
                        VerificationCodeActionFactory.ID,
                        "Verify an access pass by a code",
                        "Asks customers for the code that verifies their access pass, before their login ends.",
                        // One code is enough: it verifies the e-mail address too.
                        UserModel.RequiredAction.VERIFY_EMAIL.name(),
                        SetupSettings::wantsPassFlows),
                new RequiredActionPart(
                        realm,
                        AccessPassCredential.CHANGE_ACTION,
                        "Change the pass code of an access pass",
                        "Customers change the pass code of their access pass, where an app, the Account Console or an administrator asks for it.",
                        null,
                        SetupSettings::wantsPassFlows),
                new PassFlowsPart(realm),
                new RegistrationPart(realm),
                new PassClientsPart(realm),
                new ClientAuthenticatorPart(realm),
                new AdminThemePart(session, realm));
    }

    /** The settings that are recorded; empty if the realm was never set up. */
    public Optional<SetupSettings> recorded() {
        return realmRecord.find().map(SetupRecord::settings);
    }

    /** The first member of the request that names a client or scope the realm has not. */
    Optional<SetupFault> unknown(SetupRequest request) {
        return lists.unknown(request);
    }

    /** Sets the realm up, unless something contradicts; or only shows it. */
    public SetupReport setUp(SetupSettings settings, boolean dryRun) {
        List<Step> steps =
                parts.stream().flatMap(part -> part.plan(settings).stream()).toList();
        SetupSettings inForce = written.inForce(settings);
        Step last = writeRecord(List.of(settings, inForce), steps);
        SetupReport report = SetupReport.of(dryRun, changes(steps, last));
        if (!dryRun && !report.hasProblem()) {
            carryOut(inForce, steps, last);
        }
        return report;
    }

    private void carryOut(SetupSettings settings, List<Step> steps, Step last) {
        if (last.change().action() == Action.KEEP) {
            return;
        }
        List<Made> made = new ArrayList<>();
        steps.forEach(step -> made.addAll(step.work().get()));
        SetupRecord before = realmRecord.find().orElseGet(() -> new SetupRecord(settings, List.of(), false));
        realmRecord.write(before.after(settings, made));
    }

    /** A record that says what was asked for, or what is in force instead, stays. */
    private Step writeRecord(List<SetupSettings> good, List<Step> steps) {
        Optional<SetupRecord> before = realmRecord.find();
        boolean same = before.isPresent()
                && before.get().done()
                && good.stream().anyMatch(before.get().settings()::sameAs)
                && steps.stream().noneMatch(RealmSetup::changesSomething);
        if (same) {
            return Step.keep(RESOURCE, NAME, "Already says this.");
        }
        return before.isPresent()
                ? Step.change(RESOURCE, NAME, "Says which names are in force and what set-up made.", List::of)
                : Step.create(RESOURCE, NAME, "Says which names are in force and what set-up made.", List::of);
    }

    /** Takes away what set-up made, last things first; or only shows it. What others made, or use, stays. */
    public SetupReport undo(boolean dryRun) {
        Optional<SetupRecord> before = realmRecord.find();
        if (before.isEmpty()) {
            Step nothing = Step.keep(RESOURCE, NAME, "Nothing to undo: this realm is not set up.");
            return new SetupReport(dryRun, changes(List.of(), nothing), true);
        }
        List<Made> made = before.get().made().stream()
                .sorted(Comparator.comparing(Made::kind).reversed().thenComparing(Made::name))
                .toList();
        List<Step> steps = made.stream().map(thing -> undo(thing, made)).toList();
        Step last = Step.takeBack(
                RESOURCE, NAME, Action.DELETE, "Deleted: the default names are in force again.", realmRecord::remove);
        if (!dryRun) {
            steps.forEach(step -> step.work().get());
            last.work().get();
        }
        return new SetupReport(dryRun, changes(steps, last), !dryRun);
    }

    private Step undo(Made thing, List<Made> all) {
        return parts.stream()
                .flatMap(part -> part.undo(thing, all).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody can undo " + thing.kind()));
    }

    private static boolean changesSomething(Step step) {
        return step.change().action() != Action.KEEP;
    }

    private static List<Change> changes(List<Step> steps, Step last) {
        List<Change> changes = new ArrayList<>(steps.stream().map(Step::change).toList());
        changes.add(last.change());
        return changes;
    }
}
