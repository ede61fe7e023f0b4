/** Our admin REST API and what the pickers need of Keycloak's, for one realm. */

/** What the server refused, in its own words; field is the member of the request it is about, if it says so. */
export class ApiError extends Error {
  constructor(status, message, field) {
    super(message);
    this.status = status;
    this.field = field;
  }
}

export function apiOf({ environment, accessToken, realm }) {
  const base = `${environment.adminBaseUrl}/admin/realms/${encodeURIComponent(realm)}`;

  async function call(method, path, body) {
    const answer = await fetch(base + path, {
      method,
      headers: {
        Authorization: `Bearer ${await accessToken()}`,
        Accept: "application/json",
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!answer.ok) {
      throw await errorOf(answer);
    }
    const text = await answer.text();
    return text ? JSON.parse(text) : undefined;
  }

  const ours = "/keys-and-passes/web-api-keys";
  const key = (id) => `${ours}/${encodeURIComponent(id)}`;
  return {
    realm,
    get: (path, query) => call("GET", path + queryOf(query)),
    capabilities: () => call("GET", `${ours}/capabilities`),
    list: (query) => call("GET", ours + queryOf(query)),
    count: async (query) => (await call("GET", `${ours}/count${queryOf(query)}`)).count,
    show: (id) => call("GET", key(id)),
    create: (wanted) => call("POST", ours, wanted),
    change: (id, members) => call("PUT", key(id), members),
    rotate: (id, wanted) => call("POST", `${key(id)}/rotate`, wanted),
    revoke: (id, wanted) => call("POST", `${key(id)}/revoke`, wanted),
    remove: (id) => call("DELETE", key(id)),
    bulkRevoke: (wanted) => call("POST", `${ours}/bulk-revoke`, wanted),
    settings: () => call("GET", `${ours}/settings`),
    saveSettings: (settings) => call("PUT", `${ours}/settings`, settings),
  };
}

/** What has no value is left out. */
export function queryOf(query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== "");
  return given.length ? `?${new URLSearchParams(given)}` : "";
}

/** The field without its index, restrictions.roles for restrictions.roles[1]: which entry it is, the parameters say. */
async function errorOf(answer) {
  const body = await answer.json().catch(() => ({}));
  const text = body.errorMessage ?? body.error_description ?? body.error ?? answer.statusText;
  const about = body.params?.length ? `: ${body.params.join(", ")}` : "";
  return new ApiError(answer.status, `${text || `HTTP ${answer.status}`}${about}`, body.field?.replace(/\[\d+\]$/, ""));
}
