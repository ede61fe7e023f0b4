package io.github.keysandpasses.tests.mail;

import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.github.keysandpasses.tests.demo.Admin;
import io.github.keysandpasses.tests.demo.Patience;
import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * A real SMTP server in the tests' process, on a loopback port nobody else has. It takes mail for every address. In a test
 * class: {@code @AutoClose static final MailServer MAIL = new MailServer();}. Whoever shares it uses addresses of their own.
 */
public final class MailServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    private final GreenMail server;
    private volatile CountDownLatch held = new CountDownLatch(0);

    public MailServer() {
        server = new GreenMail(new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP));
        server.start();
        MessageDeliveryHandler deliver = server.getUserManager().getMessageDeliveryHandler();
        server.getUserManager().setMessageDeliveryHandler((mail, to) -> {
            awaitRelease();
            return deliver.handle(mail, to);
        });
    }

    /** What a realm's {@code smtpServer} says to use this server. */
    public Map<String, String> settings() {
        return Map.of("host", HOST, "port", Integer.toString(port()), "from", "crm@example.com");
    }

    /** The port of the server. */
    public int port() {
        return server.getSmtp().getPort();
    }

    /** The realm sends its mail here from now on. */
    public void serve(Admin realm) {
        realm.change("", Map.of("smtpServer", settings()));
    }

    /** Waits for the first mail to this address. */
    public ReceivedMail awaitMailTo(String address) {
        return awaitMailTo(address, 1);
    }

    /** Waits until there are so many mails to this address, and takes the newest. */
    public ReceivedMail awaitMailTo(String address, int count) {
        Patience.until(
                "mail number " + count + " to " + address, () -> mailTo(address).size() >= count);
        return mailTo(address).get(count - 1);
    }

    /** What arrived for this address so far, in the order it came in. */
    public List<ReceivedMail> mailTo(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .map(ReceivedMail::new)
                .filter(mail -> mail.to().equalsIgnoreCase(address))
                .toList();
    }

    /** From now on the server keeps whoever brings mail waiting, until {@link #release}. */
    public void hold() {
        held = new CountDownLatch(1);
    }

    /** Takes what was brought, and what will be. */
    public void release() {
        held.countDown();
    }

    private void awaitRelease() throws MessagingException {
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MessagingException("closed while it waited", e);
        }
    }

    @Override
    public void close() {
        release();
        server.stop();
    }
}
