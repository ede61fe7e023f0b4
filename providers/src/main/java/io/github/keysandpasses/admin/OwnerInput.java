package io.github.keysandpasses.admin;

/**
 * Whose key a request is about: exactly one of the first three is named.
 *
 * @param userId the id of a user
 * @param clientId the client id, or the id, of a client with a service account
 * @param organizationId the id of an organisation
 * @param unitId the id of one of its units, or null: the key is the organisation's
 */
record OwnerInput(String userId, String clientId, String organizationId, String unitId) {}
