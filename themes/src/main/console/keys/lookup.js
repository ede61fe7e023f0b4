/** What the pickers offer, from Keycloak's own admin REST API: things as { id, name, more }. */
const MAX = 20;

export async function searchUsers(api, text) {
  const users = await api.get("/users", { search: text, max: MAX, briefRepresentation: true });
  return users.map((user) => ({
    id: user.id,
    name: user.username,
    more: [user.firstName, user.lastName, user.email].filter(Boolean).join(" "),
  }));
}

export async function searchClients(api, text) {
  const clients = await api.get("/clients", { clientId: text, search: true, max: MAX });
  return clients.map(clientThing);
}

/** Those with a service account, which alone own keys; Keycloak cannot be asked for them. */
export async function searchServiceAccounts(api, text) {
  const clients = await api.get("/clients", { clientId: text, search: true, max: 10 * MAX });
  return clients.filter((client) => client.serviceAccountsEnabled).slice(0, MAX).map(clientThing);
}

function clientThing(client) {
  return { id: client.id, name: client.clientId, more: client.name?.startsWith("${") ? undefined : client.name };
}

export async function searchOrganizations(api, text) {
  const organizations = await api.get("/organizations", { search: text, max: MAX, briefRepresentation: true });
  return organizations.map(({ id, name, alias }) => ({ id, name, more: alias === name ? undefined : alias }));
}

export async function searchUnits(api, organizationId, text) {
  const units = await api.get(`/organizations/${encodeURIComponent(organizationId)}/groups`, { search: text, max: MAX });
  return units.map(({ id, name }) => ({ id, name }));
}

export async function searchClientScopes(api, text) {
  const scopes = await api.get("/client-scopes");
  return scopes
    .filter((scope) => scope.protocol === "openid-connect" && contains(scope.name, text))
    .slice(0, MAX)
    .map(({ id, name, description }) => ({ id, name, more: description }));
}

/** Those of the realm; after "client:" those of that client. */
export async function searchRoles(api, text) {
  const at = text.indexOf(":");
  return at < 0 ? searchRealmRoles(api, text) : searchClientRoles(api, text.slice(0, at), text.slice(at + 1));
}

async function searchRealmRoles(api, text) {
  const roles = await api.get("/roles", { search: text, max: MAX, briefRepresentation: true });
  const clients = text ? await searchClients(api, text).catch(() => []) : [];
  return roles
    .map(({ id, name, description }) => ({ id, name, more: description?.startsWith("${") ? undefined : description }))
    .concat(await rolesOfAll(api, clients.slice(0, 3)));
}

async function searchClientRoles(api, clientId, text) {
  const clients = await searchClients(api, clientId);
  return (await rolesOfAll(api, clients.slice(0, 5))).filter(({ role }) => contains(role, text));
}

async function rolesOfAll(api, clients) {
  const lists = await Promise.all(clients.map((client) => rolesOf(api, client).catch(() => [])));
  return lists.flat();
}

async function rolesOf(api, client) {
  const roles = await api.get(`/clients/${encodeURIComponent(client.id)}/roles`, { max: MAX, briefRepresentation: true });
  return roles.map(({ id, name, description }) => ({ id, name: `${client.name}:${name}`, role: name, more: description }));
}

function contains(name, text) {
  return name.toLowerCase().includes(text.toLowerCase());
}
