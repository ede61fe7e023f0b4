package io.github.keysandpasses.admin;

/**
 * A message to send, to see whether messages arrive.
 *
 * @param channel email or phone
 * @param address the e-mail address, or the phone number in E.164: +447700900123 for example
 * @param kind test, or another kind of message with made-up values in it: verification_code, one_time_password, pass_code_reset, pass_code_changed, pass_assigned, address_changed; left out: test
 * @param locale the language, en or de-AT for example; left out: that of the request
 */
public record TestMessageInput(String channel, String address, String kind, String locale) {}
