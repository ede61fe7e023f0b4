package io.github.keysandpasses.admin;

import io.github.keysandpasses.domain.accesspass.format.AskingLimits;

/**
 * How much strangers may ask for; what is left out stays as it is.
 *
 * @param registrationsPerSource how many may register in ten minutes from one address, 0 to 10000; 0: any number
 * @param codesPerSource how many codes are sent in an hour because somebody at one address asked, 0 to 100000; 0: any number
 * @param phoneCodes how many messages go to telephones in an hour: codes, whoever asked, and notices that customers cause, 0 to 1000000; 0: any number
 */
public record AskingLimitsInput(Integer registrationsPerSource, Integer codesPerSource, Integer phoneCodes) {

    AskingLimits over(AskingLimits present) {
        return new AskingLimits(
                Sent.or(registrationsPerSource, present.registrationsPerSource()),
                Sent.or(codesPerSource, present.codesPerSource()),
                Sent.or(phoneCodes, present.phoneCodes()));
    }
}
