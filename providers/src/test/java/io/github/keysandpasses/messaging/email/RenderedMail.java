package io.github.keysandpasses.messaging.email;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.StringTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import io.github.keysandpasses.messaging.CustomerMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.keycloak.theme.beans.MessageFormatterMethod;

/** A mail as Keycloak's template provider makes it: the same FreeMarker, the same settings, the same {@code msg()}. */
final class RenderedMail {

    private static final String LAYOUT =
            "<#macro emailLayout><html lang=\"${locale.language}\"><#nested></html></#macro>";

    private RenderedMail() {}

    static String html(CustomerMessage message, Locale locale) throws IOException {
        return render("html/", message, locale);
    }

    static String text(CustomerMessage message, Locale locale) throws IOException {
        return render("text/", message, locale);
    }

    private static String render(String form, CustomerMessage message, Locale locale) throws IOException {
        Map<String, Object> variables = EmailText.variables(message);
        variables.put("msg", new MessageFormatterMethod(locale, words(locale)));
        variables.put("realmName", "Shop & Co");
        variables.put("locale", locale);
        StringWriter out = new StringWriter();
        try {
            configuration()
                    .getTemplate(form + EmailText.template(message.kind()), "UTF-8")
                    .process(variables, out);
        } catch (TemplateException e) {
            throw new AssertionError(e);
        }
        return out.toString();
    }

    private static Configuration configuration() {
        StringTemplateLoader layout = new StringTemplateLoader();
        layout.putTemplate("html/template.ftl", LAYOUT);
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_32);
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setLocalizedLookup(false);
        configuration.setTemplateLoader(new MultiTemplateLoader(
                new TemplateLoader[] {layout, new ClassTemplateLoader(RenderedMail.class, "/theme-resources/templates")
                }));
        return configuration;
    }

    private static Properties words(Locale locale) throws IOException {
        Properties words = new Properties();
        String file = "/theme-resources/messages/messages_" + locale.getLanguage() + ".properties";
        try (InputStream stream = RenderedMail.class.getResourceAsStream(file)) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        words.setProperty("secretOfTheBundle", "not for customers");
        return words;
    }
}
