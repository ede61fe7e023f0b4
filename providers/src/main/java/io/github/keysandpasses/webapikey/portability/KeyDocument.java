package io.github.keysandpasses.webapikey.portability;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A document that says which Web API keys a realm shall have. Applying it twice changes nothing the second time; keys it does not
 * name stay as they are.
 *
 * @param realm the realm it is for; needed in a file that the server reads at its start, else it may be left out
 * @param keys the keys
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeyDocument(String realm, List<DocumentKey> keys) {}
