package io.github.keysandpasses.weblogin;

import java.util.Optional;

/**
 * What somebody sends to log in by user name. None of it is checked yet.
 *
 * @param username the user name, or the e-mail address where the realm allows that
 * @param password the password, secret
 * @param otp the one-time password of a second factor, secret
 * @param organization the organisation to act for, in any of its spellings
 * @param unit the unit to act for, in any of its spellings
 */
public record LoginRequest(
        String username, String password, Optional<String> otp, String organization, Optional<String> unit) {

    @Override
    public String toString() {
        return "LoginRequest[secret]";
    }
}
