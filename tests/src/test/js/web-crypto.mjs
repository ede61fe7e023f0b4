// The libraries use what browsers have as globals; Node.js 18 has it too, but not there.
import { webcrypto } from 'node:crypto'

globalThis.crypto ??= webcrypto
globalThis.CryptoKey ??= webcrypto.CryptoKey
