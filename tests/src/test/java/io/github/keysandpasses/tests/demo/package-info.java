/** The demo realm as tests see it: its names, its doors, and the admin REST API to change it. */
package io.github.keysandpasses.tests.demo;
