package io.github.keysandpasses.tests.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Errors in the JavaScript console, and requests for other machines. */
final class Complaints {
    private final List<String> all = new CopyOnWriteArrayList<>();
    private final List<String> expected = new CopyOnWriteArrayList<>();

    void listenTo(BrowserContext context) {
        context.onConsoleMessage(this::listen);
        context.onWebError(error -> all.add("uncaught " + error.error()));
        context.onRequest(request -> {
            if (leaves(URI.create(request.url().split("[?#]")[0]))) {
                all.add("request for " + request.url());
            }
        });
    }

    void note(String complaint) {
        all.add(complaint);
    }

    void expect(String part) {
        expected.add(part);
    }

    List<String> unexpected() {
        return all.stream()
                .filter(complaint -> expected.stream().noneMatch(complaint::contains))
                .toList();
    }

    private void listen(ConsoleMessage message) {
        if (message.type().equals("error")) {
            all.add(message.text() + " at " + message.location());
        }
    }

    private static boolean leaves(URI address) {
        return List.of("http", "https", "ws", "wss").contains(address.getScheme())
                && !"127.0.0.1".equals(address.getHost());
    }
}
