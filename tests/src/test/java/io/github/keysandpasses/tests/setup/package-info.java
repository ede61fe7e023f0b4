/** Setting a realm up, showing how it is, and undoing it; each test has a realm of its own. */
package io.github.keysandpasses.tests.setup;
