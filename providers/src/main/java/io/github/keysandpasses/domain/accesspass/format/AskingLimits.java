package io.github.keysandpasses.domain.accesspass.format;

import io.github.keysandpasses.domain.throttle.AskLimit;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * How much strangers may ask for, whatever for: against floods of registrations, and against whoever has codes sent to telephone
 * numbers they earn from. Each is off at 0.
 *
 * @param registrationsPerSource how many may register in ten minutes from one address
 * @param codesPerSource how many codes are sent in an hour because somebody at one address asked
 * @param phoneCodes how many messages go to telephones in an hour: codes, whoever asked, and notices that customers cause
 */
public record AskingLimits(int registrationsPerSource, int codesPerSource, int phoneCodes) {

    /**
     * What holds where nothing is said. Behind one address of a mobile network, or of a shop, are many people: these are numbers
     * that they do not reach. All who may register in an hour can be sent their code in it.
     */
    public static final AskingLimits DEFAULTS = new AskingLimits(20, 120, 0);

    private static final Duration REGISTRATIONS_WITHIN = Duration.ofMinutes(10);
    private static final Duration CODES_WITHIN = Duration.ofHours(1);

    private static final int MOST_REGISTRATIONS = 10_000;
    private static final int MOST_CODES = 100_000;
    private static final int MOST_PHONE_CODES = 1_000_000;

    /** Registrations from one source. */
    public AskLimit registrations() {
        return new AskLimit(registrationsPerSource, REGISTRATIONS_WITHIN);
    }

    /** Codes for one source. */
    public AskLimit codes() {
        return new AskLimit(codesPerSource, CODES_WITHIN);
    }

    /** Messages to telephones. */
    public AskLimit toPhones() {
        return new AskLimit(phoneCodes, CODES_WITHIN);
    }

    Stream<SettingFault> faults() {
        return Stream.of(
                        SettingRanges.range(
                                "limits.registrationsPerSource", registrationsPerSource, 0, MOST_REGISTRATIONS),
                        SettingRanges.range("limits.codesPerSource", codesPerSource, 0, MOST_CODES),
                        SettingRanges.range("limits.phoneCodes", phoneCodes, 0, MOST_PHONE_CODES))
                .flatMap(faults -> faults);
    }
}
