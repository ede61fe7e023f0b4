/** Logging in with an access pass: in a browser, by a direct grant, as a first and as a second factor. */
package io.github.keysandpasses.tests.passlogin;
