// A key that is not good, or a client that may not: the library says so by its own error.
import * as oauth from 'oauth4webapi'
import { exchangeKey, report } from './third-party-app.mjs'

try {
  await exchangeKey()
  report({ refused: false })
} catch (error) {
  if (!(error instanceof oauth.ResponseBodyError)) throw error
  report({ refused: true, status: error.status, error: error.error, description: error.error_description })
}
