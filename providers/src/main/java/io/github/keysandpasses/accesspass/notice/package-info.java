/** What the owner of an access pass is told when something becomes of it: by messages that go out once it is so. */
package io.github.keysandpasses.accesspass.notice;
