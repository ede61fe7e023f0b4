/** The API with a realm of the tests' own: what its tokens open, and what they do not. */
package io.github.keysandpasses.examples.resourceserver;
