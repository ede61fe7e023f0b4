/** Several nodes are one server. */
package io.github.keysandpasses.tests.cluster;
