/**
 * An access token of our own for the admin who is logged in: the console keeps its token to itself. A hidden frame asks Keycloak with
 * prompt=none as the console's own client, with PKCE (RFC 7636), and later requests use the refresh token. Nothing is stored.
 */
import { environment } from "./environment.js";

const LEEWAY_MS = 10_000;
const FRAME_LIMIT_MS = 15_000;
const LOOK_EVERY_MS = 20;

const endpoint = `${environment.serverBaseUrl}/realms/${encodeURIComponent(environment.realm)}/protocol/openid-connect`;

let tokens;
let pending;

/** A token that is good for some seconds more; rejects if the admin is no longer logged in. */
export async function accessToken() {
  if (tokens && tokens.goodUntil > Date.now()) {
    return tokens.access_token;
  }
  pending ??= fetchTokens().finally(() => (pending = undefined));
  return (await pending).access_token;
}

async function fetchTokens() {
  if (tokens?.refresh_token) {
    try {
      return await request({ grant_type: "refresh_token", refresh_token: tokens.refresh_token });
    } catch {
      tokens = undefined;
    }
  }
  return signInSilently();
}

async function request(parameters) {
  const answer = await fetch(`${endpoint}/token`, {
    method: "POST",
    body: new URLSearchParams({ client_id: environment.clientId, ...parameters }),
  });
  if (!answer.ok) {
    throw new Error(`The token endpoint answered ${answer.status}`);
  }
  const json = await answer.json();
  tokens = { ...json, goodUntil: Date.now() + json.expires_in * 1000 - LEEWAY_MS };
  return tokens;
}

async function signInSilently() {
  const verifier = randomText();
  const state = randomText();
  const redirectUri = new URL(environment.consoleBaseUrl, location.href).href;
  const answer = await answerInFrame(state, {
    client_id: environment.clientId,
    redirect_uri: redirectUri,
    response_type: "code",
    response_mode: "query",
    scope: "openid",
    prompt: "none",
    state,
    code_challenge: await challenge(verifier),
    code_challenge_method: "S256",
  });
  if (!answer.get("code")) {
    throw new Error(answer.get("error") ?? "no code");
  }
  return request({
    grant_type: "authorization_code",
    code: answer.get("code"),
    redirect_uri: redirectUri,
    code_verifier: verifier,
  });
}

/** The query Keycloak sends the frame back with; only an answer with our own state counts. */
function answerInFrame(state, parameters) {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  frame.title = "Sign in";
  frame.src = `${endpoint}/auth?${new URLSearchParams(parameters)}`;
  return new Promise((resolve, reject) => {
    const end = (finish) => {
      clearInterval(look);
      clearTimeout(limit);
      frame.remove();
      finish();
    };
    const look = setInterval(() => {
      const query = queryOf(frame);
      if (query?.get("state") === state) {
        end(() => resolve(query));
      }
    }, LOOK_EVERY_MS);
    const limit = setTimeout(() => end(() => reject(new Error("Keycloak did not answer in the frame"))), FRAME_LIMIT_MS);
    document.body.append(frame);
  });
}

/** Undefined while the frame is at another origin, whose address nobody here may read. */
function queryOf(frame) {
  try {
    return new URLSearchParams(frame.contentWindow.location.search);
  } catch {
    return undefined;
  }
}

async function challenge(verifier) {
  return base64Url(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier)));
}

function randomText() {
  return base64Url(crypto.getRandomValues(new Uint8Array(32)));
}

function base64Url(bytes) {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}
