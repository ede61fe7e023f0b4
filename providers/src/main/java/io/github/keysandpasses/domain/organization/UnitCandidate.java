package io.github.keysandpasses.domain.organization;

import java.util.List;

/**
 * A unit somebody is a member of, as far as choosing one goes.
 *
 * @param organizationId the id of the organisation the unit belongs to
 * @param id the id of the organization group
 * @param name its name
 * @param crmIds its {@code crm_id} attribute: the CRM's own id, 32 hexadecimal digits; usually one value or none
 */
public record UnitCandidate(String organizationId, String id, String name, List<String> crmIds) {

    public UnitCandidate {
        crmIds = List.copyOf(crmIds);
    }
}
