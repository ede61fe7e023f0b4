package io.github.keysandpasses.setup;

import java.util.Optional;

/** One call that sets a realm up, from its body to what came of it. What it leaves out is as recorded when it is its turn. */
public final class SetupCall {

    /** What came of a call. */
    public sealed interface Outcome {
        /** The body is wrong, and nothing was done. */
        record Refused(SetupFault fault) implements Outcome {}

        /**
         * It was planned, and carried out unless it is a dry run or something contradicts.
         *
         * @param first whether the realm was not set up before
         */
        record Planned(SetupReport report, boolean first) implements Outcome {}
    }

    private SetupCall() {}

    /** Reads the bytes of a body and does what they ask for. */
    public static Outcome run(byte[] body, RealmSetup setup) {
        Optional<SetupSettings> recorded = setup.recorded();
        SetupBody.Reading reading = SetupBody.read(body, recorded.orElse(SetupSettings.DEFAULTS));
        if (reading instanceof SetupBody.Reading.Bad bad) {
            return new Outcome.Refused(bad.fault());
        }
        SetupRequest request = ((SetupBody.Reading.Good) reading).request();
        return setup.unknown(request)
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() ->
                        new Outcome.Planned(setup.setUp(request.settings(), request.dryRun()), recorded.isEmpty()));
    }
}
