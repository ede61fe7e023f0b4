package io.github.keysandpasses.accesspass.registration;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.keycloak.forms.login.freemarker.model.RegisterBean;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** The user profile as the page shows it: without the user name, which nobody is asked for. */
public final class CustomerProfile extends RegisterBean {

    CustomerProfile(MultivaluedMap<String, String> filledIn, KeycloakSession session) {
        super(filledIn, session);
    }

    @Override
    public List<Attribute> getAttributes() {
        return super.getAttributes().stream()
                .filter(attribute -> !attribute.getName().equals(UserModel.USERNAME))
                .toList();
    }
}
