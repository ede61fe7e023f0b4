package io.github.keysandpasses.webapikey.exchange;

import java.util.Optional;

/**
 * What somebody asks for an authentication code.
 *
 * @param code the authentication code, not yet looked at
 * @param unit the unit the token shall be for, in any of its three spellings
 * @param account the id of the customer's account the token shall be for
 * @param wish what it shall be good for
 */
record CodeExchangeRequest(String code, Optional<String> unit, Optional<String> account, TokenWish wish) {
    @Override
    public String toString() {
        return "CodeExchangeRequest[secret]";
    }
}
