// A key becomes a token, and an API that knows only issuer and audience verifies it by the keys of the realm.
import * as jose from 'jose'
import { exchangeKey, report, server } from './third-party-app.mjs'

const answer = await exchangeKey()
const keys = jose.createRemoteJWKSet(new URL(server.jwks_uri))

async function verifiedFor(audience) {
  const { payload } = await jose.jwtVerify(answer.access_token, keys, {
    issuer: server.issuer,
    audience,
    requiredClaims: ['org', 'oun'],
  })
  return payload
}

async function refusalFor(audience) {
  return verifiedFor(audience).then(() => 'none', (error) => `${error.code} ${error.claim}`)
}

report({
  tokenType: answer.token_type,
  issuedTokenType: answer.issued_token_type,
  refreshToken: 'refresh_token' in answer,
  claims: await verifiedFor(process.env.AUDIENCE),
  refusalForAnotherAudience: await refusalFor('another-api'),
})
