package io.github.keysandpasses.webapikey.portability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.keysandpasses.webapikey.portability.DocumentReader.Reading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document is understood in one way or not at all, and what is wrong with it is named without quoting a value. */
class DocumentReaderTest {

    private static Reading<KeyDocument> read(String text) {
        return DocumentReader.document(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyMemberOfADocumentIsRead() {
        String text = "{'realm':'r','keys':[{'id':'i','name':'n','owner':{'username':'u'},'organization':'o',"
                + "'keyClass':'SYSTEMIC','expiresAt':5,'neverExpires':false,'enabled':true,'state':'ACTIVE',"
                + "'restrictions':{'roles':['a'],'clientScopes':['b'],'audiences':['c'],'clients':['d'],"
                + "'networks':['10.0.0.0/8']},'secret':{'legacyKey':'k'}}]}";

        KeyDocument document = ((Reading.Good<KeyDocument>) read(text.replace('\'', '"'))).value();

        DocumentKey key = document.keys().get(0);
        assertThat(document.realm()).isEqualTo("r");
        assertThat(key.owner()).isEqualTo(DocumentOwner.user("u"));
        assertThat(key.expiresAt()).isEqualTo(5);
        assertThat(key.restrictions().clients()).containsExactly("d");
        assertThat(key.secret().legacyKey()).isEqualTo("k");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'keys':[{},{'expiresat':5}]}|keys[1].expiresat is no member of this document",
                "{'keys':[{'owner':{'user':'u'}}]}|keys[0].owner.user is no member of this document",
                "{'keys':[{'secret':{'clear':'u'}}]}|keys[0].secret.clear is no member of this document",
                "{'keys':[{'restrictions':{'scopes':[]}}]}|keys[0].restrictions.scopes is no member of this document",
                "{'keys':[{'enabled':'true'}]}|keys[0].enabled has another type than it should have",
                "{'keys':[{'expiresAt':'2030'}]}|keys[0].expiresAt has another type than it should have",
                "{'keys':[{'expiresAt':1.5}]}|keys[0].expiresAt has another type than it should have",
                "{'keys':[{'name':1}]}|keys[0].name has another type than it should have",
                "{'keys':[{'name':true}]}|keys[0].name has another type than it should have",
                "{'keys':[{'state':'ASLEEP'}]}|keys[0].state has another type than it should have",
                "{'keys':[{'secret':{'legacyKey':['s3cret']}}]}|keys[0].secret.legacyKey has another type than it should have",
                "{'keys':['s3cret']}|keys[0] has another type than it should have",
                "{'keys':[{'restrictions':null}]}|keys[0].restrictions is null: leave it out instead",
                "{'keys':[{'restrictions':{'roles':[null]}}]}|keys[0].restrictions.roles[0] is null: leave it out instead",
                "{'keys':[{'name':'\\u0000'}]}|keys[0].name contains a NUL character",
                "{'a\\nb':1}|a?b is no member of this document",
                "{}|keys is missing",
                "''|The document must be one JSON object in UTF-8, in which no member is named twice",
                "{'keys':[],'keys':[]}|The document must be one JSON object in UTF-8, in which no member is named twice",
                "{'keys':[]} {}|The document must be one JSON object in UTF-8, in which no member is named twice"
            })
    void whatIsWrongIsNamed(String text, String fault) {
        assertThat(read(text.replace('\'', '"'))).isEqualTo(new Reading.Bad<KeyDocument>(fault));
    }

    @Test
    void aDocumentHasTenThousandKeysAtMost() {
        String many = "{\"keys\":[" + "{},".repeat(DocumentReader.MAX_KEYS) + "{}]}";
        assertThat(read(many)).isInstanceOf(Reading.Bad.class);
        assertThat(read(many.replace(",{}]", "]"))).isInstanceOf(Reading.Good.class);
    }

    @Test
    void aDocumentHasEightMebibytesAtMost() {
        String longest = "{\"keys\":[]}" + " ".repeat(DocumentReader.MAX_BYTES - 11);
        assertThat(read(longest)).isInstanceOf(Reading.Good.class);
        assertThat(read(longest + " ")).isInstanceOf(Reading.Bad.class);
    }

    @Test
    void eachLineIsReadAlone() {
        byte[] lines = "{\"name\":\"a\"}\n{\"nmae\":\"b\"}\n{\"name\":\"c\"}".getBytes(StandardCharsets.UTF_8);
        var readings = ((Reading.Good<List<Reading<DocumentKey>>>) DocumentLines.read(lines)).value();
        assertThat(readings).hasSize(3);
        assertThat(readings.get(1)).isEqualTo(new Reading.Bad<DocumentKey>("nmae is no member of this document"));
        assertThat(readings.get(2)).isInstanceOf(Reading.Good.class);
    }
}
