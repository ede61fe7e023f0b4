package io.github.keysandpasses.domain.accesspass.format;

import io.github.keysandpasses.domain.refusal.Verdict;
import java.util.function.IntUnaryOperator;

/** Makes the parts of passes by chance. Whatever it makes, its own rules allow. */
public final class PassGenerator {

    private static final String NUMBER_PREFIX = "AT";
    private static final int NUMBER_DIGITS = 10;
    private static final int IDENTIFIER_DIGITS = 10;
    private static final int IDENTIFIER_CHARACTERS = 12;
    private static final int PASS_CODE_CHARACTERS = 6;
    private static final int AUTHENTICATION_CODE_BITS = 128;
    private static final int MANY_TRIES = 100;

    private final RandomText random;

    /**
     * @param random answers a number from 0 up to, not including, its argument, each equally likely
     */
    public PassGenerator(IntUnaryOperator random) {
        this.random = new RandomText(random);
    }

    /** The number of a pass: AT and ten digits. */
    public String number() {
        return NUMBER_PREFIX + random.digits(NUMBER_DIGITS);
    }

    /** A verification code or a one-time password; it may begin with zeros. */
    public String verificationCode(VerificationCodeRules rules) {
        return random.digits(rules.digits());
    }

    /**
     * An identifier, for rules by which identifiers are made by chance. A number begins with no zero, so that no spreadsheet cuts
     * it and nobody takes it for the 00 of a phone number.
     */
    public Identifier identifier(IdentifierRules rules) {
        String text = switch (rules.creation()) {
            case NONE -> throw new IllegalArgumentException("identifiers are chosen, by these rules");
            case NUMBER -> random.number(Math.max(rules.minLength(), IDENTIFIER_DIGITS));
            case ID -> random.text(rules.minima(), IDENTIFIER_CHARACTERS, RandomText.UPPER_CASE);
        };
        return own(Identifier.parse(text, rules));
    }

    /** A pass code: six letters and digits that nobody takes for others, and whatever more the rules want. */
    public PassCodeText passCode(PassCodeRules rules) {
        return passCode(rules, null);
    }

    /**
     * The same for a pass with an identifier.
     *
     * @param identifier the pass's, or null
     */
    public PassCodeText passCode(PassCodeRules rules, Identifier identifier) {
        for (int tries = 0; tries < MANY_TRIES; tries++) {
            PassCodeText made = own(PassCodeText.parse(
                    random.text(rules.minima(), PASS_CODE_CHARACTERS, RandomText.BOTH_CASES), rules));
            if (!made.isLike(identifier)) {
                return made;
            }
        }
        throw new IllegalStateException("chance made the identifier " + MANY_TRIES + " times: it is none");
    }

    /** An authentication code of at least 128 bits. */
    public AuthenticationCode authenticationCode(AuthenticationCodeRules rules) {
        RandomText.Alphabet alphabet =
                rules.format() == AuthenticationCodeFormat.NUMBER ? RandomText.ALL_DIGITS : RandomText.UPPER_CASE;
        int length = alphabet.lengthFor(AUTHENTICATION_CODE_BITS, rules.minima());
        AuthenticationCode made = own(AuthenticationCode.parse(random.text(rules.minima(), length, alphabet), rules));
        return AuthenticationCode.generated(made.reveal(), (int) alphabet.bits(rules.minima(), length));
    }

    /** What the rules refuse here is a defect of ours, or of the rules. */
    private static <T> T own(Verdict<T> verdict) {
        if (verdict instanceof Verdict.Granted<T> granted) {
            return granted.value();
        }
        throw new IllegalStateException("rules nothing can meet: "
                + ((Verdict.Refused<T>) verdict).reason().code());
    }
}
