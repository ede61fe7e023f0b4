// A third-party app as anybody would write it: it knows its issuer, its own client and a Web API key, and the rest
// is discovery and oauth4webapi. Nothing here is particular to Keycloak.
import './web-crypto.mjs'
import * as jose from 'jose'
import * as oauth from 'oauth4webapi'

const { ISSUER, CLIENT_ID, CLIENT_SECRET, CLIENT_JWK, DOOR, WEB_API_KEY, PARAMETERS } = process.env

const doors = {
  EXTENSION_GRANT: ['urn:keysandpasses:grant-type:web-api-key', { web_api_key: WEB_API_KEY }],
  TOKEN_EXCHANGE: [
    'urn:ietf:params:oauth:grant-type:token-exchange',
    { subject_token: WEB_API_KEY, subject_token_type: 'urn:keysandpasses:token-type:web-api-key' },
  ],
}

/** The tests' server listens on loopback without TLS. */
export const overHttp = { [oauth.allowInsecureRequests]: true }

export const client = { client_id: CLIENT_ID }

export const server = await discover(new URL(ISSUER))

async function discover(issuer) {
  return oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, overHttp))
}

async function clientAuthentication() {
  if (!CLIENT_JWK) return oauth.ClientSecretBasic(CLIENT_SECRET)
  const jwk = JSON.parse(CLIENT_JWK)
  return oauth.PrivateKeyJwt({ key: await jose.importJWK(jwk, 'ES256'), kid: jwk.kid })
}

/** The answer of the token endpoint as the library accepts it; options can hold a DPoP handle. */
export async function exchangeKey(options = {}) {
  const [grantType, ofDoor] = doors[DOOR]
  const parameters = { ...ofDoor, ...JSON.parse(PARAMETERS ?? '{}') }
  const response = await oauth.genericTokenEndpointRequest(
    server, client, await clientAuthentication(), grantType, parameters, { ...overHttp, ...options })
  return oauth.processGenericTokenEndpointResponse(server, client, response)
}

/** What a scenario has to tell, on one line. */
export function report(result) {
  console.log(JSON.stringify(result))
}
