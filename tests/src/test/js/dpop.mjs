// A token bound to a key of the app (RFC 9449) is worth nothing without a fresh proof by that key.
import * as jose from 'jose'
import * as oauth from 'oauth4webapi'
import { client, exchangeKey, overHttp, report, server } from './third-party-app.mjs'

// Another resource than the realm's own may be asked for.
const resource = new URL(process.env.RESOURCE ?? server.userinfo_endpoint)
const own = await oauth.generateKeyPair('ES256')
const strangers = await oauth.generateKeyPair('ES256')

const sent = []
const recording = {
  [oauth.customFetch]: (url, request) => {
    sent.push([url, request])
    return fetch(url, request)
  },
}

async function outcome(response) {
  return { status: response.status, challenge: response.headers.get('www-authenticate'), body: await response.text() }
}

async function replayOfLast() {
  return outcome(await fetch(...sent.at(-1)))
}

async function callWith(keyPair) {
  try {
    return await outcome(await oauth.protectedResourceRequest(answer.access_token, 'GET', resource, undefined, undefined,
      { ...overHttp, ...recording, DPoP: oauth.DPoP(client, keyPair) }))
  } catch (error) {
    if (!(error instanceof oauth.WWWAuthenticateChallengeError)) throw error
    return outcome(error.response)
  }
}

async function callWithoutProof(scheme) {
  return outcome(await fetch(resource, { headers: { authorization: `${scheme} ${answer.access_token}` } }))
}

const answer = await exchangeKey({ ...recording, DPoP: oauth.DPoP(client, own) })
const exchangeReplayed = await replayOfLast()
const withProof = await callWith(own)
const proofReplayed = await replayOfLast()

report({
  tokenType: answer.token_type,
  boundTo: jose.decodeJwt(answer.access_token).cnf?.jkt,
  thumbprint: await jose.calculateJwkThumbprint(await jose.exportJWK(own.publicKey)),
  exchangeReplayed,
  withProof,
  proofReplayed,
  withProofOfAnotherKey: await callWith(strangers),
  withoutProof: await callWithoutProof('DPoP'),
  asBearer: await callWithoutProof('Bearer'),
})
