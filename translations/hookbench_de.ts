<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ByteDiff</name>
    <message>
        <source>signed</source>
        <translation>signiert</translation>
    </message>
    <message>
        <source>came</source>
        <translation>kam an</translation>
    </message>
</context>
<context>
    <name>Cause</name>
    <message>
        <source>The final line end of the body was removed after it was signed.</source>
        <translation>Das Zeilenende am Schluss des Inhalts wurde nach dem Signieren entfernt.</translation>
    </message>
    <message>
        <source>A line end was added to the body after it was signed.</source>
        <translation>Dem Inhalt wurde nach dem Signieren ein Zeilenende angehängt.</translation>
    </message>
    <message>
        <source>The line ends of the body were changed after it was signed.</source>
        <translation>Die Zeilenenden des Inhalts wurden nach dem Signieren geändert.</translation>
    </message>
    <message>
        <source>A byte order mark was added to the body, or taken away, after it was signed.</source>
        <translation>Dem Inhalt wurde nach dem Signieren eine Byte-Reihenfolge-Markierung hinzugefügt oder genommen.</translation>
    </message>
    <message>
        <source>White space around the body was changed after it was signed.</source>
        <translation>Der Leerraum um den Inhalt wurde nach dem Signieren geändert.</translation>
    </message>
    <message>
        <source>The JSON was read and written anew after it was signed.</source>
        <translation>Das JSON wurde nach dem Signieren gelesen und neu geschrieben.</translation>
    </message>
    <message>
        <source>Characters of the body are written in another way than when it was signed.</source>
        <translation>Zeichen des Inhalts sind anders geschrieben als beim Signieren.</translation>
    </message>
    <message>
        <source>The body was converted into another character set after it was signed.</source>
        <translation>Der Inhalt wurde nach dem Signieren in einen anderen Zeichensatz umgewandelt.</translation>
    </message>
    <message>
        <source>The body was compressed or unpacked after it was signed.</source>
        <translation>Der Inhalt wurde nach dem Signieren gepackt oder entpackt.</translation>
    </message>
    <message>
        <source>The body seems to be cut off.</source>
        <translation>Der Inhalt ist anscheinend abgeschnitten.</translation>
    </message>
    <message>
        <source>The plain payload was signed, not the encrypted bytes that were sent.</source>
        <translation>Signiert wurde der Klartext, nicht die verschlüsselten Bytes, die gesendet wurden.</translation>
    </message>
    <message>
        <source>Let the sender sign the bytes that it sends.</source>
        <translation>Lassen Sie den Absender die Bytes signieren, die er sendet.</translation>
    </message>
    <message>
        <source>It was signed with the secret of another webhook.</source>
        <translation>Signiert wurde mit dem Geheimnis eines anderen Webhooks.</translation>
    </message>
    <message>
        <source>Use the secret of the webhook that this delivery belongs to.</source>
        <translation>Verwenden Sie das Geheimnis des Webhooks, zu dem diese Zustellung gehört.</translation>
    </message>
    <message>
        <source>It was signed with an earlier secret.</source>
        <translation>Signiert wurde mit einem früheren Geheimnis.</translation>
    </message>
    <message>
        <source>Finish the rotation: let the sender use the current secret, or accept both for a while.</source>
        <translation>Schließen Sie den Wechsel ab: Lassen Sie den Absender das aktuelle Geheimnis verwenden, oder nehmen Sie eine Zeit lang beide an.</translation>
    </message>
    <message>
        <source>It was signed with an API key instead of the signing secret.</source>
        <translation>Signiert wurde mit einem API-Schlüssel statt mit dem Signiergeheimnis.</translation>
    </message>
    <message>
        <source>Let the sender use the webhook&apos;s signing secret.</source>
        <translation>Lassen Sie den Absender das Signiergeheimnis des Webhooks verwenden.</translation>
    </message>
    <message>
        <source>One side has white space around the secret.</source>
        <translation>Auf einer Seite steht Leerraum um das Geheimnis.</translation>
    </message>
    <message>
        <source>Take spaces and line ends off the secret where it is stored.</source>
        <translation>Entfernen Sie Leerzeichen und Zeilenenden um das Geheimnis dort, wo es gespeichert ist.</translation>
    </message>
    <message>
        <source>One side has quotation marks around the secret.</source>
        <translation>Auf einer Seite stehen Anführungszeichen um das Geheimnis.</translation>
    </message>
    <message>
        <source>Take the quotation marks off the secret where it is stored.</source>
        <translation>Entfernen Sie die Anführungszeichen um das Geheimnis dort, wo es gespeichert ist.</translation>
    </message>
    <message>
        <source>The prefix of the secret was used on one side only.</source>
        <translation>Die Vorsilbe des Geheimnisses wurde nur auf einer Seite verwendet.</translation>
    </message>
    <message>
        <source>Use the secret with its prefix or without it on both sides, as the scheme says.</source>
        <translation>Verwenden Sie das Geheimnis auf beiden Seiten mit oder ohne Vorsilbe, wie es das Schema verlangt.</translation>
    </message>
    <message>
        <source>One side decodes the secret, the other takes it as it is written.</source>
        <translation>Eine Seite dekodiert das Geheimnis, die andere nimmt es, wie es geschrieben ist.</translation>
    </message>
    <message>
        <source>Decode the secret, or do not, on both sides alike, as the scheme says.</source>
        <translation>Dekodieren Sie das Geheimnis auf beiden Seiten oder auf keiner, wie es das Schema verlangt.</translation>
    </message>
    <message>
        <source>The body was signed without its timestamp.</source>
        <translation>Der Inhalt wurde ohne seinen Zeitstempel signiert.</translation>
    </message>
    <message>
        <source>Sign the timestamp with the body, as the scheme says.</source>
        <translation>Signieren Sie den Zeitstempel mit dem Inhalt, wie es das Schema verlangt.</translation>
    </message>
    <message>
        <source>The parts of the signed message were put together in another way.</source>
        <translation>Die Teile der signierten Nachricht wurden anders zusammengesetzt.</translation>
    </message>
    <message>
        <source>Put the parts together exactly as the scheme says.</source>
        <translation>Setzen Sie die Teile genau so zusammen, wie es das Schema verlangt.</translation>
    </message>
    <message>
        <source>The timestamp is in another unit than the scheme says.</source>
        <translation>Der Zeitstempel hat eine andere Einheit, als das Schema verlangt.</translation>
    </message>
    <message>
        <source>Use the unit of the scheme: seconds or milliseconds.</source>
        <translation>Verwenden Sie die Einheit des Schemas: Sekunden oder Millisekunden.</translation>
    </message>
    <message>
        <source>Another URL was signed than the one that was called.</source>
        <translation>Signiert wurde eine andere URL als die aufgerufene.</translation>
    </message>
    <message>
        <source>Give the URL exactly as the sender knows it, with scheme and query.</source>
        <translation>Geben Sie die URL genau so an, wie der Absender sie kennt, mit Schema und Abfrage.</translation>
    </message>
    <message>
        <source>The signature stands in another header.</source>
        <translation>Die Signatur steht in einem anderen Header.</translation>
    </message>
    <message>
        <source>Read the signature from the header that carries it, or let the sender use the one of the scheme.</source>
        <translation>Lesen Sie die Signatur aus dem Header, in dem sie steht, oder lassen Sie den Absender den des Schemas verwenden.</translation>
    </message>
    <message>
        <source>The signature is right, but its hex digits are in the other case.</source>
        <translation>Die Signatur stimmt, aber ihre Hexadezimalziffern sind anders groß- oder kleingeschrieben.</translation>
    </message>
    <message>
        <source>The signature is right, but written in another encoding.</source>
        <translation>Die Signatur stimmt, ist aber anders kodiert.</translation>
    </message>
    <message>
        <source>Encode the signature as the scheme says.</source>
        <translation>Kodieren Sie die Signatur so, wie es das Schema verlangt.</translation>
    </message>
    <message>
        <source>The signature is right, but its prefix is not the one of the scheme.</source>
        <translation>Die Signatur stimmt, aber ihre Vorsilbe ist nicht die des Schemas.</translation>
    </message>
    <message>
        <source>Write the prefix in front of the signature exactly as the scheme says.</source>
        <translation>Schreiben Sie die Vorsilbe der Signatur genau so, wie es das Schema verlangt.</translation>
    </message>
    <message>
        <source>The signature is right, but too old: it was signed %1 before it came.</source>
        <translation>Die Signatur stimmt, ist aber zu alt: Signiert wurde %1 vor dem Eintreffen.</translation>
    </message>
    <message>
        <source>Send it again with a new signature; if every delivery is late, set the clocks or look for what holds deliveries back.</source>
        <translation>Senden Sie mit neuer Signatur; kommt jede Zustellung zu spät, stellen Sie die Uhren, oder suchen Sie, was Zustellungen aufhält.</translation>
    </message>
    <message>
        <source>The signature is right, but the sender&apos;s clock is %1 ahead.</source>
        <translation>Die Signatur stimmt, aber die Uhr des Absenders geht %1 vor.</translation>
    </message>
    <message>
        <source>Set the clocks of both machines.</source>
        <translation>Stellen Sie die Uhren beider Rechner.</translation>
    </message>
    <message>
        <source>It is signed in another way than this endpoint expects.</source>
        <translation>Signiert ist anders, als dieser Endpunkt es erwartet.</translation>
    </message>
    <message>
        <source>Choose the scheme that the sender uses.</source>
        <translation>Wählen Sie das Schema, das der Absender verwendet.</translation>
    </message>
    <message>
        <source>None of the known secrets and changes explains this signature.</source>
        <translation>Keines der bekannten Geheimnisse und keine der bekannten Änderungen erklärt diese Signatur.</translation>
    </message>
    <message>
        <source>Check that the secret is the one that the sender uses, and that nothing on the way changes the body.</source>
        <translation>Prüfen Sie, dass das Geheimnis das des Absenders ist und unterwegs nichts den Inhalt ändert.</translation>
    </message>
    <message>
        <source>The secret that fits belongs to %1.</source>
        <translation>Das passende Geheimnis gehört zu %1.</translation>
    </message>
    <message>
        <source>It was signed in this style: %1.</source>
        <translation>Signiert wurde es in dieser Form: %1.</translation>
    </message>
    <message>
        <source>It fits the scheme %1.</source>
        <translation>Es passt zum Schema %1.</translation>
    </message>
    <message>
        <source>It is %1.</source>
        <translation>Es ist %1.</translation>
    </message>
    <message>
        <source>These are the bytes as they came: look at the sender and at what lies between, such as a proxy.</source>
        <translation>Das sind die Bytes, wie sie ankamen: Sehen Sie nach dem Absender und nach dem, was dazwischenliegt, etwa einem Proxy.</translation>
    </message>
    <message>
        <source>Verify the raw body before anything reads it: express.raw({type: &apos;*/*&apos;}) in Express, request.get_data() in Flask, await request.body() in FastAPI, file_get_contents(&apos;php://input&apos;) in PHP.</source>
        <translation>Prüfen Sie den rohen Inhalt, bevor ihn etwas liest: express.raw({type: &apos;*/*&apos;}) in Express, request.get_data() in Flask, await request.body() in FastAPI, file_get_contents(&apos;php://input&apos;) in PHP.</translation>
    </message>
    <message>
        <source>The payload was encrypted with a shorter key.</source>
        <translation>Die Nutzdaten wurden mit einem kürzeren Schlüssel verschlüsselt.</translation>
    </message>
    <message>
        <source>Use a key of 256 bits on both sides.</source>
        <translation>Verwenden Sie auf beiden Seiten einen Schlüssel von 256 Bit.</translation>
    </message>
    <message>
        <source>The key was made from the decoded secret, or from a part of its text.</source>
        <translation>Der Schlüssel entstand aus dem dekodierten Geheimnis oder aus einem Teil seines Textes.</translation>
    </message>
    <message>
        <source>Derive the key from all characters of the secret, as they are written.</source>
        <translation>Leiten Sie den Schlüssel aus allen Zeichen des Geheimnisses ab, so wie sie geschrieben sind.</translation>
    </message>
    <message>
        <source>The payload was encrypted with the key of an earlier secret.</source>
        <translation>Die Nutzdaten wurden mit dem Schlüssel eines früheren Geheimnisses verschlüsselt.</translation>
    </message>
    <message>
        <source>Finish the rotation: let the sender encrypt with the key of the current secret, and name that key.</source>
        <translation>Beenden Sie den Wechsel: Lassen Sie den Absender mit dem Schlüssel des jetzigen Geheimnisses verschlüsseln und diesen Schlüssel nennen.</translation>
    </message>
    <message>
        <source>The payload was encrypted with the key of another webhook or account.</source>
        <translation>Die Nutzdaten wurden mit dem Schlüssel eines anderen Webhooks oder Kontos verschlüsselt.</translation>
    </message>
    <message>
        <source>Let the sender encrypt with the key of the webhook that it delivers to.</source>
        <translation>Lassen Sie den Absender mit dem Schlüssel des Webhooks verschlüsseln, an den er zustellt.</translation>
    </message>
    <message>
        <source>The key fits, but the payload names another one.</source>
        <translation>Der Schlüssel passt, aber die Nutzdaten nennen einen anderen.</translation>
    </message>
    <message>
        <source>Let the sender write the id of the key that it used.</source>
        <translation>Lassen Sie den Absender die Kennung des Schlüssels schreiben, den er verwendet hat.</translation>
    </message>
    <message>
        <source>The key was derived in another way.</source>
        <translation>Der Schlüssel wurde anders abgeleitet.</translation>
    </message>
    <message>
        <source>Derive the key as the cipher&apos;s file says: with the same function, salt and info.</source>
        <translation>Leiten Sie den Schlüssel so ab, wie es die Datei der Verschlüsselung sagt: gleiche Funktion, gleiches Salz, gleiche Info.</translation>
    </message>
    <message>
        <source>The IV stands in front of or behind the ciphertext, not in its own field.</source>
        <translation>Der IV steht vor oder hinter dem Chiffrat, nicht in seinem eigenen Feld.</translation>
    </message>
    <message>
        <source>Put the IV into its own field, or take it from where the sender puts it.</source>
        <translation>Schreiben Sie den IV in sein eigenes Feld, oder lesen Sie ihn dort, wo der Absender ihn hinschreibt.</translation>
    </message>
    <message>
        <source>The IV has another length.</source>
        <translation>Der IV hat eine andere Länge.</translation>
    </message>
    <message>
        <source>Use an IV of 12 bytes with GCM and of 16 bytes with CBC.</source>
        <translation>Verwenden Sie mit GCM einen IV von 12 Byte, mit CBC einen von 16 Byte.</translation>
    </message>
    <message>
        <source>The tag stands in front of or behind the ciphertext, not in its own field.</source>
        <translation>Das Prüfkennzeichen steht vor oder hinter dem Chiffrat, nicht in seinem eigenen Feld.</translation>
    </message>
    <message>
        <source>Put the tag into its own field, or cut it off the ciphertext before decrypting: many libraries append it.</source>
        <translation>Schreiben Sie das Prüfkennzeichen in sein eigenes Feld, oder trennen Sie es vor dem Entschlüsseln vom Chiffrat: Viele Bibliotheken hängen es an.</translation>
    </message>
    <message>
        <source>The tag is shorter.</source>
        <translation>Das Prüfkennzeichen ist kürzer.</translation>
    </message>
    <message>
        <source>Use tags of 16 bytes.</source>
        <translation>Verwenden Sie Prüfkennzeichen von 16 Byte.</translation>
    </message>
    <message>
        <source>The payload was encrypted in another mode of AES.</source>
        <translation>Die Nutzdaten wurden in einer anderen Betriebsart von AES verschlüsselt.</translation>
    </message>
    <message>
        <source>Use the same mode on both sides.</source>
        <translation>Verwenden Sie auf beiden Seiten dieselbe Betriebsart.</translation>
    </message>
    <message>
        <source>The sender gave additional data that is authenticated as well.</source>
        <translation>Der Absender gab zusätzliche Daten an, die mit beglaubigt sind.</translation>
    </message>
    <message>
        <source>Give the same additional data when decrypting, or none when encrypting.</source>
        <translation>Geben Sie beim Entschlüsseln dieselben zusätzlichen Daten an, oder beim Verschlüsseln keine.</translation>
    </message>
    <message>
        <source>The bytes are written in another encoding.</source>
        <translation>Die Bytes sind anders kodiert.</translation>
    </message>
    <message>
        <source>Write IV, tag and ciphertext in padded base64.</source>
        <translation>Schreiben Sie IV, Prüfkennzeichen und Chiffrat in Base64 mit Füllzeichen.</translation>
    </message>
    <message>
        <source>The padding is another one.</source>
        <translation>Die Auffüllung ist eine andere.</translation>
    </message>
    <message>
        <source>Use the padding of PKCS #7 with CBC, and none with the other modes.</source>
        <translation>Verwenden Sie mit CBC die Auffüllung nach PKCS #7 und mit den anderen Betriebsarten keine.</translation>
    </message>
    <message>
        <source>Key and IV fit, but the tag does not: additional data that is not known here, or a damaged tag.</source>
        <translation>Schlüssel und IV passen, das Prüfkennzeichen nicht: hier unbekannte zusätzliche Daten oder ein beschädigtes Kennzeichen.</translation>
    </message>
    <message>
        <source>Compare the additional data of both sides, and look whether tag and ciphertext belong together.</source>
        <translation>Vergleichen Sie die zusätzlichen Daten beider Seiten, und ob Kennzeichen und Chiffrat zusammengehören.</translation>
    </message>
    <message>
        <source>The payload decrypts, but it names another algorithm.</source>
        <translation>Die Nutzdaten lassen sich entschlüsseln, nennen aber ein anderes Verfahren.</translation>
    </message>
    <message>
        <source>Let the sender write the name that the cipher&apos;s file says.</source>
        <translation>Lassen Sie den Absender den Namen schreiben, den die Datei der Verschlüsselung nennt.</translation>
    </message>
    <message>
        <source>None of the known keys and ways explains this ciphertext.</source>
        <translation>Keiner der bekannten Schlüssel und Wege erklärt dieses Chiffrat.</translation>
    </message>
    <message>
        <source>Check the key on both sides, and whether the ciphertext came whole.</source>
        <translation>Prüfen Sie den Schlüssel auf beiden Seiten, und ob das Chiffrat vollständig ankam.</translation>
    </message>
    <message>
        <source>It fits with: %1.</source>
        <translation>Es passt mit: %1.</translation>
    </message>
    <message>
        <source>And besides: %1</source>
        <translation>Und außerdem: %1</translation>
    </message>
    <message>
        <source>Only an indication: nothing proves it.</source>
        <translation>Nur ein Anzeichen: Nichts beweist es.</translation>
    </message>
    <message>
        <source>The tag fits: this is proven.</source>
        <translation>Das Prüfkennzeichen passt: Das ist bewiesen.</translation>
    </message>
    <message>
        <source>The signature fits: this is proven.</source>
        <translation>Die Signatur passt: Das ist bewiesen.</translation>
    </message>
    <message>
        <source>The payload is too large to be searched, so ways to decrypt it were not tried.</source>
        <translation>Die Nutzdaten sind zu groß für die Suche, daher wurden andere Wege der Entschlüsselung nicht versucht.</translation>
    </message>
    <message>
        <source>The body is too large to look whether its JSON ends.</source>
        <translation>Der Inhalt ist zu groß, um nachzusehen, ob sein JSON endet.</translation>
    </message>
    <message>
        <source>The body is larger than 1 MiB, so changes of it were not tried.</source>
        <translation>Der Inhalt ist größer als 1 MiB, daher wurden Änderungen daran nicht versucht.</translation>
    </message>
    <message>
        <source>The JSON is nested too deep, so other ways to write it were not tried.</source>
        <translation>Das JSON ist zu tief verschachtelt, daher wurden andere Schreibweisen nicht versucht.</translation>
    </message>
    <message>
        <source>The time for the search was over, so the rest was not tried.</source>
        <translation>Die Zeit für die Suche war um, daher wurde der Rest nicht versucht.</translation>
    </message>
    <message>
        <source>The search was stopped, so the rest was not tried.</source>
        <translation>Die Suche wurde abgebrochen, daher wurde der Rest nicht versucht.</translation>
    </message>
    <message>
        <source>If it is only checked late here, say when it came: --now.</source>
        <translation>Wird hier nur spät geprüft, geben Sie an, wann es ankam: --now.</translation>
    </message>
    <message>
        <source>Write hex digits in the case that the scheme says, or compare the decoded bytes.</source>
        <translation>Schreiben Sie die Hex-Ziffern so groß oder klein, wie das Schema es sagt, oder vergleichen Sie die dekodierten Bytes.</translation>
    </message>
    <message>
        <source>The signature is right, but old: the same delivery came before, and its old bytes were sent again.</source>
        <translation>Die Signatur stimmt, ist aber alt: Dieselbe Zustellung kam schon früher, und ihre alten Bytes wurden noch einmal gesendet.</translation>
    </message>
    <message>
        <source>Refuse it. Where it was meant, send it again with a new signature; otherwise look for who replays deliveries.</source>
        <translation>Lehnen Sie sie ab. War es Absicht, senden Sie sie mit neuer Signatur noch einmal; sonst suchen Sie, wer Zustellungen wiederholt.</translation>
    </message>
    <message>
        <source>The sender signed the plain payload and encrypted it afterwards; here it is expected to encrypt first and to sign what it sends.</source>
        <translation>Der Absender hat die Nutzdaten im Klartext signiert und danach verschlüsselt; hier wird erwartet, dass er zuerst verschlüsselt und signiert, was er sendet.</translation>
    </message>
    <message>
        <source>Let the sender encrypt first, and then sign the bytes that go out.</source>
        <translation>Lassen Sie den Absender zuerst verschlüsseln und dann die Bytes signieren, die hinausgehen.</translation>
    </message>
    <message>
        <source>Only the ciphertext was signed, not the whole body with the JSON around it.</source>
        <translation>Nur der Geheimtext wurde signiert, nicht der ganze Rumpf mit dem JSON darum.</translation>
    </message>
    <message>
        <source>Let the sender sign the whole body as it is sent.</source>
        <translation>Lassen Sie den Absender den ganzen Rumpf signieren, so wie er gesendet wird.</translation>
    </message>
    <message>
        <source>The first time was %1 before.</source>
        <translation>Das erste Mal war %1 davor.</translation>
    </message>
</context>
<context>
    <name>CheckReportWords</name>
    <message>
        <source>%1 of 100 for %2, checked at %3</source>
        <translation>%1 von 100 für %2, geprüft um %3</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ausgelassen</translation>
    </message>
</context>
<context>
    <name>CheckUp</name>
    <message>
        <source>with %1</source>
        <translation>mit %1</translation>
    </message>
    <message>
        <source>with nothing at all</source>
        <translation>mit gar nichts</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Not checked, because nothing answers there.</source>
        <translation>Nicht geprüft, weil dort nichts antwortet.</translation>
    </message>
    <message>
        <source>Not checked, because right events are refused as well.</source>
        <translation>Nicht geprüft, weil auch richtige Ereignisse abgelehnt werden.</translation>
    </message>
    <message>
        <source>Not checked: this probe is off for a LIVE account.</source>
        <translation>Nicht geprüft: Diese Probe ist für ein LIVE-Konto ausgeschaltet.</translation>
    </message>
    <message>
        <source>Not needed: nothing leaves this machine.</source>
        <translation>Nicht nötig: Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Not checked: this scheme signs no time.</source>
        <translation>Nicht geprüft: Dieses Schema signiert keine Zeit.</translation>
    </message>
    <message>
        <source>Not checked: the payload is not encrypted.</source>
        <translation>Nicht geprüft: Die Nutzdaten sind nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>Not checked.</source>
        <translation>Nicht geprüft.</translation>
    </message>
    <message>
        <source>The host was found.</source>
        <translation>Der Host wurde gefunden.</translation>
    </message>
    <message>
        <source>The name was found in %1.</source>
        <translation>Der Name wurde in %1 gefunden.</translation>
    </message>
    <message>
        <source>The connection is encrypted (%1).</source>
        <translation>Die Verbindung ist verschlüsselt (%1).</translation>
    </message>
    <message>
        <source>The connection is encrypted (%1), and the certificate is trusted for %2 more.</source>
        <translation>Die Verbindung ist verschlüsselt (%1), und dem Zertifikat wird noch %2 vertraut.</translation>
    </message>
    <message>
        <source>The endpoint answers itself, without a redirect.</source>
        <translation>Der Endpunkt antwortet selbst, ohne Umleitung.</translation>
    </message>
    <message>
        <source>A right event is answered with 200.</source>
        <translation>Ein richtiges Ereignis wird mit 200 beantwortet.</translation>
    </message>
    <message>
        <source>It answers after %1.</source>
        <translation>Er antwortet nach %1.</translation>
    </message>
    <message>
        <source>An event signed with another secret is refused (%1).</source>
        <translation>Ein mit einem anderen Geheimnis signiertes Ereignis wird abgelehnt (%1).</translation>
    </message>
    <message>
        <source>An event without a signature is refused (%1).</source>
        <translation>Ein Ereignis ohne Signatur wird abgelehnt (%1).</translation>
    </message>
    <message>
        <source>An event with an old signature is refused (%1).</source>
        <translation>Ein Ereignis mit alter Signatur wird abgelehnt (%1).</translation>
    </message>
    <message>
        <source>An event that was changed after it was signed is refused (%1).</source>
        <translation>Ein nach dem Signieren geändertes Ereignis wird abgelehnt (%1).</translation>
    </message>
    <message>
        <source>The same event again has the same answer.</source>
        <translation>Dasselbe Ereignis bekommt noch einmal dieselbe Antwort.</translation>
    </message>
    <message>
        <source>An event of an unknown type is taken and left alone.</source>
        <translation>Ein Ereignis unbekannten Typs wird angenommen und nicht weiter beachtet.</translation>
    </message>
    <message>
        <source>A payload of 256 KiB is taken.</source>
        <translation>Nutzdaten von 256 KiB werden angenommen.</translation>
    </message>
    <message>
        <source>An encrypted payload is taken.</source>
        <translation>Verschlüsselte Nutzdaten werden angenommen.</translation>
    </message>
    <message>
        <source>%1 events at once are all taken, the last after %2.</source>
        <translation>%1 Ereignisse zugleich werden alle angenommen, das letzte nach %2.</translation>
    </message>
    <message>
        <source>Another method than POST is refused (%1).</source>
        <translation>Eine andere Methode als POST wird abgelehnt (%1).</translation>
    </message>
    <message>
        <source>Another content type than JSON is refused (%1).</source>
        <translation>Ein anderer Inhaltstyp als JSON wird abgelehnt (%1).</translation>
    </message>
    <message>
        <source>The name of the host is not found.</source>
        <translation>Der Name des Hosts wird nicht gefunden.</translation>
    </message>
    <message>
        <source>The certificate expires in %1.</source>
        <translation>Das Zertifikat läuft in %1 ab.</translation>
    </message>
    <message>
        <source>The endpoint is reached without TLS: anybody on the way can read and keep the events.</source>
        <translation>Der Endpunkt wird ohne TLS erreicht: Unterwegs kann jeder die Ereignisse lesen und behalten.</translation>
    </message>
    <message>
        <source>The TLS connection fails: %1.</source>
        <translation>Die TLS-Verbindung scheitert: %1.</translation>
    </message>
    <message>
        <source>It answers with a redirect (%1), which no sender follows.</source>
        <translation>Er antwortet mit einer Umleitung (%1), der kein Absender folgt.</translation>
    </message>
    <message>
        <source>It redirects to %1, which no sender follows.</source>
        <translation>Er leitet auf %1 um, dem folgt kein Absender.</translation>
    </message>
    <message>
        <source>A right event is answered with %1; only 200 is published as success.</source>
        <translation>Ein richtiges Ereignis wird mit %1 beantwortet; nur 200 ist als Erfolg veröffentlicht.</translation>
    </message>
    <message>
        <source>A right event is answered with %1.</source>
        <translation>Ein richtiges Ereignis wird mit %1 beantwortet.</translation>
    </message>
    <message>
        <source>A right event is not answered.</source>
        <translation>Ein richtiges Ereignis wird nicht beantwortet.</translation>
    </message>
    <message>
        <source>It answers only after %1.</source>
        <translation>Er antwortet erst nach %1.</translation>
    </message>
    <message>
        <source>An event signed with another secret is accepted (%1).</source>
        <translation>Ein mit einem anderen Geheimnis signiertes Ereignis wird angenommen (%1).</translation>
    </message>
    <message>
        <source>An event signed with another secret is answered %1, not refused.</source>
        <translation>Ein mit einem anderen Geheimnis signiertes Ereignis wird mit %1 beantwortet, nicht abgelehnt.</translation>
    </message>
    <message>
        <source>An event without a signature is accepted (%1).</source>
        <translation>Ein Ereignis ohne Signatur wird angenommen (%1).</translation>
    </message>
    <message>
        <source>An event without a signature is answered %1, not refused.</source>
        <translation>Ein Ereignis ohne Signatur wird mit %1 beantwortet, nicht abgelehnt.</translation>
    </message>
    <message>
        <source>An event with an old signature is accepted (%1).</source>
        <translation>Ein Ereignis mit alter Signatur wird angenommen (%1).</translation>
    </message>
    <message>
        <source>An event with an old signature is answered %1, not refused.</source>
        <translation>Ein Ereignis mit alter Signatur wird mit %1 beantwortet, nicht abgelehnt.</translation>
    </message>
    <message>
        <source>An event that was changed after it was signed is accepted (%1).</source>
        <translation>Ein nach dem Signieren geändertes Ereignis wird angenommen (%1).</translation>
    </message>
    <message>
        <source>An event that was changed after it was signed is answered %1, not refused.</source>
        <translation>Ein nach dem Signieren geändertes Ereignis wird mit %1 beantwortet, nicht abgelehnt.</translation>
    </message>
    <message>
        <source>The same event again is answered differently (%1).</source>
        <translation>Dasselbe Ereignis wird beim zweiten Mal anders beantwortet (%1).</translation>
    </message>
    <message>
        <source>An event of an unknown type is answered %1.</source>
        <translation>Ein Ereignis unbekannten Typs wird mit %1 beantwortet.</translation>
    </message>
    <message>
        <source>A payload of 256 KiB is answered %1.</source>
        <translation>Nutzdaten von 256 KiB werden mit %1 beantwortet.</translation>
    </message>
    <message>
        <source>An encrypted payload is answered %1.</source>
        <translation>Verschlüsselte Nutzdaten werden mit %1 beantwortet.</translation>
    </message>
    <message>
        <source>Of %1 events at once %2 are taken.</source>
        <translation>Von %1 Ereignissen zugleich werden %2 angenommen.</translation>
    </message>
    <message>
        <source>Another method than POST is answered %1.</source>
        <translation>Eine andere Methode als POST wird mit %1 beantwortet.</translation>
    </message>
    <message>
        <source>Another content type than JSON is answered %1.</source>
        <translation>Ein anderer Inhaltstyp als JSON wird mit %1 beantwortet.</translation>
    </message>
    <message>
        <source>Your endpoint cannot be found.</source>
        <translation>Ihr Endpunkt ist nicht zu finden.</translation>
    </message>
    <message>
        <source>Your endpoint has no connection that can be trusted.</source>
        <translation>Ihr Endpunkt hat keine vertrauenswürdige Verbindung.</translation>
    </message>
    <message>
        <source>Your endpoint redirects, and events do not follow.</source>
        <translation>Ihr Endpunkt leitet um, und Ereignisse folgen nicht.</translation>
    </message>
    <message>
        <source>Your endpoint refuses right events.</source>
        <translation>Ihr Endpunkt lehnt richtige Ereignisse ab.</translation>
    </message>
    <message>
        <source>Your endpoint does not answer.</source>
        <translation>Ihr Endpunkt antwortet nicht.</translation>
    </message>
    <message>
        <source>Your endpoint is too slow.</source>
        <translation>Ihr Endpunkt ist zu langsam.</translation>
    </message>
    <message>
        <source>Your endpoint accepts forged events.</source>
        <translation>Ihr Endpunkt nimmt gefälschte Ereignisse an.</translation>
    </message>
    <message>
        <source>Your endpoint accepts unsigned events.</source>
        <translation>Ihr Endpunkt nimmt unsignierte Ereignisse an.</translation>
    </message>
    <message>
        <source>Your endpoint accepts old events that somebody recorded.</source>
        <translation>Ihr Endpunkt nimmt alte, aufgezeichnete Ereignisse an.</translation>
    </message>
    <message>
        <source>Your endpoint accepts events that were changed on the way.</source>
        <translation>Ihr Endpunkt nimmt Ereignisse an, die unterwegs geändert wurden.</translation>
    </message>
    <message>
        <source>Your endpoint does not take the same event twice.</source>
        <translation>Ihr Endpunkt nimmt dasselbe Ereignis nicht zweimal an.</translation>
    </message>
    <message>
        <source>Your endpoint refuses event types that it does not know.</source>
        <translation>Ihr Endpunkt lehnt Ereignistypen ab, die er nicht kennt.</translation>
    </message>
    <message>
        <source>Your endpoint refuses large events.</source>
        <translation>Ihr Endpunkt lehnt große Ereignisse ab.</translation>
    </message>
    <message>
        <source>Your endpoint refuses encrypted events.</source>
        <translation>Ihr Endpunkt lehnt verschlüsselte Ereignisse ab.</translation>
    </message>
    <message>
        <source>Your endpoint loses events when many come at once.</source>
        <translation>Ihr Endpunkt verliert Ereignisse, wenn viele zugleich kommen.</translation>
    </message>
    <message>
        <source>Your endpoint takes other methods than POST.</source>
        <translation>Ihr Endpunkt nimmt andere Methoden als POST an.</translation>
    </message>
    <message>
        <source>Your endpoint takes other content types than JSON.</source>
        <translation>Ihr Endpunkt nimmt andere Inhaltstypen als JSON an.</translation>
    </message>
    <message>
        <source>Correct the host in the URL, or its entry in the DNS.</source>
        <translation>Berichtigen Sie den Host in der URL oder seinen Eintrag im DNS.</translation>
    </message>
    <message>
        <source>Renew the certificate, and let that happen by itself.</source>
        <translation>Erneuern Sie das Zertifikat, und lassen Sie das künftig von selbst geschehen.</translation>
    </message>
    <message>
        <source>Serve the endpoint over https with a certificate that a public authority has issued for this host, with its whole chain.</source>
        <translation>Stellen Sie den Endpunkt über https bereit, mit einem Zertifikat, das eine öffentliche Stelle für diesen Host ausgestellt hat, samt der ganzen Kette.</translation>
    </message>
    <message>
        <source>Register the URL that it redirects to.</source>
        <translation>Tragen Sie die URL ein, auf die er umleitet.</translation>
    </message>
    <message>
        <source>Answer with 200 once the event is stored.</source>
        <translation>Antworten Sie mit 200, sobald das Ereignis gespeichert ist.</translation>
    </message>
    <message>
        <source>Check that the endpoint listens at this URL, verifies with this secret over the raw bytes, and answers with 200.</source>
        <translation>Prüfen Sie, dass der Endpunkt unter dieser URL lauscht, mit diesem Geheimnis über die rohen Bytes prüft und mit 200 antwortet.</translation>
    </message>
    <message>
        <source>Store the event, answer, and do the work afterwards.</source>
        <translation>Speichern Sie das Ereignis, antworten Sie, und erledigen Sie die Arbeit danach.</translation>
    </message>
    <message>
        <source>Compute the signature over the raw bytes of the body with the secret, compare it in constant time, and answer 401 when it does not fit.</source>
        <translation>Berechnen Sie die Signatur mit dem Geheimnis über die rohen Bytes des Inhalts, vergleichen Sie sie in konstanter Zeit, und antworten Sie mit 401, wenn sie nicht passt.</translation>
    </message>
    <message>
        <source>Answer 401 when the signed time is more than five minutes away from now.</source>
        <translation>Antworten Sie mit 401, wenn die signierte Zeit mehr als fünf Minuten von jetzt abweicht.</translation>
    </message>
    <message>
        <source>Remember the ids of events that were handled, and answer 200 to those that come again.</source>
        <translation>Merken Sie sich die IDs erledigter Ereignisse, und antworten Sie mit 200 auf die, die noch einmal kommen.</translation>
    </message>
    <message>
        <source>Answer 200 to types that you do not handle: new ones come, and a refusal is sent again and again.</source>
        <translation>Antworten Sie mit 200 auf Typen, die Sie nicht behandeln: Es kommen neue hinzu, und Abgelehntes wird immer wieder gesendet.</translation>
    </message>
    <message>
        <source>Raise the limit on the size of a request&apos;s body.</source>
        <translation>Erhöhen Sie die Grenze für die Größe eines Anfrageinhalts.</translation>
    </message>
    <message>
        <source>Verify first, then decrypt with the key that is made from the secret.</source>
        <translation>Prüfen Sie zuerst, und entschlüsseln Sie dann mit dem Schlüssel, der aus dem Geheimnis gebildet wird.</translation>
    </message>
    <message>
        <source>Store the event, answer, and work through a queue.</source>
        <translation>Speichern Sie das Ereignis, antworten Sie, und arbeiten Sie eine Warteschlange ab.</translation>
    </message>
    <message>
        <source>Answer 405 to everything but POST.</source>
        <translation>Antworten Sie mit 405 auf alles außer POST.</translation>
    </message>
    <message>
        <source>Answer 415 to everything but application/json.</source>
        <translation>Antworten Sie mit 415 auf alles außer application/json.</translation>
    </message>
    <message>
        <source>Your endpoint works. %1</source>
        <translation>Ihr Endpunkt funktioniert. %1</translation>
    </message>
    <message>
        <source>Your endpoint does everything right that was checked.</source>
        <translation>Ihr Endpunkt macht alles richtig, was geprüft wurde.</translation>
    </message>
    <message>
        <source>Not checked: the proxy looks the name up.</source>
        <translation>Nicht geprüft: Der Proxy löst den Namen auf.</translation>
    </message>
</context>
<context>
    <name>ComparisonText</name>
    <message>
        <source>attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>The bodies are the same, byte by byte, as those of two attempts have to be.</source>
        <translation>Die Inhalte sind Byte für Byte gleich, wie es bei zwei Versuchen sein muss.</translation>
    </message>
    <message>
        <source>The bodies are the same, byte by byte.</source>
        <translation>Die Inhalte sind Byte für Byte gleich.</translation>
    </message>
    <message>
        <source>Two attempts of one event have to be the same, and these are not: the bodies differ from byte %1 on.</source>
        <translation>Zwei Versuche eines Ereignisses müssen gleich sein, diese sind es nicht: Die Inhalte unterscheiden sich ab Byte %1.</translation>
    </message>
    <message>
        <source>The bodies differ from byte %1 on, but the payloads say the same.</source>
        <translation>Die Inhalte unterscheiden sich ab Byte %1, aber die Nutzdaten sagen dasselbe.</translation>
    </message>
    <message>
        <source>The bodies differ from byte %1 on.</source>
        <translation>Die Inhalte unterscheiden sich ab Byte %1.</translation>
    </message>
    <message>
        <source>There is no difference.</source>
        <translation>Es gibt keinen Unterschied.</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzdaten</translation>
    </message>
    <message>
        <source>differs from byte %1 on</source>
        <translation>weicht ab Byte %1 ab</translation>
    </message>
    <message>
        <source>the same bytes</source>
        <translation>dieselben Bytes</translation>
    </message>
    <message>
        <source>%1 from byte %2 on</source>
        <translation>%1 ab Byte %2</translation>
    </message>
    <message numerus="yes">
        <source>%n later attempt(s): each has the bytes of the first, as it has to.</source>
        <translation>
            <numerusform>%n späterer Versuch: Er hat die Bytes des ersten, wie es sein muss.</numerusform>
            <numerusform>%n spätere Versuche: Jeder hat die Bytes des ersten, wie es sein muss.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attempts of one event have to be the same, and %n of these differ(s) from the first: %1.</source>
        <translation>
            <numerusform>Versuche eines Ereignisses müssen gleich sein, und %n von diesen weicht vom ersten ab: %1.</numerusform>
            <numerusform>Versuche eines Ereignisses müssen gleich sein, und %n von diesen weichen vom ersten ab: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Composition</name>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
</context>
<context>
    <name>Endpoints</name>
    <message>
        <source>%1 where not verified</source>
        <translation>%1 falls nicht verifiziert</translation>
    </message>
    <message>
        <source>%1 to the first %2</source>
        <translation>%1 auf die ersten %2</translation>
    </message>
    <message>
        <source>%1 to %2 %</source>
        <translation>%1 auf %2&#xa0;%</translation>
    </message>
    <message>
        <source>at most %1 in %2</source>
        <translation>höchstens %1 in %2</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>answers %1</source>
        <translation>antwortet mit %1</translation>
    </message>
    <message>
        <source>passes on to %1</source>
        <translation>leitet weiter an %1</translation>
    </message>
    <message>
        <source>drops the connection</source>
        <translation>trennt die Verbindung</translation>
    </message>
    <message>
        <source>never answers</source>
        <translation>antwortet nie</translation>
    </message>
    <message>
        <source>nothing is checked</source>
        <translation>nichts wird geprüft</translation>
    </message>
    <message>
        <source>checked with a typed secret</source>
        <translation>geprüft mit eingegebenem Schlüssel</translation>
    </message>
    <message>
        <source>checked with the secret of %1</source>
        <translation>geprüft mit dem Schlüssel von %1</translation>
    </message>
    <message>
        <source>checked with its webhook&apos;s secret</source>
        <translation>geprüft mit dem Schlüssel seines Webhooks</translation>
    </message>
</context>
<context>
    <name>EnvironmentName</name>
    <message>
        <source>SANDBOX</source>
        <translation>SANDBOX</translation>
    </message>
    <message>
        <source>TEST</source>
        <translation>TEST</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>LIVE</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a sentence, then the server&apos;s words</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Der Server</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>status of an answer</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Der Vorgang wurde abgebrochen.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>%1 could not be found: its name has no address.</source>
        <translation>%1 wurde nicht gefunden: Zum Namen gibt es keine Adresse.</translation>
    </message>
    <message>
        <source>%1 refused the connection: nothing listens there.</source>
        <translation>%1 hat die Verbindung abgelehnt: Dort lauscht kein Programm.</translation>
    </message>
    <message>
        <source>%1 closed the connection before the answer was complete.</source>
        <translation>%1 hat die Verbindung geschlossen, bevor die Antwort vollständig war.</translation>
    </message>
    <message>
        <source>%1 could not be reached over a secure connection.</source>
        <translation>%1 war über eine sichere Verbindung nicht erreichbar.</translation>
    </message>
    <message>
        <source>A redirect to %1 was not followed.</source>
        <translation>Der Umleitung auf %1 wurde nicht gefolgt.</translation>
    </message>
    <message>
        <source>another address</source>
        <translation>eine andere Adresse</translation>
    </message>
    <message>
        <source>%1 would be reached without encryption.</source>
        <translation>%1 würde unverschlüsselt angesprochen.</translation>
    </message>
    <message>
        <source>%1 sent more than the %2 allowed.</source>
        <translation>%1 hat mehr als die erlaubten %2 gesendet.</translation>
    </message>
    <message>
        <source>%1 sent more than is allowed.</source>
        <translation>%1 hat mehr als erlaubt gesendet.</translation>
    </message>
    <message>
        <source>%1 sent an answer that the API does not have.</source>
        <translation>%1 hat eine Antwort gesendet, die es in der API nicht gibt.</translation>
    </message>
    <message>
        <source>%1 does not accept these values.</source>
        <translation>%1 akzeptiert diese Werte nicht.</translation>
    </message>
    <message>
        <source>%1 does not know this key, or the key has expired.</source>
        <translation>%1 kennt diesen Schlüssel nicht, oder er ist abgelaufen.</translation>
    </message>
    <message>
        <source>%1 does not let this key do that.</source>
        <translation>%1 erlaubt das mit diesem Schlüssel nicht.</translation>
    </message>
    <message>
        <source>%1 has no such object.</source>
        <translation>%1 kennt dieses Objekt nicht.</translation>
    </message>
    <message>
        <source>%1 refused: it conflicts with the present state.</source>
        <translation>%1 hat abgelehnt: Konflikt mit dem jetzigen Stand.</translation>
    </message>
    <message>
        <source>The rate limit of %1 is used up for another %2.</source>
        <translation>%1 nimmt noch %2 lang keine Anfragen an: Das Anfragelimit ist ausgeschöpft.</translation>
    </message>
    <message>
        <source>The rate limit of %1 is used up.</source>
        <translation>%1 nimmt keine Anfragen mehr an: Das Anfragelimit ist ausgeschöpft.</translation>
    </message>
    <message>
        <source>%1 refused the request with status %2.</source>
        <translation>%1 hat die Anfrage mit Status %2 abgelehnt.</translation>
    </message>
    <message>
        <source>%1 failed with status %2.</source>
        <translation>%1 meldet einen Fehler mit Status %2.</translation>
    </message>
    <message>
        <source>It was not sent: the rate limit would make it wait %1.</source>
        <translation>Nicht gesendet: Wegen des Anfragelimits müsste %1 gewartet werden.</translation>
    </message>
    <message>
        <source>It was not sent: the rate limit leaves no request for it.</source>
        <translation>Nicht gesendet: Das Anfragelimit lässt dafür keine Anfrage übrig.</translation>
    </message>
    <message>
        <source>A value cannot be used.</source>
        <translation>Ein Wert ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>Port %1 is used by another program.</source>
        <translation>Port %1 wird von einem anderen Programm benutzt.</translation>
    </message>
    <message>
        <source>The port is used by another program.</source>
        <translation>Der Port wird von einem anderen Programm benutzt.</translation>
    </message>
    <message>
        <source>This machine does not have the address to listen on.</source>
        <translation>Dieser Rechner hat die Adresse nicht, auf der gelauscht werden soll.</translation>
    </message>
    <message>
        <source>%1 may not be read or written.</source>
        <translation>%1 darf nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>%1 could not be written: the disk is full.</source>
        <translation>%1 konnte nicht geschrieben werden: Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>%1 could not be read or written.</source>
        <translation>%1 konnte nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>%1 is damaged or no file of Hookbench.</source>
        <translation>%1 ist beschädigt oder keine Datei von Hookbench.</translation>
    </message>
    <message>
        <source>%1 is a damaged database.</source>
        <translation>%1 ist eine beschädigte Datenbank.</translation>
    </message>
    <message>
        <source>%1 was made by a later Hookbench: it has version %2, and this one knows versions up to %3.</source>
        <translation>%1 stammt von einem neueren Hookbench: Die Datei hat Version %2, dieses kennt Versionen bis %3.</translation>
    </message>
    <message>
        <source>%1 did not work as a database.</source>
        <translation>%1 funktioniert nicht als Datenbank.</translation>
    </message>
    <message>
        <source>Another Hookbench already works on this data directory.</source>
        <translation>Ein anderes Hookbench benutzt dieses Datenverzeichnis bereits.</translation>
    </message>
    <message>
        <source>This desktop session has no keychain.</source>
        <translation>Diese Desktop-Sitzung hat keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>The keychain was not opened for Hookbench.</source>
        <translation>Der Schlüsselbund wurde für Hookbench nicht geöffnet.</translation>
    </message>
    <message>
        <source>The keychain did not answer in time.</source>
        <translation>Der Schlüsselbund hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The keychain did not do what it was asked.</source>
        <translation>Der Schlüsselbund hat den Auftrag nicht ausgeführt.</translation>
    </message>
    <message>
        <source>The keychain has no such secret.</source>
        <translation>Der Schlüsselbund enthält dieses Geheimnis nicht.</translation>
    </message>
    <message>
        <source>This LIVE account is read-only in Hookbench until it is unlocked.</source>
        <translation>Dieses LIVE-Konto ist in Hookbench schreibgeschützt, bis es entsperrt wird.</translation>
    </message>
    <message>
        <source>%1 was not confirmed as a host that the key may be sent to.</source>
        <translation>%1 ist nicht als Host bestätigt, an den der Schlüssel gesendet werden darf.</translation>
    </message>
    <message>
        <source>Something went wrong inside Hookbench.</source>
        <translation>In Hookbench ist ein interner Fehler aufgetreten.</translation>
    </message>
    <message>
        <source>Start it again when you want it.</source>
        <translation>Starten Sie ihn bei Bedarf erneut.</translation>
    </message>
    <message>
        <source>Check the network and try again; a busy server may need a minute.</source>
        <translation>Prüfen Sie das Netzwerk und versuchen Sie es erneut; ein ausgelasteter Server braucht eventuell eine Minute.</translation>
    </message>
    <message>
        <source>Check the spelling of the base URL, and that this machine is online.</source>
        <translation>Prüfen Sie die Schreibweise der API-Adresse und ob dieser Rechner online ist.</translation>
    </message>
    <message>
        <source>Check the port in the base URL, and that the server is running.</source>
        <translation>Prüfen Sie den Port in der API-Adresse und ob der Server läuft.</translation>
    </message>
    <message>
        <source>Try again. A change may have arrived: look at the list before you repeat it.</source>
        <translation>Versuchen Sie es erneut. Eine Änderung kann angekommen sein: Sehen Sie in der Liste nach, bevor Sie sie wiederholen.</translation>
    </message>
    <message>
        <source>Check the host name, this machine&apos;s clock and the certificate. Do not send the key anywhere else instead.</source>
        <translation>Prüfen Sie den Hostnamen, die Uhr dieses Rechners und das Zertifikat. Senden Sie den Schlüssel nicht ersatzweise woandershin.</translation>
    </message>
    <message>
        <source>The key stays with the host it belongs to. If the API has moved, change the account&apos;s base URL.</source>
        <translation>Der Schlüssel bleibt bei dem Host, zu dem er gehört. Ist die API umgezogen, ändern Sie die API-Adresse des Kontos.</translation>
    </message>
    <message>
        <source>Use an https address. Plain http is for this machine only.</source>
        <translation>Verwenden Sie eine https-Adresse. Unverschlüsseltes http ist nur für diesen Rechner.</translation>
    </message>
    <message>
        <source>Check that the base URL is that of the API.</source>
        <translation>Prüfen Sie, ob die API-Adresse wirklich zur API gehört.</translation>
    </message>
    <message>
        <source>Check the base URL and the path prefix; a proxy may have answered in place of the API.</source>
        <translation>Prüfen Sie API-Adresse und Pfadpräfix; vielleicht hat ein Proxy anstelle der API geantwortet.</translation>
    </message>
    <message>
        <source>Correct the values and save again; nothing you typed is lost.</source>
        <translation>Korrigieren Sie die Werte und speichern Sie erneut; Ihre Eingaben bleiben erhalten.</translation>
    </message>
    <message>
        <source>Check client key, secret and sign-in style of the account, and the key&apos;s expiry in the dashboard.</source>
        <translation>Prüfen Sie Client-Schlüssel, Client-Secret und Anmeldeart des Kontos sowie das Ablaufdatum des Schlüssels im Dashboard.</translation>
    </message>
    <message>
        <source>Give the key the missing scope in the dashboard, or use another key.</source>
        <translation>Geben Sie dem Schlüssel im Dashboard die fehlende Berechtigung oder verwenden Sie einen anderen.</translation>
    </message>
    <message>
        <source>Refresh the list: it may be deleted, or belong to another application.</source>
        <translation>Aktualisieren Sie die Liste: Es kann gelöscht sein oder zu einer anderen Anwendung gehören.</translation>
    </message>
    <message>
        <source>Refresh, look at what has changed, and try again.</source>
        <translation>Aktualisieren Sie, sehen Sie nach, was sich geändert hat, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Wait, or use a longer refresh interval in Settings.</source>
        <translation>Warten Sie oder wählen Sie in den Einstellungen ein längeres Aktualisierungsintervall.</translation>
    </message>
    <message>
        <source>Check the account&apos;s base URL, path prefix and sign-in style.</source>
        <translation>Prüfen Sie API-Adresse, Pfadpräfix und Anmeldeart des Kontos.</translation>
    </message>
    <message>
        <source>The fault is at the server. Try again later.</source>
        <translation>Der Fehler liegt beim Server. Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>Send it again when the limit has been reset; the status bar says when.</source>
        <translation>Senden Sie erneut, sobald das Limit zurückgesetzt ist; wann, steht in der Statusleiste.</translation>
    </message>
    <message>
        <source>Correct the value and try again.</source>
        <translation>Korrigieren Sie den Wert und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Choose another port, or stop the program that uses this one.</source>
        <translation>Wählen Sie einen anderen Port oder beenden Sie das Programm, das diesen benutzt.</translation>
    </message>
    <message>
        <source>Listen on 127.0.0.1, or on an address that this machine has.</source>
        <translation>Lauschen Sie auf 127.0.0.1 oder auf einer Adresse, die dieser Rechner hat.</translation>
    </message>
    <message>
        <source>Check owner and rights of the file and its folder, or choose another data directory.</source>
        <translation>Prüfen Sie Besitzer und Rechte der Datei und ihres Ordners oder wählen Sie ein anderes Datenverzeichnis.</translation>
    </message>
    <message>
        <source>Make room on the disk and try again; the file is as it was before.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger und versuchen Sie es erneut; die Datei ist unverändert.</translation>
    </message>
    <message>
        <source>Check the disk and the path, then try again.</source>
        <translation>Prüfen Sie Datenträger und Pfad und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Restore it from a backup, or move it away to begin anew.</source>
        <translation>Stellen Sie die Datei aus einer Sicherung wieder her oder verschieben Sie sie, um neu zu beginnen.</translation>
    </message>
    <message>
        <source>Keep a copy of it. Move it away to begin anew, or restore a backup.</source>
        <translation>Bewahren Sie eine Kopie auf. Verschieben Sie die Datei, um neu zu beginnen, oder stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Update Hookbench, or choose another data directory. The file was not touched.</source>
        <translation>Aktualisieren Sie Hookbench oder wählen Sie ein anderes Datenverzeichnis. Die Datei blieb unverändert.</translation>
    </message>
    <message>
        <source>Close other programs that use the data directory, then try again.</source>
        <translation>Schließen Sie andere Programme, die das Datenverzeichnis benutzen, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Use that one, stop it, or choose another data directory.</source>
        <translation>Verwenden Sie jenes, beenden Sie es oder wählen Sie ein anderes Datenverzeichnis.</translation>
    </message>
    <message>
        <source>Install and start GNOME Keyring or KWallet. Until then keys are kept in memory for this session only.</source>
        <translation>Installieren und starten Sie GNOME Keyring oder KWallet. Bis dahin bleiben Schlüssel nur für diese Sitzung im Speicher.</translation>
    </message>
    <message>
        <source>Unlock it in your desktop&apos;s password manager, then try again.</source>
        <translation>Entsperren Sie ihn in der Passwortverwaltung Ihres Desktops und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Allow the access when the desktop asks, or go on with keys kept in memory for this session only.</source>
        <translation>Erlauben Sie den Zugriff, wenn der Desktop fragt, oder arbeiten Sie mit Schlüsseln weiter, die nur für diese Sitzung im Speicher bleiben.</translation>
    </message>
    <message>
        <source>Look for an unanswered password prompt, answer it, then try again.</source>
        <translation>Suchen Sie nach einer offenen Passwortabfrage, beantworten Sie sie und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Open your desktop&apos;s password manager and look whether it works.</source>
        <translation>Öffnen Sie die Passwortverwaltung Ihres Desktops und prüfen Sie, ob sie funktioniert.</translation>
    </message>
    <message>
        <source>Enter it again; it is then stored in the keychain.</source>
        <translation>Geben Sie es erneut ein; es wird dann im Schlüsselbund gespeichert.</translation>
    </message>
    <message>
        <source>Unlock the account for changes first; it locks again by itself.</source>
        <translation>Entsperren Sie das Konto zuerst für Änderungen; es sperrt sich von selbst wieder.</translation>
    </message>
    <message>
        <source>Read the host&apos;s name carefully and confirm it in the account, if it is the right one.</source>
        <translation>Lesen Sie den Namen des Hosts genau und bestätigen Sie ihn im Konto, wenn er stimmt.</translation>
    </message>
    <message>
        <source>Please report it, with what you did before.</source>
        <translation>Bitte melden Sie ihn und beschreiben Sie, was Sie zuvor getan haben.</translation>
    </message>
    <message>
        <source>The proxy %1</source>
        <translation>Der Proxy %1</translation>
    </message>
    <message>
        <source>%1 asks who you are before it connects to %2: it wants a user name and password (status 407).</source>
        <translation>%1 fragt, wer Sie sind, bevor er sich mit %2 verbindet: Er verlangt Benutzername und Passwort (Status 407).</translation>
    </message>
    <message>
        <source>%1 did not connect to %2: it answered with status %3.</source>
        <translation>%1 hat sich nicht mit %2 verbunden: Er antwortete mit Status %3.</translation>
    </message>
    <message>
        <source>Check the proxy in the settings of your system or in https_proxy and http_proxy; hosts in no_proxy are reached without it.</source>
        <translation>Prüfen Sie den Proxy in den Einstellungen Ihres Systems oder in https_proxy und http_proxy; Hosts in no_proxy werden ohne ihn erreicht.</translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message>
        <source>How you will recognise it. %1 of %2 characters.</source>
        <translation>Daran erkennen Sie ihn wieder. %1 von %2 Zeichen.</translation>
    </message>
    <message>
        <source>Give it a name of %1 to %2 characters.</source>
        <translation>Geben Sie ihm einen Namen mit %1 bis %2 Zeichen.</translation>
    </message>
    <message>
        <source>At least %1 characters; these are %2.</source>
        <translation>Mindestens %1 Zeichen; das sind %2.</translation>
    </message>
    <message>
        <source>At most %1 characters; these are %2.</source>
        <translation>Höchstens %1 Zeichen; das sind %2.</translation>
    </message>
    <message>
        <source>Where events are sent.</source>
        <translation>Wohin Ereignisse gesendet werden.</translation>
    </message>
    <message>
        <source>Enter the URL that events are sent to.</source>
        <translation>Geben Sie die URL ein, an die Ereignisse gesendet werden.</translation>
    </message>
    <message>
        <source>Enter a whole URL, such as https://shop.example/webhooks.</source>
        <translation>Geben Sie eine vollständige URL ein, z. B. https://shop.example/webhooks.</translation>
    </message>
    <message>
        <source>Only https and http URLs can receive events.</source>
        <translation>Nur https- und http-URLs können Ereignisse empfangen.</translation>
    </message>
    <message>
        <source>The URL has no host.</source>
        <translation>Die URL hat keinen Host.</translation>
    </message>
    <message>
        <source>This account accepts https URLs only.</source>
        <translation>Dieses Konto akzeptiert nur https-URLs.</translation>
    </message>
    <message>
        <source>Change to https</source>
        <translation>Auf https ändern</translation>
    </message>
    <message>
        <source>%1 has this URL already: each event would arrive twice.</source>
        <translation>%1 hat diese URL schon: Jedes Ereignis käme doppelt an.</translation>
    </message>
    <message>
        <source>The URL holds a user name or password; everybody who may read webhooks sees it.</source>
        <translation>Die URL enthält Benutzername oder Passwort; alle, die Webhooks lesen dürfen, sehen sie.</translation>
    </message>
    <message>
        <source>Loopback: only a sender on this machine, such as the sandbox, reaches it.</source>
        <translation>Loopback: Nur ein Absender auf diesem Rechner, etwa die Sandbox, erreicht diese URL.</translation>
    </message>
    <message>
        <source>A private address: the platform cannot reach it from outside.</source>
        <translation>Eine private Adresse: Die Plattform erreicht sie von außen nicht.</translation>
    </message>
    <message>
        <source>http is readable on the way. Use https in production.</source>
        <translation>http ist unterwegs mitlesbar. Verwenden Sie im Betrieb https.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Verschlüsselt</translation>
    </message>
    <message>
        <source>Signing secret</source>
        <translation>Signaturschlüssel</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FileText</name>
    <message>
        <source>%1 could not be read. It is kept as %2, and the defaults are used.</source>
        <translation>%1 konnte nicht gelesen werden. Die Datei bleibt als %2 erhalten, es gelten die Standardwerte.</translation>
    </message>
    <message>
        <source>Parts of %1 could not be read. All of it is kept as %2; the readable parts are used.</source>
        <translation>Teile von %1 konnten nicht gelesen werden. Die ganze Datei bleibt als %2 erhalten; die lesbaren Teile werden verwendet.</translation>
    </message>
    <message>
        <source>%1 was brought up to this version. The earlier file is kept as %2.</source>
        <translation>%1 wurde auf diese Version gebracht. Die frühere Datei bleibt als %2 erhalten.</translation>
    </message>
    <message numerus="yes">
        <source>Other users of this machine could open %n file(s) or folder(s); now only you can: %1</source>
        <translation>
            <numerusform>Andere Benutzer dieses Rechners konnten %n Datei oder Ordner öffnen; jetzt können nur Sie es: %1</numerusform>
            <numerusform>Andere Benutzer dieses Rechners konnten %n Dateien oder Ordner öffnen; jetzt können nur Sie es: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation>in %1 min</translation>
    </message>
    <message>
        <source>in %1 h</source>
        <translation>in %1 h</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>%1, %2 %3 (%4)</source>
        <comment>date, time, zone, the same in UTC</comment>
        <translation>%1, %2 %3 (%4)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>percent</comment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>time, zone</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>title of a column, zone</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>from, until</comment>
        <translation>%1–%2</translation>
    </message>
</context>
<context>
    <name>IntentText</name>
    <message>
        <source>Exact bytes, signature as it is</source>
        <translation>Genaue Bytes, Signatur wie sie ist</translation>
    </message>
    <message>
        <source>Goes out with its own headers and signature; nothing is added.</source>
        <translation>Geht mit eigenen Headern und eigener Signatur hinaus; nichts wird hinzugefügt.</translation>
    </message>
    <message>
        <source>Signed now</source>
        <translation>Jetzt signiert</translation>
    </message>
    <message>
        <source>Right in every way: signed at the moment of sending.</source>
        <translation>In jeder Hinsicht richtig: signiert im Augenblick des Sendens.</translation>
    </message>
    <message>
        <source>Wrong secret</source>
        <translation>Falscher Schlüssel</translation>
    </message>
    <message>
        <source>Signed with a secret that nobody has.</source>
        <translation>Signiert mit einem Schlüssel, den niemand hat.</translation>
    </message>
    <message>
        <source>No signature</source>
        <translation>Keine Signatur</translation>
    </message>
    <message>
        <source>Everything but the signature.</source>
        <translation>Alles außer der Signatur.</translation>
    </message>
    <message>
        <source>Too old</source>
        <translation>Zu alt</translation>
    </message>
    <message>
        <source>Signed with a time before the scheme&apos;s tolerance.</source>
        <translation>Signiert mit einer Zeit vor der Toleranz des Verfahrens.</translation>
    </message>
    <message>
        <source>From the future</source>
        <translation>Aus der Zukunft</translation>
    </message>
    <message>
        <source>Signed with a time after the scheme&apos;s tolerance.</source>
        <translation>Signiert mit einer Zeit nach der Toleranz des Verfahrens.</translation>
    </message>
    <message>
        <source>Flipped bit in the body</source>
        <translation>Gekipptes Bit im Inhalt</translation>
    </message>
    <message>
        <source>One bit of the body is changed after it was signed.</source>
        <translation>Ein Bit des Inhalts wird nach dem Signieren geändert.</translation>
    </message>
    <message>
        <source>Changed signature</source>
        <translation>Geänderte Signatur</translation>
    </message>
    <message>
        <source>One character of the signature is changed.</source>
        <translation>Ein Zeichen der Signatur wird geändert.</translation>
    </message>
    <message>
        <source>Cut body</source>
        <translation>Abgeschnittener Inhalt</translation>
    </message>
    <message>
        <source>The second half of the body is missing.</source>
        <translation>Die zweite Hälfte des Inhalts fehlt.</translation>
    </message>
    <message>
        <source>Wrong content type</source>
        <translation>Falscher Inhaltstyp</translation>
    </message>
    <message>
        <source>Right but for its content type, which is text/plain.</source>
        <translation>Richtig bis auf den Inhaltstyp, der text/plain ist.</translation>
    </message>
    <message>
        <source>Bad encryption tag</source>
        <translation>Falsches Prüfkennzeichen</translation>
    </message>
    <message>
        <source>The tag of the encrypted payload is changed, then signed.</source>
        <translation>Das Kennzeichen der verschlüsselten Nutzdaten wird geändert, dann signiert.</translation>
    </message>
    <message>
        <source>Wrong encryption key</source>
        <translation>Falscher Verschlüsselungsschlüssel</translation>
    </message>
    <message>
        <source>Encrypted with a key that nobody has, then signed.</source>
        <translation>Verschlüsselt mit einem Schlüssel, den niemand hat, dann signiert.</translation>
    </message>
    <message>
        <source>Duplicate id</source>
        <translation>Doppelte Kennung</translation>
    </message>
    <message>
        <source>Right, with the id of an event that was sent before: it is accepted, and has its effect once only.</source>
        <translation>Richtig, mit der Kennung eines schon gesendeten Ereignisses: Es wird angenommen und wirkt nur einmal.</translation>
    </message>
</context>
<context>
    <name>RotationText</name>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>To the old secret: %1. To the new one: %2.</source>
        <translation>Auf den alten Schlüssel: %1. Auf den neuen: %2.</translation>
    </message>
    <message>
        <source>The handler takes both.</source>
        <translation>Der Handler nimmt beide an.</translation>
    </message>
    <message>
        <source>A handler that takes both answers 2xx to each: look at what it reads the secrets from, then send them again.</source>
        <translation>Ein Handler, der beide annimmt, antwortet jeweils mit 2xx: Sehen Sie nach, woher er die Schlüssel liest, und senden Sie noch einmal.</translation>
    </message>
    <message>
        <source>Not seen from here: no delivery of this webhook has passed this receiver.</source>
        <translation>Von hier nicht gesehen: Keine Zustellung dieses Webhooks ging durch diesen Empfänger.</translation>
    </message>
    <message>
        <source>The platform counts %1 events, %2 of them delivered.</source>
        <translation>Die Plattform zählt %1 Ereignisse, %2 davon zugestellt.</translation>
    </message>
    <message>
        <source>%1 of the last %2</source>
        <comment>deliveries</comment>
        <translation>%1 der letzten %2</translation>
    </message>
    <message>
        <source>last used %1 ago, %2</source>
        <translation>zuletzt vor %1 verwendet, %2</translation>
    </message>
    <message>
        <source>not used, %1</source>
        <translation>nicht verwendet, %1</translation>
    </message>
    <message>
        <source>Old secret: %1. New secret: %2.</source>
        <translation>Alter Schlüssel: %1. Neuer Schlüssel: %2.</translation>
    </message>
    <message>
        <source>The old secret has signed since the platform got the new one: keep it a while.</source>
        <translation>Der alte Schlüssel hat noch signiert, seit die Plattform den neuen hat: Behalten Sie ihn eine Weile.</translation>
    </message>
    <message>
        <source>Since the platform has the new secret, it alone has signed: the old one can go.</source>
        <translation>Seit die Plattform den neuen Schlüssel hat, hat nur er signiert: Der alte kann weg.</translation>
    </message>
</context>
<context>
    <name>SendRefusal</name>
    <message>
        <source>In LIVE a signed event moves goods: only events that were captured are sent there, unchanged. Choose one on the Receiver page.</source>
        <translation>In LIVE bewegt ein signiertes Ereignis Waren: Nur abgefangene Ereignisse werden dort gesendet, unverändert. Wählen Sie eines auf der Seite „Empfänger“.</translation>
    </message>
    <message>
        <source>In LIVE a captured event is sent only as it came: its bytes, headers, type and ids were changed here.</source>
        <translation>In LIVE wird ein abgefangenes Ereignis nur gesendet, wie es kam: Bytes, Header, Typ oder Kennungen wurden hier geändert.</translation>
    </message>
    <message>
        <source>In LIVE nothing is sent that is broken on purpose.</source>
        <translation>In LIVE wird nichts absichtlich Falsches gesendet.</translation>
    </message>
    <message>
        <source>In LIVE an event is sent once, not several times.</source>
        <translation>In LIVE wird ein Ereignis einmal gesendet, nicht mehrmals.</translation>
    </message>
    <message>
        <source>Choose a signing secret first.</source>
        <translation>Wählen Sie zuerst einen Signaturschlüssel.</translation>
    </message>
    <message>
        <source>This scheme signs no time.</source>
        <translation>Dieses Verfahren signiert keine Zeit.</translation>
    </message>
    <message>
        <source>There is no body to be changed.</source>
        <translation>Es gibt keinen Inhalt, der geändert werden könnte.</translation>
    </message>
    <message>
        <source>Turn on &quot;Encrypt the payload&quot; first.</source>
        <translation>Schalten Sie zuerst „Nutzdaten verschlüsseln“ ein.</translation>
    </message>
    <message>
        <source>Choose an event on the Receiver page, and press Ctrl+R there.</source>
        <translation>Wählen Sie ein Ereignis auf der Seite „Empfänger“ und drücken Sie dort Strg+R.</translation>
    </message>
    <message>
        <source>Say where to send: type a URL, or start the receiver.</source>
        <translation>Sagen Sie, wohin: Geben Sie eine URL ein, oder starten Sie den Empfänger.</translation>
    </message>
    <message>
        <source>That is no absolute http or https URL.</source>
        <translation>Das ist keine absolute http- oder https-URL.</translation>
    </message>
    <message>
        <source>Header line %1 is not like &quot;Name: value&quot;, or names what the connection sets itself.</source>
        <translation>Die Headerzeile %1 hat nicht die Form „Name: Wert“, oder sie nennt, was die Verbindung selbst setzt.</translation>
    </message>
    <message>
        <source>Type the signing secret, or choose another one.</source>
        <translation>Geben Sie den Signaturschlüssel ein, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Encrypting needs a signing secret.</source>
        <translation>Zum Verschlüsseln braucht es einen Signaturschlüssel.</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>%1 did not come here.</source>
        <translation>%1 ist hier nicht angekommen.</translation>
    </message>
    <message>
        <source>%1 came again as another event (%2).</source>
        <translation>%1 kam noch einmal als anderes Ereignis (%2).</translation>
    </message>
    <message>
        <source>%1 came after a later step (%2).</source>
        <translation>%1 kam nach einem späteren Schritt (%2).</translation>
    </message>
    <message>
        <source>The platform has not reported an event yet.</source>
        <translation>Die Plattform hat noch kein Ereignis gemeldet.</translation>
    </message>
    <message numerus="yes">
        <source>All %n event(s) that the platform reported came here.</source>
        <translation>
            <numerusform>Das eine Ereignis, das die Plattform gemeldet hat, kam hier an.</numerusform>
            <numerusform>Alle %n Ereignisse, die die Plattform gemeldet hat, kamen hier an.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n event(s) that the platform reported, %1 came here.</source>
        <translation>
            <numerusform>Von %n Ereignis, das die Plattform gemeldet hat, kam %1 hier an.</numerusform>
            <numerusform>Von %n Ereignissen, die die Plattform gemeldet hat, kamen %1 hier an.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missing: %1 and %n more.</source>
        <translation>
            <numerusform>Es fehlen: %1 und %n weiteres.</numerusform>
            <numerusform>Es fehlen: %1 und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <translation>Es fehlen: %1.</translation>
    </message>
    <message>
        <source>What was sent before %1 is not known: the platform may have had more than it listed.</source>
        <translation>Was vor %1 gesendet wurde, ist nicht bekannt: Die Plattform hatte vielleicht mehr, als sie aufgelistet hat.</translation>
    </message>
    <message>
        <source>What was sent between %1 and %2 is not known: the platform may have had more than it listed.</source>
        <translation>Was zwischen %1 und %2 gesendet wurde, ist nicht bekannt: Die Plattform hatte vielleicht mehr, als sie aufgelistet hat.</translation>
    </message>
    <message>
        <source>%1 came again with other bytes (%2).</source>
        <translation>%1 kam noch einmal mit anderen Bytes (%2).</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Verified</source>
        <translation>Verifiziert</translation>
    </message>
    <message>
        <source>Old secret</source>
        <translation>Alter Schlüssel</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Unsigned</source>
        <translation>Nicht signiert</translation>
    </message>
    <message>
        <source>Unknown scheme</source>
        <translation>Unbekanntes Verfahren</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Cannot decrypt</source>
        <translation>Nicht entschlüsselbar</translation>
    </message>
    <message>
        <source>The signature fits these bytes and the secret.</source>
        <translation>Die Signatur passt zu diesen Bytes und zum Schlüssel.</translation>
    </message>
    <message>
        <source>The signature fits these bytes and a previous secret: the sender does not use the current one yet.</source>
        <translation>Die Signatur passt zu diesen Bytes und zu einem früheren Schlüssel: Der Absender benutzt den aktuellen noch nicht.</translation>
    </message>
    <message>
        <source>There is a signature, and it does not hold.</source>
        <translation>Eine Signatur ist vorhanden, aber sie stimmt nicht.</translation>
    </message>
    <message>
        <source>No header looks like a signature: anybody could have sent this.</source>
        <translation>Kein Header sieht nach einer Signatur aus: Das kann jeder gesendet haben.</translation>
    </message>
    <message>
        <source>A header looks like a signature, but no known scheme reads it.</source>
        <translation>Ein Header sieht nach einer Signatur aus, aber kein bekanntes Verfahren kann sie lesen.</translation>
    </message>
    <message>
        <source>No secret is set for this endpoint, so nothing was checked.</source>
        <translation>Für diesen Endpunkt ist kein Schlüssel festgelegt, deshalb wurde nichts geprüft.</translation>
    </message>
    <message>
        <source>The signature fits, but the payload could not be decrypted.</source>
        <translation>Die Signatur passt, aber die Nutzdaten konnten nicht entschlüsselt werden.</translation>
    </message>
    <message>
        <source>It was checked later: no secret was at hand when it came.</source>
        <translation>Es wurde später geprüft: Als es kam, war kein Geheimnis zur Hand.</translation>
    </message>
</context>
<context>
    <name>Watch</name>
    <message>
        <source>Of the deliveries of the last 24 hours %1 succeeded; the rule asks for %2.</source>
        <translation>Von den Zustellungen der letzten 24 Stunden gelangen %1; die Regel verlangt %2.</translation>
    </message>
    <message>
        <source>Of all its deliveries %1 succeeded; the rule asks for %2.</source>
        <translation>Von allen Zustellungen gelangen %1; die Regel verlangt %2.</translation>
    </message>
    <message>
        <source>Nothing was sent for %1.</source>
        <translation>Seit %1 wurde nichts gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>The last %n deliveries failed, one after the other.</source>
        <translation>
            <numerusform>Die letzte Zustellung schlug fehl.</numerusform>
            <numerusform>Die letzten %n Zustellungen schlugen nacheinander fehl.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) that came here do not fit the secret that is known here.</source>
        <translation>
            <numerusform>%n Zustellung, die hier ankam, passt nicht zu dem hier bekannten Schlüssel.</numerusform>
            <numerusform>%n Zustellungen, die hier ankamen, passen nicht zu dem hier bekannten Schlüssel.</numerusform>
        </translation>
    </message>
    <message>
        <source>The certificate of its endpoint has expired.</source>
        <translation>Das Zertifikat des Endpunkts ist abgelaufen.</translation>
    </message>
    <message numerus="yes">
        <source>The certificate of its endpoint expires in %n day(s).</source>
        <translation>
            <numerusform>Das Zertifikat des Endpunkts läuft in %n Tag ab.</numerusform>
            <numerusform>Das Zertifikat des Endpunkts läuft in %n Tagen ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at what the endpoint answered, and check it up.</source>
        <translation>Sehen Sie nach, was der Endpunkt antwortete, und prüfen Sie ihn.</translation>
    </message>
    <message>
        <source>Trigger an event, and find out why nothing arrives.</source>
        <translation>Lösen Sie ein Ereignis aus und finden Sie heraus, warum nichts ankommt.</translation>
    </message>
    <message>
        <source>Compare the secret of the webhook with the one that is known here: was it rotated elsewhere?</source>
        <translation>Vergleichen Sie den Schlüssel des Webhooks mit dem hier bekannten: Wurde er anderswo gewechselt?</translation>
    </message>
    <message>
        <source>Renew the certificate; the platform stops delivering when it expires.</source>
        <translation>Erneuern Sie das Zertifikat; die Plattform stellt nicht mehr zu, wenn es abläuft.</translation>
    </message>
</context>
<context>
    <name>WebhookText</name>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Gestört</translation>
    </message>
    <message>
        <source>no deliveries</source>
        <translation>nie zugestellt</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>The server gave no figures.</source>
        <translation>Der Server nennt keine Zahlen.</translation>
    </message>
    <message>
        <source>Nothing was delivered yet.</source>
        <translation>Noch wurde nichts zugestellt.</translation>
    </message>
    <message>
        <source>%1 of %2 deliveries succeeded, %3 failed.</source>
        <translation>%1 von %2 Zustellungen erfolgreich, %3 fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The rate is the server&apos;s own.</source>
        <translation>Die Quote stammt vom Server.</translation>
    </message>
    <message>
        <source>The rate is computed from these counts.</source>
        <translation>Die Quote ist aus diesen Zahlen berechnet.</translation>
    </message>
    <message>
        <source>%1 is active.</source>
        <translation>%1 ist aktiv.</translation>
    </message>
    <message>
        <source>%1 is paused: nothing is sent to it.</source>
        <translation>%1 ist angehalten: Es wird nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 is failing: too many deliveries do not succeed.</source>
        <translation>%1 ist gestört: Zu viele Zustellungen schlagen fehl.</translation>
    </message>
    <message>
        <source>Deliveries go to %1.</source>
        <translation>Zustellungen gehen an %1.</translation>
    </message>
    <message>
        <source>Payloads are encrypted with AES.</source>
        <translation>Die Nutzdaten sind mit AES verschlüsselt.</translation>
    </message>
    <message>
        <source>Payloads are not encrypted.</source>
        <translation>Die Nutzdaten sind nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>%1 of deliveries succeeded.</source>
        <translation>%1 der Zustellungen erfolgreich.</translation>
    </message>
    <message>
        <source>The server does not say how many events there were in the last 24 hours.</source>
        <translation>Der Server nennt die Zahl der Ereignisse der letzten 24 Stunden nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) in the last 24 hours.</source>
        <translation>
            <numerusform>%n Ereignis in den letzten 24 Stunden.</numerusform>
            <numerusform>%n Ereignisse in den letzten 24 Stunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The last delivery was %1.</source>
        <translation>Letzte Zustellung: %1.</translation>
    </message>
    <message>
        <source>Updated %1.</source>
        <translation>Geändert: %1.</translation>
    </message>
    <message>
        <source>The server does not say when it was updated.</source>
        <translation>Der Server nennt die Zeit der letzten Änderung nicht.</translation>
    </message>
    <message>
        <source>In the last 24 hours %1 of %2 failed. In all:</source>
        <translation>In den letzten 24 Stunden %1 von %2 fehlgeschlagen. Insgesamt:</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>at a time not known</source>
        <translation>zu unbekannter Zeit</translation>
    </message>
    <message>
        <source>nobody knows why.</source>
        <translation>niemand weiß, warum.</translation>
    </message>
    <message>
        <source>Not checked: no webhook was named.</source>
        <translation>Nicht geprüft: Es wurde kein Webhook genannt.</translation>
    </message>
    <message>
        <source>Not needed: no TLS is used on this way.</source>
        <translation>Nicht nötig: Auf diesem Weg wird kein TLS verwendet.</translation>
    </message>
    <message>
        <source>Not needed: the sender is on this machine.</source>
        <translation>Nicht nötig: Der Absender ist auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Not checked, because a step before it is not right.</source>
        <translation>Nicht geprüft, weil ein Schritt davor nicht stimmt.</translation>
    </message>
    <message>
        <source>Nothing here tells it.</source>
        <translation>Hier gibt nichts Auskunft darüber.</translation>
    </message>
    <message>
        <source>The receiver listens on %1 and answered just now.</source>
        <translation>Der Empfänger lauscht auf %1 und hat eben geantwortet.</translation>
    </message>
    <message>
        <source>No receiver runs on this data directory.</source>
        <translation>Für dieses Datenverzeichnis läuft kein Empfänger.</translation>
    </message>
    <message>
        <source>A receiver is said to run on %1, but it gave no answer.</source>
        <translation>Auf %1 soll ein Empfänger laufen, aber er antwortete nicht.</translation>
    </message>
    <message>
        <source>Port %1 is the receiver&apos;s own.</source>
        <translation>Port %1 gehört dem Empfänger selbst.</translation>
    </message>
    <message>
        <source>Port %1 is free.</source>
        <translation>Port %1 ist frei.</translation>
    </message>
    <message>
        <source>Another program listens on port %1.</source>
        <translation>Ein anderes Programm lauscht auf Port %1.</translation>
    </message>
    <message>
        <source>The sender uses %1, which is this machine.</source>
        <translation>Der Absender verwendet %1, das ist dieser Rechner.</translation>
    </message>
    <message>
        <source>The sender uses %1, the public URL of this receiver.</source>
        <translation>Der Absender verwendet %1, die öffentliche URL dieses Empfängers.</translation>
    </message>
    <message>
        <source>The sender goes to %1, but the receiver is at %2.</source>
        <translation>Der Absender geht zu %1, der Empfänger ist aber auf %2.</translation>
    </message>
    <message>
        <source>another port</source>
        <translation>einem anderen Port</translation>
    </message>
    <message>
        <source>The URL %1 names the sender&apos;s own machine, not this one.</source>
        <translation>Die URL %1 meint den Rechner des Absenders, nicht diesen.</translation>
    </message>
    <message>
        <source>The sender goes to %1; whether that leads here is not known.</source>
        <translation>Der Absender geht zu %1; ob das hierher führt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The receiver takes every path, %1 as well.</source>
        <translation>Der Empfänger nimmt jeden Pfad an, auch %1.</translation>
    </message>
    <message>
        <source>The endpoint %1 takes this path.</source>
        <translation>Der Endpunkt %1 nimmt diesen Pfad an.</translation>
    </message>
    <message>
        <source>No endpoint takes the path %1; there are: %2.</source>
        <translation>Kein Endpunkt nimmt den Pfad %1 an; vorhanden sind: %2.</translation>
    </message>
    <message>
        <source>The webhook %1 is there and active.</source>
        <translation>Der Webhook %1 ist vorhanden und aktiv.</translation>
    </message>
    <message>
        <source>The webhook %1 is paused: it sends nothing.</source>
        <translation>Der Webhook %1 ist angehalten: Er sendet nichts.</translation>
    </message>
    <message>
        <source>The platform has no such webhook for this key.</source>
        <translation>Für diesen API-Schlüssel hat die Plattform keinen solchen Webhook.</translation>
    </message>
    <message>
        <source>The platform does not let this key see the webhook.</source>
        <translation>Die Plattform lässt diesen API-Schlüssel den Webhook nicht sehen.</translation>
    </message>
    <message>
        <source>The platform could not be asked: %1</source>
        <translation>Die Plattform konnte nicht gefragt werden: %1</translation>
    </message>
    <message>
        <source>The webhook points here: %1.</source>
        <translation>Der Webhook zeigt hierher: %1.</translation>
    </message>
    <message>
        <source>The webhook points to %1, and not to %2.</source>
        <translation>Der Webhook zeigt auf %1 und nicht auf %2.</translation>
    </message>
    <message>
        <source>The webhook points to %1, without TLS.</source>
        <translation>Der Webhook zeigt ohne TLS auf %1.</translation>
    </message>
    <message>
        <source>What the webhook has for a URL is none: %1.</source>
        <translation>Was der Webhook als URL hat, ist keine: %1.</translation>
    </message>
    <message>
        <source>The webhook belongs to the application of the key.</source>
        <translation>Der Webhook gehört zur Anwendung des API-Schlüssels.</translation>
    </message>
    <message>
        <source>The webhook belongs to the application of the key, %1.</source>
        <translation>Der Webhook gehört zur Anwendung des API-Schlüssels, %1.</translation>
    </message>
    <message>
        <source>The sandbox runs and sends.</source>
        <translation>Die Sandbox läuft und sendet.</translation>
    </message>
    <message>
        <source>The sandbox does not run, and sends nothing until it does.</source>
        <translation>Die Sandbox läuft nicht und sendet nichts, bis sie läuft.</translation>
    </message>
    <message>
        <source>The account is a test account: only test events are sent.</source>
        <translation>Das Konto ist ein Testkonto: Nur Testereignisse werden gesendet.</translation>
    </message>
    <message>
        <source>The account is LIVE: only real events are sent, no test events.</source>
        <translation>Das Konto ist LIVE: Nur echte Ereignisse werden gesendet, keine Testereignisse.</translation>
    </message>
    <message>
        <source>The platform&apos;s last attempt (%1) was answered with %2.</source>
        <translation>Der letzte Versuch der Plattform (%1) wurde mit %2 beantwortet.</translation>
    </message>
    <message>
        <source>The platform&apos;s last attempt (%1) was refused with %2.</source>
        <translation>Der letzte Versuch der Plattform (%1) wurde mit %2 abgelehnt.</translation>
    </message>
    <message>
        <source>The platform&apos;s last attempt (%1) got no answer: %2.</source>
        <translation>Der letzte Versuch der Plattform (%1) bekam keine Antwort: %2.</translation>
    </message>
    <message>
        <source>The platform has not tried to deliver anything to this webhook.</source>
        <translation>Die Plattform hat noch nicht versucht, diesem Webhook etwas zuzustellen.</translation>
    </message>
    <message>
        <source>%1 is reached from here, and answers with %2.</source>
        <translation>%1 ist von hier erreichbar und antwortet mit %2.</translation>
    </message>
    <message>
        <source>%1 is not reached from here: %2</source>
        <translation>%1 ist von hier nicht erreichbar: %2</translation>
    </message>
    <message>
        <source>In front of %1 something answers with %2: nothing stands behind it.</source>
        <translation>Vor %1 antwortet etwas mit %2: Dahinter steht nichts.</translation>
    </message>
    <message>
        <source>Name and chain of the certificate are right; it is valid for %1.</source>
        <translation>Name und Kette des Zertifikats stimmen; es gilt noch %1.</translation>
    </message>
    <message>
        <source>The certificate is valid for %1 only.</source>
        <translation>Das Zertifikat gilt nur noch %1.</translation>
    </message>
    <message>
        <source>The TLS connection failed: %1.</source>
        <translation>Die TLS-Verbindung schlug fehl: %1.</translation>
    </message>
    <message>
        <source>This machine&apos;s clock and the platform&apos;s agree within %1.</source>
        <translation>Die Uhr dieses Rechners und die der Plattform stimmen auf %1 überein.</translation>
    </message>
    <message>
        <source>This machine&apos;s clock is %1 ahead of the platform&apos;s.</source>
        <translation>Die Uhr dieses Rechners geht gegenüber der Plattform %1 vor.</translation>
    </message>
    <message>
        <source>This machine&apos;s clock is %1 behind the platform&apos;s.</source>
        <translation>Die Uhr dieses Rechners geht gegenüber der Plattform %1 nach.</translation>
    </message>
    <message>
        <source>%1 requests are left of the rate limit.</source>
        <translation>%1 Anfragen sind noch frei.</translation>
    </message>
    <message>
        <source>The rate limit of the API is used up: the platform cannot be asked.</source>
        <translation>Die Anfragen an die API sind aufgebraucht: Die Plattform kann nicht gefragt werden.</translation>
    </message>
    <message>
        <source>The receiver listened without a break in the last 24 hours, as far as it was started.</source>
        <translation>Der Empfänger lauschte in den letzten 24 Stunden ohne Unterbrechung, soweit er gestartet war.</translation>
    </message>
    <message>
        <source>Nothing listened from %1 to %2: the machine slept, or the receiver was stopped.</source>
        <translation>Von %1 bis %2 lauschte nichts: Der Rechner schlief, oder der Empfänger war angehalten.</translation>
    </message>
    <message>
        <source>Nothing listened from %1 to %2, and the platform&apos;s last attempt was in between.</source>
        <translation>Von %1 bis %2 lauschte nichts, und der letzte Versuch der Plattform lag dazwischen.</translation>
    </message>
    <message>
        <source>The last delivery on this path came at %1 (%2).</source>
        <translation>Die letzte Zustellung auf diesem Pfad kam um %1 (%2).</translation>
    </message>
    <message>
        <source>Nothing has ever come on the path %1.</source>
        <translation>Auf dem Pfad %1 ist noch nie etwas angekommen.</translation>
    </message>
    <message>
        <source>Start the receiver: in the window, or with hookbench-cli listen.</source>
        <translation>Starten Sie den Empfänger: im Fenster oder mit hookbench-cli listen.</translation>
    </message>
    <message>
        <source>Stop that program and start the receiver again.</source>
        <translation>Beenden Sie dieses Programm und starten Sie den Empfänger neu.</translation>
    </message>
    <message>
        <source>Stop that program, or start the receiver on another port.</source>
        <translation>Beenden Sie dieses Programm, oder starten Sie den Empfänger auf einem anderen Port.</translation>
    </message>
    <message>
        <source>Point the webhook at the receiver, or start the receiver where it points to.</source>
        <translation>Lassen Sie den Webhook auf den Empfänger zeigen, oder starten Sie den Empfänger dort, wohin er zeigt.</translation>
    </message>
    <message>
        <source>Give the webhook a URL that the platform reaches: that of a tunnel to the receiver.</source>
        <translation>Geben Sie dem Webhook eine URL, die die Plattform erreicht: die eines Tunnels zum Empfänger.</translation>
    </message>
    <message>
        <source>If it is your tunnel, enter it as the receiver&apos;s public URL.</source>
        <translation>Ist es Ihr Tunnel, geben Sie ihn als öffentliche URL des Empfängers ein.</translation>
    </message>
    <message>
        <source>Add an endpoint for this path, or change the path in the webhook.</source>
        <translation>Legen Sie einen Endpunkt für diesen Pfad an, oder ändern Sie den Pfad im Webhook.</translation>
    </message>
    <message>
        <source>Resume the webhook.</source>
        <translation>Setzen Sie den Webhook fort.</translation>
    </message>
    <message>
        <source>Look up the id with hookbench-cli webhooks list; it may belong to another application, and need another key.</source>
        <translation>Suchen Sie die Kennung mit hookbench-cli webhooks list; vielleicht gehört sie zu einer anderen Anwendung und braucht einen anderen API-Schlüssel.</translation>
    </message>
    <message>
        <source>Use a key of the same application that has the scope webhook:read.</source>
        <translation>Verwenden Sie einen API-Schlüssel derselben Anwendung mit dem Recht webhook:read.</translation>
    </message>
    <message>
        <source>Use an https URL: many platforms send to no other.</source>
        <translation>Verwenden Sie eine https-URL: Viele Plattformen senden an keine andere.</translation>
    </message>
    <message>
        <source>Give the webhook an absolute URL.</source>
        <translation>Geben Sie dem Webhook eine absolute URL.</translation>
    </message>
    <message>
        <source>Start it: open the window, or run hookbench-cli sandbox.</source>
        <translation>Starten Sie sie: Öffnen Sie das Fenster, oder rufen Sie hookbench-cli sandbox auf.</translation>
    </message>
    <message>
        <source>The receiver does not know this host name: allow it (--allow-host), or enter the public URL.</source>
        <translation>Der Empfänger kennt diesen Hostnamen nicht: Erlauben Sie ihn (--allow-host), oder geben Sie die öffentliche URL ein.</translation>
    </message>
    <message>
        <source>Nothing takes that path: compare it with the endpoints.</source>
        <translation>Nichts nimmt diesen Pfad an: Vergleichen Sie ihn mit den Endpunkten.</translation>
    </message>
    <message>
        <source>The signature was not accepted: hookbench-cli verify --explain says why.</source>
        <translation>Die Signatur wurde nicht angenommen: hookbench-cli verify --explain sagt, warum.</translation>
    </message>
    <message>
        <source>Look into the log of what answered.</source>
        <translation>Sehen Sie im Protokoll dessen nach, was geantwortet hat.</translation>
    </message>
    <message>
        <source>Nothing answered in time: look at the steps about the way.</source>
        <translation>Nichts antwortete rechtzeitig: Sehen Sie sich die Schritte zum Weg an.</translation>
    </message>
    <message>
        <source>Trigger an event of this application, and look again.</source>
        <translation>Lösen Sie ein Ereignis dieser Anwendung aus und sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>Look for a typing mistake in the name, or wait until it is known.</source>
        <translation>Suchen Sie nach einem Tippfehler im Namen, oder warten Sie, bis er bekannt ist.</translation>
    </message>
    <message>
        <source>Look whether the tunnel runs, and whether a firewall lets this port through.</source>
        <translation>Prüfen Sie, ob der Tunnel läuft und ob eine Firewall diesen Port durchlässt.</translation>
    </message>
    <message>
        <source>Start the tunnel, or what stands behind the proxy.</source>
        <translation>Starten Sie den Tunnel oder das, was hinter dem Proxy steht.</translation>
    </message>
    <message>
        <source>Renew the certificate.</source>
        <translation>Erneuern Sie das Zertifikat.</translation>
    </message>
    <message>
        <source>Serve a certificate of this very name with its whole chain; platforms trust no self-signed one.</source>
        <translation>Liefern Sie ein Zertifikat auf genau diesen Namen mit ganzer Kette; Plattformen trauen keinem selbst signierten.</translation>
    </message>
    <message>
        <source>Set this machine&apos;s clock by the network: signatures are refused when their time is off.</source>
        <translation>Stellen Sie die Uhr dieses Rechners nach dem Netz: Signaturen werden abgelehnt, wenn ihre Zeit nicht stimmt.</translation>
    </message>
    <message>
        <source>Wait until the limit is full again.</source>
        <translation>Warten Sie, bis wieder Anfragen frei sind.</translation>
    </message>
    <message>
        <source>Have the platform send again what it tried in that time.</source>
        <translation>Lassen Sie die Plattform noch einmal senden, was sie in dieser Zeit versuchte.</translation>
    </message>
    <message>
        <source>Send something there: hookbench-cli send, or trigger an event.</source>
        <translation>Senden Sie etwas dorthin: hookbench-cli send, oder lösen Sie ein Ereignis aus.</translation>
    </message>
    <message>
        <source>Everything that can be seen from here is right.</source>
        <translation>Alles, was von hier aus zu sehen ist, stimmt.</translation>
    </message>
</context>
<context>
    <name>WhyRemedy</name>
    <message>
        <source>Start the receiver</source>
        <translation>Empfänger starten</translation>
    </message>
    <message>
        <source>Start the receiver again</source>
        <translation>Empfänger neu starten</translation>
    </message>
    <message>
        <source>Listen on another port</source>
        <translation>Auf einem anderen Port lauschen</translation>
    </message>
    <message>
        <source>Point it here…</source>
        <translation>Hierher richten …</translation>
    </message>
    <message>
        <source>Set the public URL…</source>
        <translation>Öffentliche URL setzen …</translation>
    </message>
    <message>
        <source>Edit the endpoints…</source>
        <translation>Endpunkte bearbeiten …</translation>
    </message>
    <message>
        <source>Resume the webhook</source>
        <translation>Webhook fortsetzen</translation>
    </message>
    <message>
        <source>Edit its URL…</source>
        <translation>Seine URL bearbeiten …</translation>
    </message>
    <message>
        <source>Switch the account…</source>
        <translation>Konto wechseln …</translation>
    </message>
    <message>
        <source>Change the key…</source>
        <translation>Schlüssel ändern …</translation>
    </message>
    <message>
        <source>Start the sandbox</source>
        <translation>Sandbox starten</translation>
    </message>
    <message>
        <source>Let the sandbox send one</source>
        <translation>Die Sandbox eines senden lassen</translation>
    </message>
    <message>
        <source>Check the endpoint…</source>
        <translation>Endpunkt prüfen …</translation>
    </message>
</context>
<context>
    <name>hookbench::inbox::DesktopNotifier</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>hookbench::inbox::SampleSender</name>
    <message>
        <source>Hookbench receiver</source>
        <translation>Hookbench-Empfänger</translation>
    </message>
</context>
<context>
    <name>hookbench::inbox::SleepWatch</name>
    <message>
        <source>Borrowed webhooks get their URL back</source>
        <translation>Geliehene Webhooks erhalten ihre URL zurück</translation>
    </message>
</context>
<context>
    <name>hookbench::inbox::Watcher</name>
    <message>
        <source>Webhooks want attention</source>
        <translation>Webhooks brauchen Aufmerksamkeit</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) fire, the first: %1</source>
        <translation>
            <numerusform>%n Regel schlägt an: %1</numerusform>
            <numerusform>%n Regeln schlagen an, die erste: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Hookbench</source>
        <translation>Hookbench</translation>
    </message>
    <message>
        <source>This is how you are told that a webhook wants attention.</source>
        <translation>So erfahren Sie, dass ein Webhook Aufmerksamkeit braucht.</translation>
    </message>
</context>
<context>
    <name>hookbench::models::ActivityModel</name>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>hookbench::models::AttemptTableModel</name>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>As expected</source>
        <translation>Wie erwartet</translation>
    </message>
    <message>
        <source>Not as expected</source>
        <translation>Nicht wie erwartet</translation>
    </message>
    <message>
        <source>Finding the host (DNS): %1</source>
        <translation>Host suchen (DNS): %1</translation>
    </message>
    <message>
        <source>Connecting: %1</source>
        <translation>Verbinden: %1</translation>
    </message>
    <message>
        <source>TLS handshake: %1</source>
        <translation>TLS-Handshake: %1</translation>
    </message>
    <message>
        <source>Waiting for the first byte: %1</source>
        <translation>Warten auf das erste Byte: %1</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation>Insgesamt: %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>Absicht</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Zeiten</translation>
    </message>
</context>
<context>
    <name>hookbench::models::ChangeModel</name>
    <message>
        <source>only in the first</source>
        <translation>nur im ersten</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>only in the second</source>
        <translation>nur im zweiten</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erstes</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Zweites</translation>
    </message>
</context>
<context>
    <name>hookbench::models::EventTableModel</name>
    <message>
        <source>dropped</source>
        <translation>getrennt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>not listening since %1</source>
        <translation>kein Empfang seit %1</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>answered %1</source>
        <translation>Antwort: %1</translation>
    </message>
    <message>
        <source>duplicate of %1</source>
        <translation>Duplikat von %1</translation>
    </message>
    <message>
        <source>Passed on; the handler has not answered yet.</source>
        <translation>Weitergeleitet; der Handler hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>Size of the body as it came</source>
        <translation>Größe des Bodys, wie er ankam</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Prüfergebnis</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Duplicate of</source>
        <translation>Duplikat von</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>Pinned: it stays when older events are thinned out.</source>
        <translation>Angeheftet: Es bleibt, wenn ältere Ereignisse ausgedünnt werden.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>case file, path</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>not listening %1</source>
        <translation>nicht empfangsbereit %1</translation>
    </message>
    <message>
        <source>from the case file %1</source>
        <translation>aus der Falldatei %1</translation>
    </message>
</context>
<context>
    <name>hookbench::models::PayloadTreeModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n Feld</numerusform>
            <numerusform>%n Felder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>hookbench::models::RecentEventsModel</name>
    <message>
        <source>Event %1, %2, answer %3, %4.</source>
        <translation>Ereignis %1, %2, Antwort %3, %4.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
</context>
<context>
    <name>hookbench::models::RelatedEventsModel</name>
    <message>
        <source>this one</source>
        <translation>dieses</translation>
    </message>
    <message>
        <source>replay</source>
        <translation>erneut gesendet</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>Duplikat</translation>
    </message>
    <message>
        <source>first</source>
        <translation>erstes</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Prüfergebnis</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>hookbench::models::SandboxDeliveryModel</name>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>Wird wiederholt</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2: %3, %n attempt(s), %4.</source>
        <translation>
            <numerusform>%1 an %2: %3, %n Versuch, %4.</numerusform>
            <numerusform>%1 an %2: %3, %n Versuche, %4.</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>Ereignis-ID</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>Nächster Versuch</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Letzte Antwort</translation>
    </message>
    <message>
        <source>Last attempt</source>
        <translation>Letzter Versuch</translation>
    </message>
</context>
<context>
    <name>hookbench::models::SandboxRequestModel</name>
    <message>
        <source>%1 %2, %3</source>
        <comment>method, path, status</comment>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
</context>
<context>
    <name>hookbench::models::StoryHitsModel</name>
    <message>
        <source>an event</source>
        <translation>ein Ereignis</translation>
    </message>
    <message>
        <source>%1, names no payment, transfer, invoice or customer</source>
        <translation>%1, nennt keine Zahlung, Überweisung, Rechnung und keinen Kunden</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) match</source>
        <translation>
            <numerusform>%n Ereignis passt</numerusform>
            <numerusform>%n Ereignisse passen</numerusform>
        </translation>
    </message>
    <message>
        <source>the newest %1, %2</source>
        <translation>das neueste %1, %2</translation>
    </message>
    <message>
        <source>case</source>
        <comment>a story of an opened case file</comment>
        <translation>Fall</translation>
    </message>
    <message>
        <source>case · %1</source>
        <comment>time</comment>
        <translation>Fall · %1</translation>
    </message>
    <message>
        <source>case %1</source>
        <comment>how many events</comment>
        <translation>Fall %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>own events, those of cases</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) of opened case files</source>
        <translation>
            <numerusform>%n Ereignis aus geöffneten Falldateien</numerusform>
            <numerusform>%n Ereignisse aus geöffneten Falldateien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::models::StoryModel</name>
    <message>
        <source>first</source>
        <translation>erstes</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>Duplikat</translation>
    </message>
    <message>
        <source>replay</source>
        <translation>erneut gesendet</translation>
    </message>
    <message>
        <source>Event type</source>
        <translation>Ereignistyp</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Prüfergebnis</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Its bytes are not known here: it cannot be sent again.</source>
        <translation>Seine Bytes sind hier nicht bekannt: Es kann nicht noch einmal gesendet werden.</translation>
    </message>
    <message>
        <source>Its bytes are kept here for another account: it can be sent again.</source>
        <translation>Seine Bytes liegen hier für ein anderes Konto vor: Es kann noch einmal gesendet werden.</translation>
    </message>
    <message>
        <source>until %1: %2 %3</source>
        <translation>bis %1: %2 %3</translation>
    </message>
    <message>
        <source>did not come, bytes known</source>
        <translation>kam nicht, Bytes bekannt</translation>
    </message>
    <message>
        <source>did not come, bytes unknown</source>
        <translation>kam nicht, Bytes unbekannt</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>platform: %1</source>
        <translation>Plattform: %1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>what an event is, the case file it is from</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>hookbench::models::WebhookTableModel</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Enc.</source>
        <translation>AES</translation>
    </message>
    <message>
        <source>Payload encryption</source>
        <translation>Verschlüsselung der Nutzdaten</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>Share of deliveries that succeeded</source>
        <translation>Anteil erfolgreicher Zustellungen</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>Events in the last 24 hours</source>
        <translation>Ereignisse der letzten 24 Stunden</translation>
    </message>
    <message>
        <source>Last delivery</source>
        <translation>Letzte Zustellung</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::AccountButton</name>
    <message>
        <source>No account</source>
        <translation>Kein Konto</translation>
    </message>
    <message>
        <source>Account: none. Opens the list of accounts.</source>
        <translation>Konto: keines. Öffnet die Liste der Konten.</translation>
    </message>
    <message>
        <source>Account: %1, %2. Opens the list of accounts.</source>
        <translation>Konto: %1, %2. Öffnet die Liste der Konten.</translation>
    </message>
    <message>
        <source>%1, application %2</source>
        <translation>%1, Anwendung %2</translation>
    </message>
    <message>
        <source>Try the sandbox</source>
        <translation>Sandbox ausprobieren</translation>
    </message>
    <message>
        <source>Connect an account…</source>
        <translation>Konto verbinden…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::AccountDialog</name>
    <message>
        <source>Give the account a name.</source>
        <translation>Geben Sie dem Konto einen Namen.</translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <translation>Höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>The name holds characters that cannot be shown.</source>
        <translation>Der Name enthält nicht darstellbare Zeichen.</translation>
    </message>
    <message>
        <source>The embedded sandbox has this name.</source>
        <translation>So heißt die eingebaute Sandbox.</translation>
    </message>
    <message>
        <source>Another account has this name.</source>
        <translation>So heißt schon ein anderes Konto.</translation>
    </message>
    <message>
        <source>Enter scheme and host, such as %1.</source>
        <translation>Geben Sie Schema und Host ein, z. B. %1.</translation>
    </message>
    <message>
        <source>A key is sent by https only, except to this machine.</source>
        <translation>Ein Schlüssel wird nur per https gesendet, außer an diesen Rechner.</translation>
    </message>
    <message>
        <source>Scheme, host and port only; the path goes into the prefix.</source>
        <translation>Nur Schema, Host und Port; der Pfad gehört ins Präfix.</translation>
    </message>
    <message>
        <source>The prefix is empty or a path such as %1.</source>
        <translation>Das Präfix ist leer oder ein Pfad wie %1.</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>Konto verbinden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>API address</source>
        <translation>API-Adresse</translation>
    </message>
    <message>
        <source>Two headers (x-client-key, x-client-secret)</source>
        <translation>Zwei Header (x-client-key, x-client-secret)</translation>
    </message>
    <message>
        <source>Authorization: Bearer</source>
        <translation>Authorization: Bearer</translation>
    </message>
    <message>
        <source>Authorization: Basic</source>
        <translation>Authorization: Basic</translation>
    </message>
    <message>
        <source>Refuse webhook URLs that are not https</source>
        <translation>Nur https-URLs für Webhooks zulassen</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>The key is kept in this computer&apos;s keychain and nowhere else.</source>
        <translation>Der Schlüssel liegt nur im Schlüsselbund dieses Rechners, sonst nirgends.</translation>
    </message>
    <message>
        <source>Client key</source>
        <translation>Client-Schlüssel</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Secret</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Präfix</translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation>Anmelden mit</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>How you will recognise it.</source>
        <translation>Daran erkennen Sie es wieder.</translation>
    </message>
    <message>
        <source>Another host than before.</source>
        <translation>Ein anderer Host als bisher.</translation>
    </message>
    <message>
        <source>The platform&apos;s is %1.</source>
        <translation>Die der Plattform ist %1.</translation>
    </message>
    <message>
        <source>Send this key to %1</source>
        <translation>Diesen Schlüssel an %1 senden</translation>
    </message>
    <message>
        <source>this host</source>
        <translation>diesen Host</translation>
    </message>
    <message>
        <source>This account will be treated as %1.</source>
        <translation>Dieses Konto wird als %1 behandelt.</translation>
    </message>
    <message>
        <source>The key says %1.</source>
        <translation>Laut Schlüssel %1.</translation>
    </message>
    <message>
        <source>The key does not say which environment it is for, so this account is treated as LIVE.</source>
        <translation>Der Schlüssel nennt seine Umgebung nicht, deshalb wird dieses Konto als LIVE behandelt.</translation>
    </message>
    <message>
        <source>The key and what was chosen contradict each other: LIVE counts.</source>
        <translation>Schlüssel und Auswahl widersprechen sich: Es gilt LIVE.</translation>
    </message>
    <message>
        <source>The client secret is missing.</source>
        <translation>Das Client-Secret fehlt.</translation>
    </message>
    <message>
        <source>The client key is missing.</source>
        <translation>Der Client-Schlüssel fehlt.</translation>
    </message>
    <message>
        <source>Confirm the host that the key is sent to.</source>
        <translation>Bestätigen Sie den Host, an den der Schlüssel gesendet wird.</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt…</translation>
    </message>
    <message>
        <source>It works. webhook:read is granted; create, update and delete were not tried, because only a change could tell.</source>
        <translation>Es funktioniert. webhook:read ist erteilt; create, update und delete wurden nicht geprüft, das ginge nur mit einer Änderung.</translation>
    </message>
    <message>
        <source>The server does not accept the key.</source>
        <translation>Der Server akzeptiert den Schlüssel nicht.</translation>
    </message>
    <message>
        <source>The key is good, but it lacks the scope webhook:read.</source>
        <translation>Der Schlüssel ist gültig, aber ihm fehlt die Berechtigung webhook:read.</translation>
    </message>
    <message>
        <source>The key is good, but its rate limit is used up.</source>
        <translation>Der Schlüssel ist gültig, aber sein Anfragelimit ist ausgeschöpft.</translation>
    </message>
    <message>
        <source>The server was not reached.</source>
        <translation>Der Server wurde nicht erreicht.</translation>
    </message>
    <message>
        <source>The answer is not one of this API.</source>
        <translation>Die Antwort stammt nicht von dieser API.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::AccountFlow</name>
    <message>
        <source>Remove %1 from Hookbench?</source>
        <translation>%1 aus Hookbench entfernen?</translation>
    </message>
    <message>
        <source>Its webhooks stay as they are on the platform. Its API key, its signing secrets and what was noted about it are deleted here.</source>
        <translation>Die Webhooks des Kontos bleiben auf der Plattform unverändert. Sein API-Schlüssel, seine Signaturschlüssel und alles, was dazu vermerkt ist, werden hier gelöscht.</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message numerus="yes">
        <source>the API key and %n signing secret(s)</source>
        <translation>
            <numerusform>der API-Schlüssel und %n Signaturschlüssel</numerusform>
            <numerusform>der API-Schlüssel und %n Signaturschlüssel</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%1 was removed, with %n keychain item(s).</source>
        <translation>
            <numerusform>%1 wurde entfernt, mit %n Eintrag im Schlüsselbund.</numerusform>
            <numerusform>%1 wurde entfernt, mit %n Einträgen im Schlüsselbund.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sandbox listens on port %1, because %2 is taken.</source>
        <translation>Die Sandbox lauscht auf Port %1, weil %2 belegt ist.</translation>
    </message>
    <message>
        <source>Remove %1 although the keychain did not answer?</source>
        <translation>%1 entfernen, obwohl der Schlüsselbund nicht geantwortet hat?</translation>
    </message>
    <message>
        <source>Items of this account may stay in the keychain; nothing here would find them again.</source>
        <translation>Einträge dieses Kontos können im Schlüsselbund bleiben; von hier aus würde sie nichts mehr finden.</translation>
    </message>
    <message>
        <source>Remove anyway</source>
        <translation>Trotzdem entfernen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ActivityTab</name>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>Fortgesetzt</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Made again</source>
        <translation>Neu angelegt</translation>
    </message>
    <message>
        <source>What was changed here</source>
        <translation>Was hier geändert wurde</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>Änderung rückgängig</translation>
    </message>
    <message>
        <source>Nothing was changed here since Hookbench was started.</source>
        <translation>Seit dem Start von Hookbench wurde hier nichts geändert.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::AlertLine</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>%1: %2 %3 %4</source>
        <comment>webhook: sentence, since when, what to do</comment>
        <translation>%1: %2 %3 %4</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::AnswerForm</name>
    <message>
        <source>Always the same answer</source>
        <translation>Immer dieselbe Antwort</translation>
    </message>
    <message>
        <source>Pass on to a handler</source>
        <translation>An einen Handler weiterleiten</translation>
    </message>
    <message>
        <source>Drop the connection</source>
        <translation>Verbindung trennen</translation>
    </message>
    <message>
        <source>Never answer</source>
        <translation>Nie antworten</translation>
    </message>
    <message>
        <source>The request is read and kept; then the connection is closed without an answer.</source>
        <translation>Die Anfrage wird gelesen und aufbewahrt; dann wird die Verbindung ohne Antwort geschlossen.</translation>
    </message>
    <message>
        <source>The request is read and kept; the connection stays open until the sender gives up.</source>
        <translation>Die Anfrage wird gelesen und aufbewahrt; die Verbindung bleibt offen, bis der Absender aufgibt.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Headers, one on each line</source>
        <translation>Header, je Zeile einer</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Status of the answer</source>
        <translation>Status der Antwort</translation>
    </message>
    <message>
        <source>URL of the handler</source>
        <translation>URL des Handlers</translation>
    </message>
    <message>
        <source>Status while the handler is down</source>
        <translation>Status bei Ausfall des Handlers</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Longest time the handler may take</source>
        <translation>Höchste Wartezeit auf den Handler</translation>
    </message>
    <message>
        <source>Method, path, query, headers and bytes go on unchanged, and the handler&apos;s answer goes back. Both are kept.</source>
        <translation>Methode, Pfad, Query, Header und Bytes gehen unverändert weiter, und die Antwort des Handlers geht zurück. Beides wird aufbewahrt.</translation>
    </message>
    <message>
        <source>Answered while it is down</source>
        <translation>Antwort bei Ausfall</translation>
    </message>
    <message>
        <source>Waits for at most</source>
        <translation>Wartet höchstens</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Requests in each period</source>
        <translation>Anfragen je Zeitraum</translation>
    </message>
    <message>
        <source>Length of the period</source>
        <translation>Länge des Zeitraums</translation>
    </message>
    <message>
        <source>Answer what is not verified with</source>
        <translation>Unverifiziertes beantworten mit</translation>
    </message>
    <message>
        <source>Status for what is not verified</source>
        <translation>Status für Unverifiziertes</translation>
    </message>
    <message>
        <source>On purpose</source>
        <translation>Absichtliche Störungen</translation>
    </message>
    <message>
        <source>Answer later by</source>
        <translation>Antwort verzögern um</translation>
    </message>
    <message>
        <source>Fail the first</source>
        <translation>Fehler bei den ersten</translation>
    </message>
    <message>
        <source>with status</source>
        <translation>mit Status</translation>
    </message>
    <message>
        <source>Then fail</source>
        <translation>Danach Fehler bei</translation>
    </message>
    <message>
        <source>drawn with seed</source>
        <translation>ausgelost mit Startwert</translation>
    </message>
    <message>
        <source>requests in</source>
        <translation>Anfragen in</translation>
    </message>
    <message>
        <source>Events of a LIVE webhook are not passed on from here.</source>
        <translation>Ereignisse eines LIVE-Webhooks werden von hier nicht weitergeleitet.</translation>
    </message>
    <message>
        <source>Every event goes to %1, which is not this machine</source>
        <translation>Jedes Ereignis geht an %1, also an einen anderen Rechner</translation>
    </message>
    <message>
        <source>Enter an http or https URL without a user name.</source>
        <translation>Geben Sie eine http- oder https-URL ohne Benutzernamen ein.</translation>
    </message>
    <message>
        <source>“%1” is not “Name: value”.</source>
        <translation>„%1“ hat nicht die Form „Name: Wert“.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::AnswerTab</name>
    <message>
        <source>as the endpoint is set</source>
        <translation>wie am Endpunkt eingestellt</translation>
    </message>
    <message>
        <source>by the handler it was passed on to</source>
        <translation>vom Handler, an den weitergeleitet wurde</translation>
    </message>
    <message>
        <source>none: the connection was dropped on purpose</source>
        <translation>keine: Die Verbindung wurde absichtlich getrennt</translation>
    </message>
    <message>
        <source>none: the answer was withheld on purpose</source>
        <translation>keine: Die Antwort wurde absichtlich zurückgehalten</translation>
    </message>
    <message>
        <source>none yet: the handler has not answered</source>
        <translation>noch keine: Der Handler hat nicht geantwortet</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Weitergeleitet</translation>
    </message>
    <message>
        <source>SHA-256 before</source>
        <translation>SHA-256 vorher</translation>
    </message>
    <message>
        <source>SHA-256 after</source>
        <translation>SHA-256 nachher</translation>
    </message>
    <message>
        <source>Headers of the answer</source>
        <translation>Header der Antwort</translation>
    </message>
    <message>
        <source>Body of the answer</source>
        <translation>Body der Antwort</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>The handler got the same bytes.</source>
        <translation>Der Handler hat dieselben Bytes erhalten.</translation>
    </message>
    <message>
        <source>The handler got other bytes than those that came.</source>
        <translation>Der Handler hat andere Bytes erhalten, als angekommen sind.</translation>
    </message>
    <message>
        <source>The handler did not answer (%1); the sender got the answer that is set for that case.</source>
        <translation>Der Handler hat nicht geantwortet (%1); der Absender erhielt die für diesen Fall eingestellte Antwort.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ArrivalHelp</name>
    <message>
        <source>Path %1</source>
        <translation>Pfad %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>name · URL</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No port near %1 is free: choose one in the settings.</source>
        <translation>In der Nähe von %1 ist kein Port frei: Wählen Sie einen in den Einstellungen.</translation>
    </message>
    <message>
        <source>The receiver listens on port %1 from now on.</source>
        <translation>Der Empfänger lauscht von nun an auf Port %1.</translation>
    </message>
    <message>
        <source>Resume %1?</source>
        <translation>%1 fortsetzen?</translation>
    </message>
    <message>
        <source>The platform sends events to it again.</source>
        <translation>Die Plattform sendet wieder Ereignisse an ihn.</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>The sandbox sends %1.</source>
        <translation>Die Sandbox sendet %1.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::AttemptInspector</name>
    <message>
        <source>(not there)</source>
        <translation>(nicht vorhanden)</translation>
    </message>
    <message>
        <source>Answer to the selected delivery</source>
        <translation>Antwort auf die gewählte Zustellung</translation>
    </message>
    <message>
        <source>Select a delivery to see its answer; select two to compare them.</source>
        <translation>Wählen Sie eine Zustellung, um ihre Antwort zu sehen; zwei, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>Body of the answer</source>
        <translation>Body der Antwort</translation>
    </message>
    <message>
        <source>Headers of the answer</source>
        <translation>Header der Antwort</translation>
    </message>
    <message>
        <source>How the delivery went</source>
        <translation>Wie die Zustellung verlief</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>What tells the two answers apart</source>
        <translation>Was die beiden Antworten unterscheidet</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>As expected (%1)</source>
        <translation>Wie erwartet (%1)</translation>
    </message>
    <message>
        <source>%1 was expected</source>
        <translation>Erwartet wurde %1</translation>
    </message>
    <message>
        <source>Headers (%1)</source>
        <translation>Header (%1)</translation>
    </message>
    <message>
        <source>The endpoint points to %1. Nothing was sent there: a webhook&apos;s sender does not follow redirects.</source>
        <translation>Der Endpunkt verweist auf %1. Dorthin wurde nichts gesendet: Der Absender eines Webhooks folgt keinen Weiterleitungen.</translation>
    </message>
    <message>
        <source>Send it there…</source>
        <translation>Dorthin senden …</translation>
    </message>
    <message>
        <source>The endpoint accepted what it must refuse: %1</source>
        <translation>Der Endpunkt hat angenommen, was er ablehnen muss: %1</translation>
    </message>
    <message>
        <source>There is no answer.</source>
        <translation>Es gibt keine Antwort.</translation>
    </message>
    <message>
        <source>The answer has no body.</source>
        <translation>Die Antwort hat keinen Inhalt.</translation>
    </message>
    <message>
        <source>Cut: the whole answer has %1.</source>
        <translation>Gekürzt: Die ganze Antwort hat %1.</translation>
    </message>
    <message>
        <source>Cut here.</source>
        <translation>Hier gekürzt.</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Gesendet an</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Um</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>Absicht</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>Ereignis-ID</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>Gemacht aus</translation>
    </message>
    <message>
        <source>captured event #%1</source>
        <translation>abgefangenes Ereignis #%1</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>gültig bis %1</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>− earlier, %1</source>
        <translation>− früher, %1</translation>
    </message>
    <message>
        <source>+ later, %1</source>
        <translation>+ später, %1</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>The bodies differ from byte %1 on</source>
        <translation>Die Inhalte unterscheiden sich ab Byte %1</translation>
    </message>
    <message>
        <source>Both answers are the same, byte for byte.</source>
        <translation>Beide Antworten sind Byte für Byte gleich.</translation>
    </message>
    <message>
        <source>Two answers compared</source>
        <translation>Zwei Antworten im Vergleich</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::AttemptTrail</name>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>unknown time</source>
        <translation>unbekannte Zeit</translation>
    </message>
    <message>
        <source>Attempt %1, %2: no answer (%3).</source>
        <translation>Versuch %1, %2: keine Antwort (%3).</translation>
    </message>
    <message>
        <source>Attempt %1, %2: answered with %3 in %4.</source>
        <translation>Versuch %1, %2: mit %3 beantwortet in %4.</translation>
    </message>
    <message>
        <source>Attempt %1, %2: answered with %3.</source>
        <translation>Versuch %1, %2: mit %3 beantwortet.</translation>
    </message>
    <message>
        <source>Attempts of the delivery</source>
        <translation>Versuche der Zustellung</translation>
    </message>
    <message>
        <source>next</source>
        <translation>als Nächstes</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>Attempt %1 is due at %2 by the virtual clock.</source>
        <translation>Versuch %1 ist nach der virtuellen Uhr um %2 fällig.</translation>
    </message>
    <message>
        <source>Attempt %1 comes if those before it fail.</source>
        <translation>Versuch %1 kommt, wenn die davor fehlschlagen.</translation>
    </message>
    <message>
        <source>Delivered at attempt %1.</source>
        <translation>Zugestellt im Versuch %1.</translation>
    </message>
    <message numerus="yes">
        <source>Given up after %n attempt(s).</source>
        <translation>
            <numerusform>Nach %n Versuch aufgegeben.</numerusform>
            <numerusform>Nach %n Versuchen aufgegeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 attempts made.</source>
        <translation>%1 von %2 Versuchen gemacht.</translation>
    </message>
    <message>
        <source>Nothing left the sandbox: %1.</source>
        <translation>Nichts hat die Sandbox verlassen: %1.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::AuditSettings</name>
    <message>
        <source>Searching: %1 of %2 files</source>
        <translation>Suche: %1 von %2 Dateien</translation>
    </message>
    <message>
        <source>Also in this folder (exports, logs)</source>
        <translation>Auch in diesem Ordner (Exporte, Protokolle)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose a folder to search</source>
        <translation>Zu durchsuchenden Ordner wählen</translation>
    </message>
    <message>
        <source>Search for secrets</source>
        <translation>Nach Geheimnissen suchen</translation>
    </message>
    <message>
        <source>Searches every file of the data directory for the keys and signing secrets of your accounts: as they are, in hex, base64 and percent-encoded. What the sandbox makes for itself is not looked for.</source>
        <translation>Durchsucht jede Datei des Datenverzeichnisses nach den Schlüsseln und Signaturgeheimnissen Ihrer Konten: wie sie sind, in Hex, Base64 und prozentkodiert. Was die Sandbox für sich selbst macht, wird nicht gesucht.</translation>
    </message>
    <message>
        <source>Secret audit</source>
        <translation>Suche nach Geheimnissen</translation>
    </message>
    <message>
        <source>Reading the known secrets…</source>
        <translation>Bekannte Geheimnisse werden gelesen …</translation>
    </message>
    <message>
        <source>Not all secrets could be read: %1</source>
        <translation>Nicht alle Geheimnisse waren lesbar: %1</translation>
    </message>
    <message>
        <source>There is no secret to look for: no account has a key here.</source>
        <translation>Es gibt kein Geheimnis zu suchen: Kein Konto hat hier einen Schlüssel.</translation>
    </message>
    <message>
        <source>Cancelled: not every file was searched.</source>
        <translation>Abgebrochen: Nicht jede Datei wurde durchsucht.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were searched.</source>
        <translation>
            <numerusform>%n Datei wurde durchsucht.</numerusform>
            <numerusform>%n Dateien wurden durchsucht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n known secret(s) stands in them.</source>
        <translation>
            <numerusform>Das eine bekannte Geheimnis steht nicht darin.</numerusform>
            <numerusform>Keines der %n bekannten Geheimnisse steht darin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A secret stands in %n place(s). Delete or redact these files, and rotate the secrets:</source>
        <translation>
            <numerusform>Ein Geheimnis steht an %n Stelle. Löschen oder schwärzen Sie diese Datei und wechseln Sie das Geheimnis:</numerusform>
            <numerusform>Geheimnisse stehen an %n Stellen. Löschen oder schwärzen Sie diese Dateien und wechseln Sie die Geheimnisse:</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, byte %2: %3, %4</source>
        <comment>file, place, which secret, encoding</comment>
        <translation>%1, Byte %2: %3, %4</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::BackupSettings</name>
    <message>
        <source>The backup is refused, and nothing was changed: %1</source>
        <translation>Die Sicherung wird abgelehnt, und nichts wurde geändert: %1</translation>
    </message>
    <message>
        <source>Account to back up</source>
        <translation>Zu sicherndes Konto</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Sichern …</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Sicherung zurückspielen …</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Sein lassen</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Writing events: %1 of %2</source>
        <translation>Ereignisse werden geschrieben: %1 von %2</translation>
    </message>
    <message>
        <source>Verifying: %1 events so far</source>
        <translation>Wird geprüft: bisher %1 Ereignisse</translation>
    </message>
    <message>
        <source>Putting events back: %1 of %2</source>
        <translation>Ereignisse werden zurückgespielt: %1 von %2</translation>
    </message>
    <message>
        <source>Back up %1</source>
        <translation>%1 sichern</translation>
    </message>
    <message>
        <source>Backups (*.zip)</source>
        <translation>Sicherungen (*.zip)</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) are in %1 (%2).</source>
        <translation>
            <numerusform>%n Ereignis ist in %1 (%2).</numerusform>
            <numerusform>%n Ereignisse sind in %1 (%2).</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled: no file was written.</source>
        <translation>Abgebrochen: Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung zurückspielen</translation>
    </message>
    <message>
        <source>The backup does not say what its account is: restore it with hookbench-cli restore --account.</source>
        <translation>Die Sicherung sagt nicht, welches Konto sie hat: Spielen Sie sie mit hookbench-cli restore --account zurück.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>account, environment</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>The backup is whole: %n event(s) of %1, made %2.</source>
        <translation>
            <numerusform>Die Sicherung ist vollständig: %n Ereignis von %1, erstellt %2.</numerusform>
            <numerusform>Die Sicherung ist vollständig: %n Ereignisse von %1, erstellt %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Those that are not here yet are added; nothing is replaced. What the account&apos;s rules take away goes again.</source>
        <translation>Was noch nicht hier ist, kommt hinzu; nichts wird ersetzt. Was die Regeln des Kontos wegnehmen, geht wieder.</translation>
    </message>
    <message>
        <source>The account is not here: it is made anew, without its key, which you enter under Edit.</source>
        <translation>Das Konto ist nicht hier: Es wird neu angelegt, ohne seinen Schlüssel, den Sie unter Bearbeiten eingeben.</translation>
    </message>
    <message>
        <source>Restore into %1</source>
        <translation>In %1 zurückspielen</translation>
    </message>
    <message>
        <source>Stop the receiver first: while events are put back it could not store what comes.</source>
        <translation>Halten Sie zuerst den Empfänger an: Während Ereignisse zurückgespielt werden, könnte er nicht speichern, was kommt.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) were put back into %1.</source>
        <translation>
            <numerusform>%n Ereignis wurde in %1 zurückgespielt.</numerusform>
            <numerusform>%n Ereignisse wurden in %1 zurückgespielt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were there already.</source>
        <translation>
            <numerusform>%n Zeile war schon da.</numerusform>
            <numerusform>%n Zeilen waren schon da.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled: nothing was changed.</source>
        <translation>Abgebrochen: Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>One file with everything that was received for an account, and its endpoints, rules and schemes. Keys and secrets are not in it: they stay in the keychain, and headers that senders sign in with are redacted. Payloads are in it as they came: keep it as you keep the data.</source>
        <translation>Eine Datei mit allem, was für ein Konto empfangen wurde, mit seinen Endpunkten, Regeln und Schemata. Schlüssel und Geheimnisse sind nicht darin: Sie bleiben im Schlüsselbund, und Header, mit denen sich Absender anmelden, sind geschwärzt. Nutzdaten sind darin, wie sie kamen: Bewahren Sie sie auf wie die Daten selbst.</translation>
    </message>
    <message>
        <source>Its settings could not be put back: %1</source>
        <translation>Seine Einstellungen konnten nicht zurückgebracht werden: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) came back.</source>
        <translation>
            <numerusform>%n Endpunkt kam zurück.</numerusform>
            <numerusform>%n Endpunkte kamen zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scheme(s) came back.</source>
        <translation>
            <numerusform>%n Schema kam zurück.</numerusform>
            <numerusform>%n Schemata kamen zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) or scheme(s) were left out: their place is taken, or they pass on to another machine.</source>
        <translation>
            <numerusform>%n Endpunkt oder Schema wurde ausgelassen: Sein Platz ist besetzt, oder er leitet an einen anderen Rechner weiter.</numerusform>
            <numerusform>%n Endpunkte oder Schemata wurden ausgelassen: Ihr Platz ist besetzt, oder sie leiten an einen anderen Rechner weiter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) of bulk runs came back.</source>
        <translation>
            <numerusform>%n Bericht eines Sammelversands kam zurück.</numerusform>
            <numerusform>%n Berichte von Sammelversänden kamen zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What the platform listed of %n webhook(s) came back.</source>
        <translation>
            <numerusform>Was die Plattform zu %n Webhook auflistete, kam zurück.</numerusform>
            <numerusform>Was die Plattform zu %n Webhooks auflistete, kam zurück.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::BarChart</name>
    <message>
        <source>%1 succeeded, %2 failed.</source>
        <translation>%1 erfolgreich, %2 fehlgeschlagen.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::BorrowBar</name>
    <message>
        <source>A temporary webhook is being made that sends here.</source>
        <translation>Ein temporärer Webhook, der hierher sendet, wird angelegt.</translation>
    </message>
    <message>
        <source>%1 is being pointed here.</source>
        <translation>%1 wird hierher umgestellt.</translation>
    </message>
    <message>
        <source>The temporary webhook %1 sends here for another %2; then it is deleted.</source>
        <translation>Der temporäre Webhook %1 sendet noch %2 lang hierher; dann wird er gelöscht.</translation>
    </message>
    <message>
        <source>%1 sends here instead of to %2 for another %3; then it is put back.</source>
        <translation>%1 sendet noch %3 lang hierher statt an %2; dann wird er zurückgesetzt.</translation>
    </message>
    <message>
        <source>The temporary webhook %1 is being deleted.</source>
        <translation>Der temporäre Webhook %1 wird gelöscht.</translation>
    </message>
    <message>
        <source>%1 is being put back to %2.</source>
        <translation>%1 wird auf %2 zurückgesetzt.</translation>
    </message>
    <message>
        <source>Somebody else set the URL of %1 to %2 while it was pointed here. Shall %3 be put back?</source>
        <translation>Von anderer Seite wurde die URL von %1 auf %2 geändert, während er hierher umgestellt war. Soll wieder %3 gelten?</translation>
    </message>
    <message>
        <source>The temporary webhook %1 could not be deleted.</source>
        <translation>Der temporäre Webhook %1 konnte nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>%1 could not be put back, and still sends here.</source>
        <translation>%1 konnte nicht zurückgesetzt werden und sendet weiterhin hierher.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Delete now</source>
        <translation>Jetzt löschen</translation>
    </message>
    <message>
        <source>Restore now</source>
        <translation>Jetzt zurücksetzen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Keep longer</source>
        <translation>Länger behalten</translation>
    </message>
    <message>
        <source>Another 60 minutes from now</source>
        <translation>Noch 60 Minuten ab jetzt</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::BulkForm</name>
    <message>
        <source>&amp;Events that match</source>
        <translation>&amp;Ereignisse, auf die passt</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;An</translation>
    </message>
    <message>
        <source>&amp;Signed with</source>
        <translation>&amp;Signiert mit</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>As each event came</source>
        <translation>Wie jedes Ereignis kam</translation>
    </message>
    <message>
        <source>S&amp;cheme</source>
        <translation>&amp;Verfahren</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>A secret that is typed here</source>
        <translation>Ein hier eingegebener Schlüssel</translation>
    </message>
    <message>
        <source>The secret of %1</source>
        <translation>Der Schlüssel von %1</translation>
    </message>
    <message>
        <source>Every event of this account.</source>
        <translation>Jedes Ereignis dieses Kontos.</translation>
    </message>
    <message>
        <source>At character %1: %2</source>
        <translation>Bei Zeichen %1: %2</translation>
    </message>
    <message>
        <source>The URL of a handler, or one of this account&apos;s webhooks.</source>
        <translation>Die URL eines Handlers oder eines Webhooks dieses Kontos.</translation>
    </message>
    <message>
        <source>This is no absolute http or https URL.</source>
        <translation>Das ist keine absolute http- oder https-URL.</translation>
    </message>
    <message>
        <source>%1 is neither on this machine nor a webhook of this account.</source>
        <translation>%1 ist weder auf diesem Rechner noch ein Webhook dieses Kontos.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::BulkProgress</name>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Hier aufhören</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Getting ready to send to %1…</source>
        <translation>Das Senden an %1 wird vorbereitet …</translation>
    </message>
    <message numerus="yes">
        <source>Continue with the other %n</source>
        <translation>
            <numerusform>Mit dem anderen fortfahren</numerusform>
            <numerusform>Mit den anderen %n fortfahren</numerusform>
        </translation>
    </message>
    <message>
        <source>The first event was answered with %1 after %2, as expected.</source>
        <translation>Das erste Ereignis wurde nach %2 mit %1 beantwortet, wie erwartet.</translation>
    </message>
    <message>
        <source>The first event was answered with %1 after %2, which is not what a right endpoint answers.</source>
        <translation>Das erste Ereignis wurde nach %2 mit %1 beantwortet; so antwortet kein richtiger Endpunkt.</translation>
    </message>
    <message>
        <source>The first event was not answered (%1).</source>
        <translation>Das erste Ereignis wurde nicht beantwortet (%1).</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>Paused. Nothing goes to %1 until you continue.</source>
        <translation>Angehalten. Nichts geht an %1, bis Sie fortfahren.</translation>
    </message>
    <message>
        <source>Finishing what is under way…</source>
        <translation>Was unterwegs ist, wird beendet …</translation>
    </message>
    <message>
        <source>Sending to %1</source>
        <translation>Wird an %1 gesendet</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1 pro Sekunde</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::BulkReportView</name>
    <message>
        <source>Replay</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Drill: each event twice</source>
        <translation>Übung: jedes Ereignis zweimal</translation>
    </message>
    <message>
        <source>Drill: shuffled</source>
        <translation>Übung: gemischt</translation>
    </message>
    <message>
        <source>Drill: newest first</source>
        <translation>Übung: neueste zuerst</translation>
    </message>
    <message>
        <source>Drill: in parallel</source>
        <translation>Übung: gleichzeitig</translation>
    </message>
    <message>
        <source>Drill: one comes late</source>
        <translation>Übung: eines kommt spät</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Slowest answers</source>
        <translation>Langsamste Antworten</translation>
    </message>
    <message>
        <source>Continue…</source>
        <translation>Fortfahren …</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>Bericht speichern …</translation>
    </message>
    <message>
        <source>The run could not go on: %1</source>
        <translation>Der Lauf konnte nicht weitergehen: %1</translation>
    </message>
    <message numerus="yes">
        <source>Stopped, because 5 deliveries in a row failed. %n event(s) were not sent.</source>
        <translation>
            <numerusform>Angehalten, weil 5 Zustellungen nacheinander fehlschlugen. %n Ereignis wurde nicht gesendet.</numerusform>
            <numerusform>Angehalten, weil 5 Zustellungen nacheinander fehlschlugen. %n Ereignisse wurden nicht gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) are left; the run waits.</source>
        <translation>
            <numerusform>%n Ereignis ist übrig; der Lauf wartet.</numerusform>
            <numerusform>%n Ereignisse sind übrig; der Lauf wartet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled. %n event(s) were not sent.</source>
        <translation>
            <numerusform>Abgebrochen. %n Ereignis wurde nicht gesendet.</numerusform>
            <numerusform>Abgebrochen. %n Ereignisse wurden nicht gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Nichts wurde gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>The handler answered %n event(s) differently when they came again.</source>
        <translation>
            <numerusform>Der Handler beantwortete %n Ereignis beim zweiten Mal anders.</numerusform>
            <numerusform>Der Handler beantwortete %n Ereignisse beim zweiten Mal anders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n deliveries were not answered as expected.</source>
        <translation>
            <numerusform>%1 von %n Zustellung wurde nicht wie erwartet beantwortet.</numerusform>
            <numerusform>%1 von %n Zustellungen wurden nicht wie erwartet beantwortet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The handler took every event.</source>
        <translation>Der Handler nahm jedes Ereignis an.</translation>
    </message>
    <message numerus="yes">
        <source>All %n deliveries were answered as expected.</source>
        <translation>
            <numerusform>Die Zustellung wurde wie erwartet beantwortet.</numerusform>
            <numerusform>Alle %n Zustellungen wurden wie erwartet beantwortet.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2, started %3.</source>
        <translation>%1 an %2, begonnen %3.</translation>
    </message>
    <message>
        <source>Seed %1.</source>
        <translation>Startwert %1.</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>as expected</source>
        <translation>wie erwartet</translation>
    </message>
    <message>
        <source>otherwise</source>
        <translation>anders</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Differently again</source>
        <translation>Beim zweiten Mal anders</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>an event without an id</source>
        <translation>ein Ereignis ohne Kennung</translation>
    </message>
    <message numerus="yes">
        <source>Send the %n failed again…</source>
        <translation>
            <numerusform>Das fehlgeschlagene noch einmal senden …</numerusform>
            <numerusform>Die %n fehlgeschlagenen noch einmal senden …</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Page (*.html);;JSON (*.json);;CSV (*.csv)</source>
        <translation>Seite (*.html);;JSON (*.json);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json);;CSV (*.csv)</source>
        <translation>JSON (*.json);;CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::BulkSection</name>
    <message>
        <source>The report was saved.</source>
        <translation>Der Bericht wurde gespeichert.</translation>
    </message>
    <message>
        <source>Counting the events…</source>
        <translation>Die Ereignisse werden gezählt …</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) match, and at most %1 can be taken: narrow the filter.</source>
        <translation>
            <numerusform>%n Ereignis passt, höchstens %1 sind möglich: Engen Sie den Filter ein.</numerusform>
            <numerusform>%n Ereignisse passen, höchstens %1 sind möglich: Engen Sie den Filter ein.</numerusform>
        </translation>
    </message>
    <message>
        <source>In LIVE a signed event moves goods: only captured events may be sent there, unchanged.</source>
        <translation>In LIVE bewegt ein signiertes Ereignis Waren: Nur abgefangene Ereignisse dürfen dort gesendet werden, unverändert.</translation>
    </message>
    <message numerus="yes">
        <source>Send %n event(s) to %1?</source>
        <translation>
            <numerusform>%n Ereignis an %1 senden?</numerusform>
            <numerusform>%n Ereignisse an %1 senden?</numerusform>
        </translation>
    </message>
    <message>
        <source>In LIVE a validly signed event moves goods. Each one goes out as it came, one event first; then you are asked to continue.</source>
        <translation>In LIVE bewegt ein gültig signiertes Ereignis Waren. Jedes geht hinaus, wie es kam, zuerst eines; dann werden Sie gefragt, ob es weitergehen soll.</translation>
    </message>
    <message>
        <source>This host is neither on this machine nor one of this account&apos;s webhooks.</source>
        <translation>Dieser Host ist weder auf diesem Rechner noch einer der Webhooks dieses Kontos.</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>The signing secret is missing: %1</source>
        <translation>Der Signaturschlüssel fehlt: %1</translation>
    </message>
    <message>
        <source>Nothing can be signed without a secret: choose one at “Signed with”.</source>
        <translation>Ohne Schlüssel kann nichts signiert werden: Wählen Sie einen bei „Signiert mit“.</translation>
    </message>
    <message>
        <source>Drill a handler</source>
        <translation>Mit einem Handler üben</translation>
    </message>
    <message>
        <source>Replay many events</source>
        <translation>Viele Ereignisse wiederholen</translation>
    </message>
    <message>
        <source>Nothing was sent: the target is LIVE now.</source>
        <translation>Nichts wurde gesendet: Das Ziel ist jetzt LIVE.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ByteEditor</name>
    <message>
        <source>mixed line ends</source>
        <translation>gemischte Zeilenenden</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::CaseChoices</name>
    <message>
        <source>What leaves and what is replaced</source>
        <translation>Was hinausgeht und was ersetzt wird</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Texts that are replaced</source>
        <translation>Texte, die ersetzt werden</translation>
    </message>
    <message>
        <source>Stays replaced</source>
        <translation>Bleibt ersetzt</translation>
    </message>
    <message>
        <source>Decides a finding that is not sure</source>
        <translation>Entscheidet über einen unsicheren Fund</translation>
    </message>
    <message>
        <source>Fields and headers of these events</source>
        <translation>Felder und Header dieser Ereignisse</translation>
    </message>
    <message>
        <source>A field counts everywhere in this case. What is found in one that leaves, an e-mail address say, is replaced all the same.</source>
        <translation>Ein Feld zählt überall in diesem Fall. Was in einem Feld gefunden wird, das hinausgeht, etwa eine E-Mail-Adresse, wird trotzdem ersetzt.</translation>
    </message>
    <message>
        <source>Replaced (%1)</source>
        <translation>Ersetzt (%1)</translation>
    </message>
    <message>
        <source>Fields (%1)</source>
        <translation>Felder (%1)</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Let it leave as it is</source>
        <translation>Unverändert hinauslassen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::CaseFileDialog</name>
    <message>
        <source>Case file</source>
        <translation>Falldatei</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>As soon as all events were searched for what is private.</source>
        <translation>Sobald alle Ereignisse nach Privatem durchsucht sind.</translation>
    </message>
    <message>
        <source>Not all of your secrets could be read, and those cannot be looked for: %1</source>
        <translation>Nicht alle Ihre Geheimnisse konnten gelesen werden, und nach diesen kann nicht gesucht werden: %1</translation>
    </message>
    <message>
        <source>Read them again</source>
        <translation>Noch einmal lesen</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) replaced</source>
        <translation>
            <numerusform>%n Text ersetzt</numerusform>
            <numerusform>%n Texte ersetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) left as they are</source>
        <translation>
            <numerusform>%n Text unverändert</numerusform>
            <numerusform>%n Texte unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secret(s) looked for</source>
        <translation>
            <numerusform>nach %n Geheimnis gesucht</numerusform>
            <numerusform>nach %n Geheimnissen gesucht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) are not sure: replaced, unless you let them leave.</source>
        <translation>
            <numerusform>%n Fund ist nicht sicher: ersetzt, wenn Sie ihn nicht hinauslassen.</numerusform>
            <numerusform>%n Funde sind nicht sicher: ersetzt, wenn Sie sie nicht hinauslassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the next one</source>
        <translation>Nächsten zeigen</translation>
    </message>
    <message>
        <source>Writing: %1 of %2 events</source>
        <translation>Schreibt: %1 von %2 Ereignissen</translation>
    </message>
    <message>
        <source>Looking for what is private: %1 of %2 events</source>
        <translation>Sucht nach Privatem: %1 von %2 Ereignissen</translation>
    </message>
    <message>
        <source>Save the case file</source>
        <translation>Falldatei speichern</translation>
    </message>
    <message>
        <source>Case files (*.zip)</source>
        <translation>Falldateien (*.zip)</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) are in %1, and the originals are pinned.</source>
        <translation>
            <numerusform>%n Ereignis ist in %1, und das Original ist angeheftet.</numerusform>
            <numerusform>%n Ereignisse sind in %1, und die Originale sind angeheftet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Cancelled: no file was written.</source>
        <translation>Abgebrochen: Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>No file manager answered. The file is %1.</source>
        <translation>Keine Dateiverwaltung antwortete. Die Datei ist %1.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::CaseFiles</name>
    <message>
        <source>Case file…</source>
        <translation>Falldatei…</translation>
    </message>
    <message>
        <source>Selected events as one file to hand over, without what is private</source>
        <translation>Ausgewählte Ereignisse als eine Datei zum Weitergeben, ohne Privates</translation>
    </message>
    <message>
        <source>Select the events for the case file first.</source>
        <translation>Wählen Sie zuerst die Ereignisse für die Falldatei.</translation>
    </message>
    <message numerus="yes">
        <source>A case file holds at most %n event(s): select fewer.</source>
        <translation>
            <numerusform>Eine Falldatei fasst höchstens %n Ereignis: Wählen Sie weniger.</numerusform>
            <numerusform>Eine Falldatei fasst höchstens %n Ereignisse: Wählen Sie weniger.</numerusform>
        </translation>
    </message>
    <message>
        <source>Case files (*.zip)</source>
        <translation>Falldateien (*.zip)</translation>
    </message>
    <message>
        <source>%1 was not opened, and nothing was changed. %2</source>
        <translation>%1 wurde nicht geöffnet, und nichts wurde geändert. %2</translation>
    </message>
    <message>
        <source>made %1 by %2</source>
        <translation>erstellt %1 von %2</translation>
    </message>
    <message>
        <source>Open case files…</source>
        <translation>Falldateien öffnen…</translation>
    </message>
    <message>
        <source>The case file %1 cannot be searched: %2</source>
        <translation>Die Falldatei %1 lässt sich nicht durchsuchen: %2</translation>
    </message>
    <message>
        <source>Open case files</source>
        <translation>Falldateien öffnen</translation>
    </message>
    <message>
        <source>JSON lines and HAR files (*.jsonl *.ndjson *.json *.har)</source>
        <translation>JSON-Zeilen und HAR-Dateien (*.jsonl *.ndjson *.json *.har)</translation>
    </message>
    <message>
        <source>Only case files (.zip), JSON lines and HAR files can be opened here.</source>
        <translation>Hier lassen sich nur Falldateien (.zip), JSON-Zeilen und HAR-Dateien öffnen.</translation>
    </message>
    <message numerus="yes">
        <source>Drop to open %n file(s) beside your own events. They are only read.</source>
        <translation>
            <numerusform>Loslassen, um %n Datei neben Ihren eigenen Ereignissen zu öffnen. Sie wird nur gelesen.</numerusform>
            <numerusform>Loslassen, um %n Dateien neben Ihren eigenen Ereignissen zu öffnen. Sie werden nur gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) cannot be opened.</source>
        <translation>
            <numerusform>%n andere lässt sich nicht öffnen.</numerusform>
            <numerusform>%n andere lassen sich nicht öffnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was not opened: it is no case file (.zip), JSON lines or HAR file.</source>
        <translation>%1 wurde nicht geöffnet: Es ist keine Falldatei (.zip), JSON-Zeilen- oder HAR-Datei.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were not opened: they are no case files (.zip), JSON lines or HAR files.</source>
        <translation>
            <numerusform>%n Datei wurde nicht geöffnet: Sie ist keine Falldatei (.zip), JSON-Zeilen- oder HAR-Datei.</numerusform>
            <numerusform>%n Dateien wurden nicht geöffnet: Sie sind keine Falldateien (.zip), JSON-Zeilen- oder HAR-Dateien.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case file(s) are open, and more cannot be. Close one, then open %1.</source>
        <translation>
            <numerusform>%n Falldatei ist geöffnet, und mehr geht nicht. Schließen Sie eine, dann öffnen Sie %1.</numerusform>
            <numerusform>%n Falldateien sind geöffnet, und mehr geht nicht. Schließen Sie eine, dann öffnen Sie %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is open already.</source>
        <translation>%1 ist schon geöffnet.</translation>
    </message>
    <message>
        <source>%1 is open already, as %2.</source>
        <translation>%1 ist schon geöffnet, als %2.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>file name, number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>no case file: its events are as somebody exported them</source>
        <translation>keine Falldatei: Ihre Ereignisse sind so, wie jemand sie exportiert hat</translation>
    </message>
    <message>
        <source>%1 is closed.</source>
        <translation>%1 ist geschlossen.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::CaseLegend</name>
    <message>
        <source>replaced</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>nicht sicher</translation>
    </message>
    <message>
        <source>leaves</source>
        <translation>geht hinaus</translation>
    </message>
    <message>
        <source>Marks: %1</source>
        <translation>Markierungen: %1</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::CasePane</name>
    <message>
        <source>The event as it leaves</source>
        <translation>Das Ereignis, wie es hinausgeht</translation>
    </message>
    <message>
        <source>Alt with the arrows goes to the next mark, Space changes it.</source>
        <translation>Alt mit den Pfeiltasten geht zur nächsten Markierung, die Leertaste ändert sie.</translation>
    </message>
    <message>
        <source>Previous event (Alt+Left)</source>
        <translation>Voriges Ereignis (Alt+Links)</translation>
    </message>
    <message>
        <source>Next event (Alt+Right)</source>
        <translation>Nächstes Ereignis (Alt+Rechts)</translation>
    </message>
    <message>
        <source>Event %1 of %2</source>
        <translation>Ereignis %1 von %2</translation>
    </message>
    <message>
        <source>This event is not kept any more, and is not in the file.</source>
        <translation>Dieses Ereignis wird nicht mehr aufbewahrt und ist nicht in der Datei.</translation>
    </message>
    <message>
        <source>The payload came encrypted, and leaves decrypted.</source>
        <translation>Die Nutzdaten kamen verschlüsselt und gehen entschlüsselt hinaus.</translation>
    </message>
    <message>
        <source>%1 more of this payload leave, redacted by the same rules.</source>
        <translation>%1 mehr von diesen Nutzdaten gehen hinaus, nach denselben Regeln geschwärzt.</translation>
    </message>
    <message>
        <source>Line breaks of the payload are added for reading. The verdict is the original&apos;s: the copy cannot verify.</source>
        <translation>Zeilenumbrüche der Nutzdaten sind zum Lesen eingefügt. Das Urteil ist das des Originals: Die Kopie kann nicht bestehen.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::CasePreview</name>
    <message>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Let it leave as it is</source>
        <translation>Unverändert hinauslassen</translation>
    </message>
    <message>
        <source>Allow the field %1 everywhere in this case</source>
        <translation>Das Feld %1 überall in diesem Fall erlauben</translation>
    </message>
    <message>
        <source>%1: leaves as it is</source>
        <translation>%1: geht unverändert hinaus</translation>
    </message>
    <message>
        <source>%1?: replaced, but not sure</source>
        <translation>%1?: ersetzt, aber nicht sicher</translation>
    </message>
    <message>
        <source>%1: replaced</source>
        <translation>%1: ersetzt</translation>
    </message>
    <message>
        <source>Original: %1</source>
        <translation>Original: %1</translation>
    </message>
    <message>
        <source>What signs in or signs never leaves.</source>
        <translation>Womit man sich anmeldet oder unterschreibt, geht nie hinaus.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::CaseStrip</name>
    <message>
        <source>List your own events and those of other case files as well.</source>
        <translation>Auch die eigenen Ereignisse und die anderer Falldateien auflisten.</translation>
    </message>
    <message>
        <source>List only the events of this case file.</source>
        <translation>Nur die Ereignisse dieser Falldatei auflisten.</translation>
    </message>
    <message>
        <source>Searched together with your events, and only read:</source>
        <translation>Zusammen mit Ihren Ereignissen durchsucht und nur gelesen:</translation>
    </message>
    <message>
        <source>The list of events has only one of these:</source>
        <translation>Die Ereignisliste enthält nur eine davon:</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>case file, how many events</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Case file %1, %2</source>
        <translation>Falldatei %1, %2</translation>
    </message>
    <message>
        <source>Close the case file %1</source>
        <translation>Die Falldatei %1 schließen</translation>
    </message>
    <message>
        <source>Close this case file</source>
        <translation>Diese Falldatei schließen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ChangeGate</name>
    <message>
        <source>Unlock this LIVE account for changes?</source>
        <translation>Dieses LIVE-Konto für Änderungen entsperren?</translation>
    </message>
    <message numerus="yes">
        <source>LIVE accounts open read-only. For %n minute(s) changes are possible; each one is still asked for.</source>
        <translation>
            <numerusform>LIVE-Konten öffnen schreibgeschützt. Änderungen sind %n Minute lang möglich; vor jeder wird weiterhin gefragt.</numerusform>
            <numerusform>LIVE-Konten öffnen schreibgeschützt. Änderungen sind %n Minuten lang möglich; vor jeder wird weiterhin gefragt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::CheckLine</name>
    <message>
        <source>kept: %1</source>
        <translation>erfüllt: %1</translation>
    </message>
    <message>
        <source>broken: %1</source>
        <translation>nicht erfüllt: %1</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::CheckupForm</name>
    <message>
        <source>The same event twice</source>
        <translation>Dasselbe Ereignis zweimal</translation>
    </message>
    <message>
        <source>A large payload (256 KiB)</source>
        <translation>Große Nutzdaten (256 KiB)</translation>
    </message>
    <message>
        <source>20 events at once</source>
        <translation>20 Ereignisse auf einmal</translation>
    </message>
    <message>
        <source>Signing secret</source>
        <translation>Signaturschlüssel</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>How the test events are signed</source>
        <translation>Wie die Testereignisse signiert werden</translation>
    </message>
    <message>
        <source>Used for this check-up and kept nowhere.</source>
        <translation>Wird für diese Prüfung verwendet und nirgends aufbewahrt.</translation>
    </message>
    <message>
        <source>Progress of the check-up</source>
        <translation>Fortschritt der Prüfung</translation>
    </message>
    <message>
        <source>Check-up</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Signed as</source>
        <translation>Signiert mit</translation>
    </message>
    <message>
        <source>Scheme confirmed by real deliveries of this account.</source>
        <translation>Verfahren durch echte Zustellungen dieses Kontos bestätigt.</translation>
    </message>
    <message>
        <source>Scheme not confirmed by a real delivery.</source>
        <translation>Schema durch keine echte Zustellung bestätigt.</translation>
    </message>
    <message numerus="yes">
        <source>Sends up to %n right and wrong test events to %1, signed with this webhook&apos;s secret. Their ids begin with hookbench_test_.</source>
        <translation>
            <numerusform>Sendet bis zu %n richtiges oder falsches Testereignis an %1, signiert mit dem Schlüssel dieses Webhooks. Die Kennung beginnt mit hookbench_test_.</numerusform>
            <numerusform>Sendet bis zu %n richtige und falsche Testereignisse an %1, signiert mit dem Schlüssel dieses Webhooks. Die Kennungen beginnen mit hookbench_test_.</numerusform>
        </translation>
    </message>
    <message>
        <source>This account is LIVE: every one is of the type hookbench.probe, with amounts of zero.</source>
        <translation>Dieses Konto ist LIVE: Jedes ist vom Typ hookbench.probe, mit Beträgen von null.</translation>
    </message>
    <message>
        <source>There is no signing scheme to choose from.</source>
        <translation>Es gibt kein Signaturschema zur Auswahl.</translation>
    </message>
    <message>
        <source>This webhook is encrypted, and the scheme %1 has no encrypted payloads: choose another one.</source>
        <translation>Dieser Webhook ist verschlüsselt, und das Verfahren %1 kennt keine verschlüsselten Nutzdaten: Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Check the endpoint</source>
        <translation>Endpunkt prüfen</translation>
    </message>
    <message>
        <source>Check %1</source>
        <translation>%1 prüfen</translation>
    </message>
    <message>
        <source>%1 of %2 checked</source>
        <translation>%1 von %2 geprüft</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::CheckupResult</name>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>%1 of 100 · checked %2</source>
        <translation>%1 von 100 · geprüft %2</translation>
    </message>
    <message>
        <source>at its earlier URL, %1</source>
        <translation>unter der früheren URL %1</translation>
    </message>
    <message>
        <source>The check-up was copied.</source>
        <translation>Die Prüfung wurde kopiert.</translation>
    </message>
    <message>
        <source>Export the check-up</source>
        <translation>Prüfung exportieren</translation>
    </message>
    <message>
        <source>JSON (*.json);;Text (*.txt)</source>
        <translation>JSON (*.json);;Text (*.txt)</translation>
    </message>
    <message>
        <source>The check-up was exported.</source>
        <translation>Die Prüfung wurde exportiert.</translation>
    </message>
    <message>
        <source>The check-up was not exported: %1</source>
        <translation>Die Prüfung wurde nicht exportiert: %1</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::CheckupTab</name>
    <message>
        <source>Check-up</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Only an endpoint that is registered in this account can be checked.</source>
        <translation>Nur ein in diesem Konto eingetragener Endpunkt kann geprüft werden.</translation>
    </message>
    <message>
        <source>Send test events to %1?</source>
        <translation>Testereignisse an %1 senden?</translation>
    </message>
    <message>
        <source>One right and one forged test event go to this endpoint. Both are of the type hookbench.probe, with amounts of zero.</source>
        <translation>Ein richtiges und ein gefälschtes Testereignis gehen an diesen Endpunkt. Beide sind vom Typ hookbench.probe, mit Beträgen von null.</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>The result is kept for this session only: %1</source>
        <translation>Das Ergebnis bleibt nur für diese Sitzung: %1</translation>
    </message>
    <message>
        <source>The signing secret of this webhook is not known here: type it above, then try again.</source>
        <translation>Das Signaturgeheimnis dieses Webhooks ist hier nicht bekannt: Geben Sie es oben ein und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::CloseDialog</name>
    <message>
        <source>Close Hookbench?</source>
        <translation>Hookbench schließen?</translation>
    </message>
    <message>
        <source>This window is receiving</source>
        <translation>Dieses Fenster empfängt gerade</translation>
    </message>
    <message>
        <source>It can go on in the tray, or stop now.</source>
        <translation>Der Empfang kann im Infobereich weitergehen oder jetzt enden.</translation>
    </message>
    <message>
        <source>It can go on minimised, or stop now.</source>
        <translation>Der Empfang kann minimiert weitergehen oder jetzt enden.</translation>
    </message>
    <message numerus="yes">
        <source>%n borrowed webhook(s) get their URL back before it stops.</source>
        <translation>
            <numerusform>%n geliehener Webhook erhält seine URL zurück, bevor der Empfang endet.</numerusform>
            <numerusform>%n geliehene Webhooks erhalten ihre URL zurück, bevor der Empfang endet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep receiving</source>
        <translation>Weiter empfangen</translation>
    </message>
    <message>
        <source>Give back and quit</source>
        <translation>Zurückgeben und beenden</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Stoppen und beenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::CodeTab</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Language of the handler</source>
        <translation>Sprache des Handlers</translation>
    </message>
    <message>
        <source>How the deliveries are signed</source>
        <translation>Wie die Zustellungen signiert sind</translation>
    </message>
    <message>
        <source>Handler</source>
        <translation>Handler</translation>
    </message>
    <message>
        <source>The handler was copied.</source>
        <translation>Der Handler wurde kopiert.</translation>
    </message>
    <message>
        <source>Save the handler</source>
        <translation>Handler speichern</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The handler was saved.</source>
        <translation>Der Handler wurde gespeichert.</translation>
    </message>
    <message>
        <source>The handler was not saved: %1</source>
        <translation>Der Handler wurde nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Scheme not confirmed by a real delivery.</source>
        <translation>Schema durch keine echte Zustellung bestätigt.</translation>
    </message>
    <message>
        <source>Scheme confirmed by real deliveries of this account.</source>
        <translation>Verfahren durch echte Zustellungen dieses Kontos bestätigt.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::CodeView</name>
    <message>
        <source>Unfold</source>
        <translation>Ausklappen</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Alles einklappen</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Alles ausklappen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ColumnFit</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>%1 (hidden: no room)</source>
        <translation>%1 (ausgeblendet: kein Platz)</translation>
    </message>
    <message>
        <source>Standard columns</source>
        <translation>Standardspalten</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::CommandPalette</name>
    <message>
        <source>Find anything</source>
        <translation>Überall suchen</translation>
    </message>
    <message>
        <source>Type to find an action or a webhook</source>
        <translation>Aktion oder Webhook eingeben</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Suchergebnisse</translation>
    </message>
    <message>
        <source>No action and no webhook is called that.</source>
        <translation>Keine Aktion und kein Webhook heißt so.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::CompareDialog</name>
    <message>
        <source>Compare two events</source>
        <translation>Zwei Ereignisse vergleichen</translation>
    </message>
    <message>
        <source>Leave out times, signatures and trace ids</source>
        <translation>Zeiten, Signaturen und Spurkennungen weglassen</translation>
    </message>
    <message>
        <source>Bytes around the first difference</source>
        <translation>Bytes um den ersten Unterschied</translation>
    </message>
    <message>
        <source>Differences of the payloads</source>
        <translation>Unterschiede der Nutzdaten</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzdaten</translation>
    </message>
    <message>
        <source>Differences of the headers</source>
        <translation>Unterschiede der Header</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Payload (%1)</source>
        <translation>Nutzdaten (%1)</translation>
    </message>
    <message>
        <source>Payload (no JSON)</source>
        <translation>Nutzdaten (kein JSON)</translation>
    </message>
    <message>
        <source>Headers (%1)</source>
        <translation>Header (%1)</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message numerus="yes">
        <source>Compare %n event(s)</source>
        <translation>
            <numerusform>%n Ereignis vergleichen</numerusform>
            <numerusform>%n Ereignisse vergleichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Events that are held against the oldest</source>
        <translation>Ereignisse, die mit dem ältesten verglichen werden</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n Unterschied</numerusform>
            <numerusform>%n Unterschiede</numerusform>
        </translation>
    </message>
    <message>
        <source>Against %1, the oldest</source>
        <translation>Gegen %1, das älteste</translation>
    </message>
    <message numerus="yes">
        <source>Compare %n attempt(s)</source>
        <translation>
            <numerusform>%n Versuch vergleichen</numerusform>
            <numerusform>%n Versuche vergleichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Against %1, the first attempt</source>
        <translation>Gegen %1, den ersten Versuch</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ConfirmDialog</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Type %1 to confirm:</source>
        <translation>Zum Bestätigen %1 eingeben:</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::DeliveriesPage</name>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>Events that speak of a payment, an invoice or a customer are put together here, one story for each. None has come yet.</source>
        <translation>Ereignisse zu einer Zahlung, einer Rechnung oder einem Kunden werden hier zusammengestellt, je Objekt eine Geschichte. Noch ist keines gekommen.</translation>
    </message>
    <message>
        <source>Go to the receiver</source>
        <translation>Zum Empfänger</translation>
    </message>
    <message>
        <source>Search events and their stories</source>
        <translation>Ereignisse und ihre Geschichten durchsuchen</translation>
    </message>
    <message>
        <source>pay_01HZX3, or type:refund.* verdict:failed</source>
        <translation>pay_01HZX3, oder type:refund.* verdict:failed</translation>
    </message>
    <message>
        <source>More of the deliveries</source>
        <translation>Mehr zu den Zustellungen</translation>
    </message>
    <message>
        <source>The newest stories are listed; narrow the query to see others.</source>
        <translation>Die neuesten Geschichten werden gezeigt; grenzen Sie die Abfrage ein, um andere zu sehen.</translation>
    </message>
    <message>
        <source>This event names no payment, transfer, invoice or customer. Beside this is all that is known of it.</source>
        <translation>Dieses Ereignis nennt keine Zahlung, Überweisung, Rechnung und keinen Kunden. Daneben steht alles, was über es bekannt ist.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::DeliveriesTab</name>
    <message>
        <source>Recent deliveries</source>
        <translation>Letzte Zustellungen</translation>
    </message>
    <message numerus="yes">
        <source>As the platform lists them: the last %n, at most 50.</source>
        <translation>
            <numerusform>Wie von der Plattform aufgelistet: eine, höchstens 50.</numerusform>
            <numerusform>Wie von der Plattform aufgelistet: die letzten %n, höchstens 50.</numerusform>
        </translation>
    </message>
    <message>
        <source>The platform lists no deliveries for this webhook.</source>
        <translation>Die Plattform listet für diesen Webhook keine Zustellungen auf.</translation>
    </message>
    <message>
        <source>Asking the platform…</source>
        <translation>Plattform wird gefragt…</translation>
    </message>
    <message>
        <source>Why did nothing arrive?</source>
        <translation>Warum kam nichts an?</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::DeliveryChart</name>
    <message>
        <source>Deliveries over time</source>
        <translation>Zustellungen über die Zeit</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Answers: p50 —   p95 - -</source>
        <translation>Antworten: p50 —   p95 - -</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::DiagnosisView</name>
    <message>
        <source>Why it does not verify</source>
        <translation>Warum die Signatur nicht stimmt</translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation>Suche abbrechen</translation>
    </message>
    <message>
        <source>Copy the bytes</source>
        <translation>Bytes kopieren</translation>
    </message>
    <message>
        <source>What was signed, against what came</source>
        <translation>Was signiert wurde, gegen das, was ankam</translation>
    </message>
    <message>
        <source>Looking for the cause…</source>
        <translation>Die Ursache wird gesucht …</translation>
    </message>
    <message>
        <source>Looking for the cause… %1 tried</source>
        <translation>Die Ursache wird gesucht … %1 versucht</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Gewissheit</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Versucht</translation>
    </message>
    <message numerus="yes">
        <source>%n way(s) to sign or encrypt it</source>
        <translation>
            <numerusform>%n Art, es zu signieren oder zu verschlüsseln</numerusform>
            <numerusform>%n Arten, es zu signieren oder zu verschlüsseln</numerusform>
        </translation>
    </message>
    <message>
        <source>Not tried</source>
        <translation>Nicht versucht</translation>
    </message>
    <message>
        <source>The first difference is at byte %1. %2 were signed, %3 came.</source>
        <translation>Der erste Unterschied ist bei Byte %1. Signiert wurden %2, angekommen sind %3.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::DrillSection</name>
    <message>
        <source>Each one twice</source>
        <translation>Jedes zweimal</translation>
    </message>
    <message>
        <source>Shuffled</source>
        <translation>Gemischt</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>In parallel</source>
        <translation>Gleichzeitig</translation>
    </message>
    <message>
        <source>One comes late</source>
        <translation>Eines kommt spät</translation>
    </message>
    <message>
        <source>Every event comes again right after the first time.</source>
        <translation>Jedes Ereignis kommt gleich nach dem ersten Mal noch einmal.</translation>
    </message>
    <message>
        <source>In another order, which the seed decides.</source>
        <translation>In anderer Reihenfolge, die der Startwert bestimmt.</translation>
    </message>
    <message>
        <source>The last one comes first.</source>
        <translation>Das letzte kommt zuerst.</translation>
    </message>
    <message>
        <source>16 are under way at a time.</source>
        <translation>16 sind zugleich unterwegs.</translation>
    </message>
    <message>
        <source>One is dropped, and comes when all the others are through.</source>
        <translation>Eines fällt aus und kommt, wenn alle anderen durch sind.</translation>
    </message>
    <message>
        <source>Drill a handler</source>
        <translation>Mit einem Handler üben</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>&amp;Plan</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation>Start&amp;wert</translation>
    </message>
    <message>
        <source>The same seed makes the same order.</source>
        <translation>Derselbe Startwert ergibt dieselbe Reihenfolge.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>&amp;Delay between</source>
        <translation>&amp;Pause dazwischen</translation>
    </message>
    <message>
        <source>State of the handler (&amp;URL, optional)</source>
        <translation>Zustand des Handlers (&amp;URL, wenn vorhanden)</translation>
    </message>
    <message>
        <source>It knows these events already: its state must not change</source>
        <translation>Er kennt diese Ereignisse schon: Sein Zustand darf sich nicht ändern</translation>
    </message>
    <message>
        <source>Read with GET before and after the drill.</source>
        <translation>Wird vor und nach der Übung mit GET gelesen.</translation>
    </message>
    <message>
        <source>This is no absolute http or https URL.</source>
        <translation>Das ist keine absolute http- oder https-URL.</translation>
    </message>
    <message>
        <source>Drills are refused in LIVE: a signed event moves goods there.</source>
        <translation>In LIVE wird nicht geübt: Dort bewegt ein signiertes Ereignis Waren.</translation>
    </message>
    <message>
        <source>No event matches.</source>
        <translation>Kein Ereignis passt.</translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries go to %1.</source>
        <translation>
            <numerusform>%n Zustellung geht an %1.</numerusform>
            <numerusform>%n Zustellungen gehen an %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>They take at least %1 with these delays.</source>
        <translation>Mit diesen Pausen dauern sie mindestens %1.</translation>
    </message>
    <message>
        <source>Start the drill</source>
        <translation>Übung beginnen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ElidedLabel</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::EmptyState</name>
    <message>
        <source>Command to copy</source>
        <translation>Befehl zum Kopieren</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::EndpointForm</name>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Nothing: deliveries are not checked</source>
        <translation>Keine: Zustellungen werden nicht geprüft</translation>
    </message>
    <message>
        <source>A secret that is typed here</source>
        <translation>Mit einem hier eingegebenen Schlüssel</translation>
    </message>
    <message>
        <source>The secret of %1</source>
        <translation>Mit dem Schlüssel von %1</translation>
    </message>
    <message>
        <source>Checked with</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Whichever the headers fit</source>
        <translation>Je nach Headern</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>Begin with / and leave out spaces, ? and #.</source>
        <translation>Mit / beginnen, ohne Leerzeichen, ? und #.</translation>
    </message>
    <message>
        <source>Another endpoint has this path.</source>
        <translation>Diesen Pfad hat schon ein anderer Endpunkt.</translation>
    </message>
    <message>
        <source>And everything below it that no longer path of another has.</source>
        <translation>Und alles darunter, soweit kein anderer Endpunkt einen längeren passenden Pfad hat.</translation>
    </message>
    <message>
        <source>Kept in this computer&apos;s keychain and nowhere else.</source>
        <translation>Liegt nur im Schlüsselbund dieses Rechners, sonst nirgends.</translation>
    </message>
    <message>
        <source>Payloads are never encrypted.</source>
        <translation>Die Nutzdaten sind nie verschlüsselt.</translation>
    </message>
    <message>
        <source>Encrypted payloads: %1.</source>
        <translation>Verschlüsselte Nutzdaten: %1.</translation>
    </message>
    <message>
        <source>Signatures older than %1 fail.</source>
        <translation>Signaturen, die älter als %1 sind, gelten nicht.</translation>
    </message>
    <message>
        <source>It signs no time: an old delivery can be sent again.</source>
        <translation>Die Zeit wird nicht mitsigniert: Eine alte Zustellung kann erneut gesendet werden.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::EndpointsDialog</name>
    <message>
        <source>Endpoints and answers</source>
        <translation>Endpunkte und Antworten</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>The chosen endpoint</source>
        <translation>Der gewählte Endpunkt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>A webhook is pointed here; it goes with it.</source>
        <translation>Ein Webhook ist hierher umgestellt; der Endpunkt verschwindet mit ihm.</translation>
    </message>
    <message>
        <source>Something above is missing or not right yet.</source>
        <translation>Oben fehlt noch etwas, oder etwas stimmt noch nicht.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ErasureSettings</name>
    <message>
        <source>Id of the object</source>
        <translation>Id des Objekts</translation>
    </message>
    <message>
        <source>Count its events</source>
        <translation>Seine Ereignisse zählen</translation>
    </message>
    <message>
        <source>Delete them for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>For a privacy request: every event of the account above that speaks of this customer, payment or other object goes, pinned ones too. Their bytes are overwritten, and the event files are then searched for the id.</source>
        <translation>Für eine Datenschutzanfrage: Jedes Ereignis des Kontos oben, das von diesem Kunden, dieser Zahlung oder einem anderen Objekt spricht, geht, auch angeheftete. Ihre Bytes werden überschrieben, und die Ereignisdateien werden danach nach der Id durchsucht.</translation>
    </message>
    <message>
        <source>Delete everything of one object</source>
        <translation>Alles eines Objekts löschen</translation>
    </message>
    <message>
        <source>Deleting events: %1 of %2</source>
        <translation>Ereignisse werden gelöscht: %1 von %2</translation>
    </message>
    <message>
        <source>Compacting the file: %1 pages given back</source>
        <translation>Datei wird verdichtet: %1 Seiten zurückgegeben</translation>
    </message>
    <message>
        <source>Searching the files: %1 of %2</source>
        <translation>Dateien werden durchsucht: %1 von %2</translation>
    </message>
    <message>
        <source>Name one object: its id has no * and no control characters.</source>
        <translation>Nennen Sie ein Objekt: Seine Id hat kein * und keine Steuerzeichen.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>No event of this account speaks of %1. Deleting searches the files all the same.</source>
        <translation>Kein Ereignis dieses Kontos spricht von %1. Das Löschen durchsucht die Dateien trotzdem.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) of this account speak of %1.</source>
        <translation>
            <numerusform>%n Ereignis dieses Kontos spricht von %1.</numerusform>
            <numerusform>%n Ereignisse dieses Kontos sprechen von %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search the files</source>
        <translation>Dateien durchsuchen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n event(s) for good</source>
        <translation>
            <numerusform>%n Ereignis endgültig löschen</numerusform>
            <numerusform>%n Ereignisse endgültig löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: some of it may still be there. Start it again to finish it and to prove it.</source>
        <translation>Angehalten: Einiges davon kann noch da sein. Starten Sie es noch einmal, um es zu beenden und zu beweisen.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) went.</source>
        <translation>
            <numerusform>%n Ereignis ging.</numerusform>
            <numerusform>%n Ereignisse gingen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The event files were searched: %1 stands nowhere in them any more.</source>
        <translation>Die Ereignisdateien wurden durchsucht: %1 steht nirgends mehr darin.</translation>
    </message>
    <message numerus="yes">
        <source>%1 stands for itself in %n place(s) of the event files; it is so short that it may be another number or word. Search the events for it.</source>
        <translation>
            <numerusform>%1 steht für sich an %n Stelle der Ereignisdateien; es ist so kurz, dass es eine andere Zahl oder ein anderes Wort sein kann. Suchen Sie in den Ereignissen danach.</numerusform>
            <numerusform>%1 steht für sich an %n Stellen der Ereignisdateien; es ist so kurz, dass es andere Zahlen oder Wörter sein können. Suchen Sie in den Ereignissen danach.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 still stands in %n place(s) of the event files: events about other objects name it. Search the events for it.</source>
        <translation>
            <numerusform>%1 steht noch an %n Stelle der Ereignisdateien: Ein Ereignis über ein anderes Objekt nennt es. Suchen Sie in den Ereignissen danach.</numerusform>
            <numerusform>%1 steht noch an %n Stellen der Ereignisdateien: Ereignisse über andere Objekte nennen es. Suchen Sie in den Ereignissen danach.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::EventCommands</name>
    <message>
        <source>Compare the selected events</source>
        <translation>Die gewählten Ereignisse vergleichen</translation>
    </message>
    <message>
        <source>Compare with the previous event of this object</source>
        <translation>Mit dem vorigen Ereignis dieses Objekts vergleichen</translation>
    </message>
    <message>
        <source>Pin the selected events, or release them</source>
        <translation>Gewählte Ereignisse anheften oder lösen</translation>
    </message>
    <message>
        <source>Select two to six events to compare them, or one that came again.</source>
        <translation>Wählen Sie zwei bis sechs Ereignisse zum Vergleichen, oder eines, das noch einmal kam.</translation>
    </message>
    <message>
        <source>Select an event to compare it with the one before it.</source>
        <translation>Wählen Sie ein Ereignis, um es mit dem davor zu vergleichen.</translation>
    </message>
    <message>
        <source>This event names no payment, transfer, invoice or customer.</source>
        <translation>Dieses Ereignis nennt keine Zahlung, keine Überweisung, keine Rechnung und keinen Kunden.</translation>
    </message>
    <message>
        <source>No earlier event of this object is stored here.</source>
        <translation>Kein früheres Ereignis dieses Objekts ist hier gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>Select at most %n event(s) at once.</source>
        <translation>
            <numerusform>Wählen Sie höchstens %n Ereignis auf einmal.</numerusform>
            <numerusform>Wählen Sie höchstens %n Ereignisse auf einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some of these rows are still being read. Try again in a moment.</source>
        <translation>Einige dieser Zeilen werden noch gelesen. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Select the events to be pinned.</source>
        <translation>Wählen Sie die Ereignisse, die angeheftet werden sollen.</translation>
    </message>
    <message>
        <source>Events of a case file are only read: they cannot be pinned.</source>
        <translation>Ereignisse einer Falldatei werden nur gelesen: Sie können nicht angeheftet werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) pinned. Find them by is:pinned.</source>
        <translation>
            <numerusform>%n Ereignis angeheftet. Mit is:pinned finden Sie es.</numerusform>
            <numerusform>%n Ereignisse angeheftet. Mit is:pinned finden Sie sie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) released.</source>
        <translation>
            <numerusform>%n Ereignis gelöst.</numerusform>
            <numerusform>%n Ereignisse gelöst.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::EventCopies</name>
    <message>
        <source>Replace what is private first</source>
        <translation>Privates zuerst ersetzen</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Als JSON kopieren</translation>
    </message>
    <message>
        <source>The event is on the clipboard as JSON.</source>
        <translation>Das Ereignis ist als JSON in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Copy as cURL</source>
        <translation>Als cURL kopieren</translation>
    </message>
    <message>
        <source>A curl command that sends the request is on the clipboard.</source>
        <translation>Ein curl-Befehl, der die Anfrage sendet, ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Copy as raw HTTP</source>
        <translation>Als rohes HTTP kopieren</translation>
    </message>
    <message>
        <source>The request is on the clipboard; what its sender signs in with is left out.</source>
        <translation>Die Anfrage ist in der Zwischenablage, ohne die Anmeldedaten des Absenders.</translation>
    </message>
    <message>
        <source>Copy event id</source>
        <translation>Ereignis-ID kopieren</translation>
    </message>
    <message>
        <source>Save body…</source>
        <translation>Body speichern…</translation>
    </message>
    <message>
        <source>Names, addresses, card numbers, tokens and signatures leave as stand-ins</source>
        <translation>Namen, Adressen, Kartennummern, Tokens und Signaturen gehen als Platzhalter hinaus</translation>
    </message>
    <message>
        <source>This payload is too large to be redacted here: make a case file of it.</source>
        <translation>Diese Nutzdaten sind zu groß, um hier geschwärzt zu werden: Machen Sie eine Falldatei daraus.</translation>
    </message>
    <message>
        <source>What is private in it was replaced; your keys and secrets were not looked for.</source>
        <translation>Privates darin wurde ersetzt; nach Ihren Schlüsseln und Geheimnissen wurde nicht gesucht.</translation>
    </message>
    <message>
        <source>What is private in it was replaced; not every key and secret of yours could be looked for: %1</source>
        <translation>Was darin privat ist, wurde ersetzt; nicht nach jedem Ihrer Schlüssel und Geheimnisse konnte gesucht werden: %1</translation>
    </message>
    <message>
        <source>What is private in it was replaced, and your keys and secrets were looked for.</source>
        <translation>Was darin privat ist, wurde ersetzt, und nach Ihren Schlüsseln und Geheimnissen wurde gesucht.</translation>
    </message>
    <message>
        <source>Nothing was copied: one of your secrets would have left. Make a case file of this event.</source>
        <translation>Nichts wurde kopiert: Eines Ihrer Geheimnisse wäre mitgegangen. Machen Sie aus diesem Ereignis eine Falldatei.</translation>
    </message>
    <message>
        <source>%1 are too much for the clipboard. Save the body instead.</source>
        <translation>%1 sind zu viel für die Zwischenablage. Speichern Sie stattdessen den Body.</translation>
    </message>
    <message>
        <source>Save the redacted body</source>
        <translation>Geschwärzten Body speichern</translation>
    </message>
    <message>
        <source>Save the body as it came</source>
        <translation>Body speichern, wie er ankam</translation>
    </message>
    <message>
        <source>%1 were saved.</source>
        <translation>%1 wurden gespeichert.</translation>
    </message>
    <message>
        <source>The body could not be saved: %1</source>
        <translation>Der Body konnte nicht gespeichert werden: %1</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::EventInspector</name>
    <message>
        <source>Details of the selected event</source>
        <translation>Details des gewählten Ereignisses</translation>
    </message>
    <message>
        <source>Event id, time of receipt and attempt</source>
        <translation>Ereignis-ID, Empfangszeit und Versuch</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the event, or save its body</source>
        <translation>Ereignis kopieren oder seinen Body speichern</translation>
    </message>
    <message>
        <source>Copy or save the event</source>
        <translation>Ereignis kopieren oder speichern</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzdaten</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Select an event to see its bytes, its signature and its answer.</source>
        <translation>Wählen Sie ein Ereignis, um seine Bytes, seine Signatur und seine Antwort zu sehen.</translation>
    </message>
    <message>
        <source>This event is not kept any more.</source>
        <translation>Dieses Ereignis wird nicht mehr aufbewahrt.</translation>
    </message>
    <message>
        <source>No event type</source>
        <translation>Kein Ereignistyp</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>duplicate of #%1</source>
        <translation>Duplikat von #%1</translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation>Noch einmal senden …</translation>
    </message>
    <message>
        <source>Puts this event into the Send page (Ctrl+R)</source>
        <translation>Legt dieses Ereignis auf die Seite „Senden“ (Strg+R)</translation>
    </message>
    <message>
        <source>checked later</source>
        <translation>später geprüft</translation>
    </message>
    <message>
        <source>This event is from a case file. Its verdict is the one of the original; the redacted copy cannot verify.</source>
        <translation>Dieses Ereignis stammt aus einer Falldatei. Sein Urteil ist das des Originals; die geschwärzte Kopie kann nicht bestehen.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::EventSender</name>
    <message>
        <source>Filter event types</source>
        <translation>Ereignistypen filtern</translation>
    </message>
    <message>
        <source>Event types</source>
        <translation>Ereignistypen</translation>
    </message>
    <message>
        <source>Data of the event, JSON</source>
        <translation>Daten des Ereignisses, JSON</translation>
    </message>
    <message>
        <source>Send to</source>
        <translation>Senden an</translation>
    </message>
    <message>
        <source>New sample</source>
        <translation>Neues Beispiel</translation>
    </message>
    <message>
        <source>Fresh ids and times; what was edited is gone</source>
        <translation>Neue IDs und Zeiten; Bearbeitetes geht verloren</translation>
    </message>
    <message>
        <source>Send event</source>
        <translation>Ereignis senden</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>No JSON from line %1 on: the sandbox will refuse it.</source>
        <translation>Ab Zeile %1 kein JSON: Die Sandbox wird es ablehnen.</translation>
    </message>
    <message>
        <source>No JSON object: the sandbox will refuse it.</source>
        <translation>Kein JSON-Objekt: Die Sandbox wird es ablehnen.</translation>
    </message>
    <message>
        <source>This becomes the event&apos;s data; id, type and time are added.</source>
        <translation>Das werden die Daten des Ereignisses; ID, Typ und Zeit kommen hinzu.</translation>
    </message>
    <message>
        <source>All active webhooks (%1)</source>
        <translation>Alle aktiven Webhooks (%1)</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::FaultsPanel</name>
    <message>
        <source>Delay (3 s later)</source>
        <translation>Verzögern (3 s später)</translation>
    </message>
    <message>
        <source>Duplicate (sent twice)</source>
        <translation>Verdoppeln (zweimal gesendet)</translation>
    </message>
    <message>
        <source>Reorder (others overtake)</source>
        <translation>Umordnen (andere überholen)</translation>
    </message>
    <message>
        <source>Drop (never sent)</source>
        <translation>Weglassen (nie gesendet)</translation>
    </message>
    <message>
        <source>Corrupt (one bit turned)</source>
        <translation>Verfälschen (ein Bit gekippt)</translation>
    </message>
    <message>
        <source>429 Too Many Requests</source>
        <translation>429 Too Many Requests</translation>
    </message>
    <message>
        <source>500 Internal Server Error</source>
        <translation>500 Internal Server Error</translation>
    </message>
    <message>
        <source>503 Service Unavailable</source>
        <translation>503 Service Unavailable</translation>
    </message>
    <message>
        <source>Slow (3 s)</source>
        <translation>Langsam (3 s)</translation>
    </message>
    <message>
        <source>Cut (no answer)</source>
        <translation>Abbrechen (keine Antwort)</translation>
    </message>
    <message>
        <source>What it sends</source>
        <translation>Was sie sendet</translation>
    </message>
    <message>
        <source>What its API answers</source>
        <translation>Was ihre API antwortet</translation>
    </message>
    <message>
        <source>%1, how often</source>
        <translation>%1, wie oft</translation>
    </message>
    <message>
        <source>Saved recipes</source>
        <translation>Gespeicherte Rezepte</translation>
    </message>
    <message>
        <source>Name of the recipe</source>
        <translation>Name des Rezepts</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed makes the same faults</source>
        <translation>Derselbe Startwert macht dieselben Störungen</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>No fault has more than 0 %</source>
        <translation>Keine Störung hat mehr als 0 %</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::FieldUseModel</name>
    <message>
        <source>What signs in or signs never leaves.</source>
        <translation>Womit man sich anmeldet oder unterschreibt, geht nie hinaus.</translation>
    </message>
    <message>
        <source>Leaves, but for what is found in it.</source>
        <translation>Geht hinaus, außer was darin gefunden wird.</translation>
    </message>
    <message>
        <source>Is replaced.</source>
        <translation>Wird ersetzt.</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Nutzdaten</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Geht hinaus</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Anzahl</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::FilterNameDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Diesen Filter speichern</translation>
    </message>
    <message>
        <source>The query that is saved</source>
        <translation>Die Abfrage, die gespeichert wird</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Give the filter a name first.</source>
        <translation>Geben Sie dem Filter zuerst einen Namen.</translation>
    </message>
    <message>
        <source>Replaces the filter of this name: %1</source>
        <translation>Ersetzt den Filter dieses Namens: %1</translation>
    </message>
    <message>
        <source>It stands in the sidebar, and in the field&apos;s menu (Alt+Down).</source>
        <translation>Er steht in der Seitenleiste und im Menü des Felds (Alt+Ab).</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::FilterNavigation</name>
    <message>
        <source>The filter %1 was deleted.</source>
        <translation>Der Filter %1 wurde gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::FindingLine</name>
    <message>
        <source>%1: %2</source>
        <comment>outcome: sentence</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>outcome: sentence, what to do</comment>
        <translation>%1: %2 %3</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::FirstRunPage</name>
    <message>
        <source>Welcome to Hookbench</source>
        <translation>Willkommen bei Hookbench</translation>
    </message>
    <message>
        <source>Register webhooks, see how they are doing, and know why a delivery failed. Where do you want to start?</source>
        <translation>Webhooks registrieren, ihren Zustand sehen und wissen, warum eine Zustellung fehlschlug. Womit möchten Sie beginnen?</translation>
    </message>
    <message>
        <source>Try the sandbox</source>
        <translation>Sandbox ausprobieren</translation>
    </message>
    <message>
        <source>Connect an account…</source>
        <translation>Konto verbinden…</translation>
    </message>
    <message>
        <source>The sandbox</source>
        <translation>Die Sandbox</translation>
    </message>
    <message>
        <source>The platform&apos;s API on this machine, with sample webhooks. Needs no account and no network, and nothing can break.</source>
        <translation>Die API der Plattform auf diesem Rechner, mit Beispiel-Webhooks. Braucht weder Konto noch Netzwerk, und nichts kann kaputtgehen.</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>Ihr Konto</translation>
    </message>
    <message>
        <source>With an API key of the platform. The key goes into the keychain of this computer; a LIVE account opens read-only.</source>
        <translation>Mit einem API-Schlüssel der Plattform. Er kommt in den Schlüsselbund dieses Rechners; ein LIVE-Konto öffnet schreibgeschützt.</translation>
    </message>
    <message>
        <source>Only receive</source>
        <translation>Nur empfangen</translation>
    </message>
    <message>
        <source>A receiver</source>
        <translation>Ein Empfänger</translation>
    </message>
    <message>
        <source>Catch what any sender posts to an address on this machine, exactly as it came. Needs no account.</source>
        <translation>Fängt auf, was ein beliebiger Absender an eine Adresse auf diesem Rechner sendet, genau so, wie es ankam. Braucht kein Konto.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::HeadersTab</name>
    <message>
        <source>How the headers are shown</source>
        <translation>Wie die Header gezeigt werden</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>As sent</source>
        <translation>Wie gesendet</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Header block as it was sent</source>
        <translation>Header-Block, wie er gesendet wurde</translation>
    </message>
    <message numerus="yes">
        <source>%n header(s), in the order and spelling in which they came.</source>
        <translation>
            <numerusform>%n Header, in Reihenfolge und Schreibweise wie empfangen.</numerusform>
            <numerusform>%n Header, in Reihenfolge und Schreibweise wie empfangen.</numerusform>
        </translation>
    </message>
    <message>
        <source>More than once: %1.</source>
        <translation>Mehrfach: %1.</translation>
    </message>
    <message>
        <source>From %1, over TLS.</source>
        <translation>Von %1, über TLS.</translation>
    </message>
    <message>
        <source>From %1.</source>
        <translation>Von %1.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::HistoryTab</name>
    <message>
        <source>Attempts, duplicates and replays</source>
        <translation>Versuche, Duplikate und erneut Gesendetes</translation>
    </message>
    <message>
        <source>This event came once: no other attempt, no duplicate, no replay.</source>
        <translation>Dieses Ereignis kam nur einmal: kein weiterer Versuch, kein Duplikat, nicht erneut gesendet.</translation>
    </message>
    <message>
        <source>Compare the attempts</source>
        <translation>Versuche vergleichen</translation>
    </message>
    <message>
        <source>Each retry has to be what the first attempt was, byte by byte</source>
        <translation>Jede Wiederholung muss Byte für Byte sein, was der erste Versuch war</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::JobLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::KeepingSettings</name>
    <message>
        <source>No bound</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source> events</source>
        <translation> Ereignisse</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Keep decrypted payloads of this LIVE account</source>
        <translation>Entschlüsselte Nutzdaten dieses LIVE-Kontos behalten</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Leave the rules as they are in force</source>
        <translation>Die Regeln lassen, wie sie gelten</translation>
    </message>
    <message>
        <source>Use the defaults</source>
        <translation>Vorgaben verwenden</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>No longer than</source>
        <translation>Nicht länger als</translation>
    </message>
    <message>
        <source>No more than</source>
        <translation>Nicht mehr als</translation>
    </message>
    <message>
        <source>No larger than</source>
        <translation>Nicht größer als</translation>
    </message>
    <message>
        <source>The oldest go first, pinned ones never. LIVE events go after 30 days unless you say otherwise.</source>
        <translation>Die ältesten gehen zuerst, angeheftete nie. LIVE-Ereignisse gehen nach 30 Tagen, wenn Sie nichts anderes sagen.</translation>
    </message>
    <message>
        <source>Encrypted payloads</source>
        <translation>Verschlüsselte Nutzdaten</translation>
    </message>
    <message>
        <source>Otherwise they stay encrypted on the disk, and are decrypted when you look.</source>
        <translation>Sonst bleiben sie auf der Platte verschlüsselt und werden entschlüsselt, wenn Sie hinsehen.</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>How long events are kept</source>
        <translation>Wie lange Ereignisse bleiben</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>These rules take nothing away.</source>
        <translation>Diese Regeln nehmen nichts weg.</translation>
    </message>
    <message numerus="yes">
        <source>These rules take away %n event(s), %1.</source>
        <translation>
            <numerusform>Diese Regeln nehmen %n Ereignis weg, %1.</numerusform>
            <numerusform>Diese Regeln nehmen %n Ereignisse weg, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pinned one(s) stay.</source>
        <translation>
            <numerusform>%n angeheftetes bleibt.</numerusform>
            <numerusform>%n angeheftete bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply and take away %1</source>
        <translation>Anwenden und %1 wegnehmen</translation>
    </message>
    <message>
        <source>Taking away events: %1 of %2</source>
        <translation>Ereignisse werden weggenommen: %1 von %2</translation>
    </message>
    <message>
        <source>Compacting the file: %1 pages given back</source>
        <translation>Datei wird verdichtet: %1 Seiten zurückgegeben</translation>
    </message>
    <message>
        <source>Stopped. What had gone by then is gone; the rules in force are those from before.</source>
        <translation>Angehalten. Was bis dahin ging, ist fort; es gelten die Regeln von vorher.</translation>
    </message>
    <message numerus="yes">
        <source>The rules are in force. %n event(s) went, and the file is compacted.</source>
        <translation>
            <numerusform>Die Regeln gelten. %n Ereignis ging, und die Datei ist verdichtet.</numerusform>
            <numerusform>Die Regeln gelten. %n Ereignisse gingen, und die Datei ist verdichtet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::KeyValueList</name>
    <message>
        <source>%1: %2</source>
        <comment>label: value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::LadderLine</name>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>nicht bestanden</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>check: outcome, finding</comment>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::LadderRungs</name>
    <message>
        <source>%1 ahead of this machine&apos;s clock</source>
        <translation>der Uhr dieses Rechners %1 voraus</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1 alt</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>Decrypt</source>
        <translation>Entschlüsselung</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>Grenze %1</translation>
    </message>
    <message>
        <source>no secret is known here</source>
        <translation>hier ist kein Schlüssel bekannt</translation>
    </message>
    <message>
        <source>fits the current secret</source>
        <translation>passt zum aktuellen Schlüssel</translation>
    </message>
    <message>
        <source>fits a previous secret</source>
        <translation>passt zu einem früheren Schlüssel</translation>
    </message>
    <message>
        <source>no secret fits these bytes</source>
        <translation>kein Schlüssel passt zu diesen Bytes</translation>
    </message>
    <message>
        <source>the payload is not encrypted</source>
        <translation>die Nutzdaten sind nicht verschlüsselt</translation>
    </message>
    <message>
        <source>decrypted</source>
        <translation>entschlüsselt</translation>
    </message>
    <message>
        <source>nothing to check</source>
        <translation>nichts zu prüfen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::LearnPanel</name>
    <message>
        <source>%1 combinations tried</source>
        <translation>%1 Verbindungen versucht</translation>
    </message>
    <message>
        <source>Learn from deliveries</source>
        <translation>Aus Zustellungen lernen</translation>
    </message>
    <message>
        <source>The deliveries that were captured for this account are held against its secret: every header that could be a signature, and every message that a scheme can describe. Two that fit in the same way make a scheme, and it is the account&apos;s confirmed one from then on.</source>
        <translation>Die für dieses Konto abgefangenen Zustellungen werden gegen den Schlüssel gehalten: jeder Header, der eine Signatur sein könnte, und jede Nachricht, die ein Verfahren beschreiben kann. Zwei, die auf dieselbe Art passen, ergeben ein Verfahren; es gilt von da an als das bestätigte dieses Kontos.</translation>
    </message>
    <message>
        <source>only if it is not known here</source>
        <translation>nur wenn er hier nicht bekannt ist</translation>
    </message>
    <message>
        <source>Signing secret</source>
        <translation>Signaturschlüssel</translation>
    </message>
    <message>
        <source>Secrets of the account&apos;s endpoints are tried as well. What is typed here is used once and not kept.</source>
        <translation>Die Schlüssel der Endpunkte dieses Kontos werden ebenfalls versucht. Was hier eingegeben wird, wird einmal verwendet und nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reading deliveries…</source>
        <translation>Zustellungen werden gelesen …</translation>
    </message>
    <message>
        <source>No secret is known for this account: type the one that its deliveries are signed with.</source>
        <translation>Für dieses Konto ist kein Schlüssel bekannt: Geben Sie den ein, mit dem seine Zustellungen signiert sind.</translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries fit the scheme %1.</source>
        <translation>
            <numerusform>%n Zustellung passt zum Verfahren %1.</numerusform>
            <numerusform>%n Zustellungen passen zum Verfahren %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 holds the signature of %2.</source>
        <translation>%1 enthält die Signatur von %2.</translation>
    </message>
    <message>
        <source>It signs the URL: the receiver&apos;s public URL in the settings has to be the one that the sender uses.</source>
        <translation>Es signiert die URL: Die öffentliche URL des Empfängers in den Einstellungen muss die sein, die der Absender verwendet.</translation>
    </message>
    <message>
        <source>Stopped after %1 combinations; nothing has fitted so far.</source>
        <translation>Nach %1 Verbindungen angehalten; bisher passte nichts.</translation>
    </message>
    <message>
        <source>Only deliveries of the sandbox, of this program itself or replays are there, and they prove nothing.</source>
        <translation>Vorhanden sind nur Zustellungen der Sandbox, dieses Programms oder Wiederholungen, und die beweisen nichts.</translation>
    </message>
    <message>
        <source>No delivery was captured for this account yet: two are needed.</source>
        <translation>Für dieses Konto wurde noch keine Zustellung abgefangen: Zwei werden gebraucht.</translation>
    </message>
    <message numerus="yes">
        <source>None of %n deliveries has a header that could be a signature.</source>
        <translation>
            <numerusform>Die Zustellung hat keinen Header, der eine Signatur sein könnte.</numerusform>
            <numerusform>Keine von %n Zustellungen hat einen Header, der eine Signatur sein könnte.</numerusform>
        </translation>
    </message>
    <message>
        <source>One delivery fits the scheme %1. A second one with another signature is needed to be sure.</source>
        <translation>Eine Zustellung passt zum Verfahren %1. Um sicher zu sein, braucht es eine zweite mit anderer Signatur.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing fits. %1 combinations were tried on %n deliveries, with the signature in %2.</source>
        <translation>
            <numerusform>Nichts passt. %1 Verbindungen wurden an einer Zustellung versucht, mit der Signatur in %2.</numerusform>
            <numerusform>Nichts passt. %1 Verbindungen wurden an %n Zustellungen versucht, mit der Signatur in %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>The secret is another one, the body was changed on its way, or the sender signs in a way that no scheme describes.</source>
        <translation>Der Schlüssel ist ein anderer, der Inhalt wurde unterwegs geändert, oder der Absender signiert auf eine Art, die kein Verfahren beschreibt.</translation>
    </message>
    <message>
        <source>The time was over before everything was tried.</source>
        <translation>Die Zeit war um, bevor alles versucht war.</translation>
    </message>
    <message numerus="yes">
        <source>%n encrypted deliveries open with the cipher %1.</source>
        <translation>
            <numerusform>%n verschlüsselte Zustellung öffnet sich mit der Chiffre %1.</numerusform>
            <numerusform>%n verschlüsselte Zustellungen öffnen sich mit der Chiffre %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n encrypted deliveries open with the cipher %1, which this scheme does not name: a scheme of your own can.</source>
        <translation>
            <numerusform>%n verschlüsselte Zustellung öffnet sich mit der Chiffre %1, die dieses Schema nicht nennt: Ein eigenes Schema kann es.</numerusform>
            <numerusform>%n verschlüsselte Zustellungen öffnen sich mit der Chiffre %1, die dieses Schema nicht nennt: Ein eigenes Schema kann es.</numerusform>
        </translation>
    </message>
    <message>
        <source>One encrypted delivery opens with the cipher %1. A second one is needed to be sure, so the scheme names none.</source>
        <translation>Eine verschlüsselte Zustellung öffnet sich mit der Chiffre %1. Um sicher zu sein, braucht es eine zweite; das Schema nennt darum keine.</translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries look encrypted, and no known cipher opens them with this secret: their key or layout is another one.</source>
        <translation>
            <numerusform>%n Zustellung sieht verschlüsselt aus, und keine bekannte Chiffre öffnet sie mit diesem Geheimnis: Schlüssel oder Aufbau ist ein anderer.</numerusform>
            <numerusform>%n Zustellungen sehen verschlüsselt aus, und keine bekannte Chiffre öffnet sie mit diesem Geheimnis: Schlüssel oder Aufbau ist ein anderer.</numerusform>
        </translation>
    </message>
    <message>
        <source>The search ended before the payload ciphers were tried.</source>
        <translation>Die Suche endete, bevor die Chiffren der Nutzdaten versucht wurden.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::LockPage</name>
    <message>
        <source>Edit the account…</source>
        <translation>Konto bearbeiten…</translation>
    </message>
    <message>
        <source>%1 is locked</source>
        <translation>%1 ist gesperrt</translation>
    </message>
    <message>
        <source>Keys and secrets are out of this program&apos;s memory. Unlocking asks the keychain for them again.</source>
        <translation>Schlüssel und Geheimnisse sind nicht mehr im Speicher dieses Programms. Beim Entsperren werden sie wieder aus dem Schlüsselbund geholt.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet…</translation>
    </message>
    <message>
        <source>The keychain is asked for the key.</source>
        <translation>Der Schlüssel wird aus dem Schlüsselbund geholt.</translation>
    </message>
    <message>
        <source>%1 cannot be opened</source>
        <translation>%1 kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n change(s) were taken back.</source>
        <translation>
            <numerusform>%n Änderung wurde zurückgenommen.</numerusform>
            <numerusform>%n Änderungen wurden zurückgenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n webhook(s) were paused.</source>
        <translation>
            <numerusform>%n Webhook wurde angehalten.</numerusform>
            <numerusform>%n Webhooks wurden angehalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n webhook(s) were resumed.</source>
        <translation>
            <numerusform>%n Webhook wurde fortgesetzt.</numerusform>
            <numerusform>%n Webhooks wurden fortgesetzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n webhook(s) were deleted.</source>
        <translation>
            <numerusform>%n Webhook wurde gelöscht.</numerusform>
            <numerusform>%n Webhooks wurden gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n webhook(s) were changed.</source>
        <translation>
            <numerusform>%n Webhook wurde geändert.</numerusform>
            <numerusform>%n Webhooks wurden geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Überall suchen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Connect an account…</source>
        <translation>Konto verbinden…</translation>
    </message>
    <message>
        <source>Open the sandbox</source>
        <translation>Sandbox öffnen</translation>
    </message>
    <message>
        <source>Collapse or expand the sidebar</source>
        <translation>Seitenleiste ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message numerus="yes">
        <source>%n of them have a new id now.</source>
        <translation>
            <numerusform>%n davon hat jetzt eine neue ID.</numerusform>
            <numerusform>%n davon haben jetzt eine neue ID.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Liste lesen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled: %n webhook(s) were left as they are.</source>
        <translation>
            <numerusform>Abgebrochen: %n Webhook blieb unverändert.</numerusform>
            <numerusform>Abgebrochen: %n Webhooks blieben unverändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped there: %n webhook(s) were not tried.</source>
        <translation>
            <numerusform>Dort beendet: %n Webhook wurde nicht versucht.</numerusform>
            <numerusform>Dort beendet: %n Webhooks wurden nicht versucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>LIVE · %1 · unlocked for changes</source>
        <translation>LIVE · %1 · für Änderungen entsperrt</translation>
    </message>
    <message>
        <source>LIVE · %1 · read-only</source>
        <translation>LIVE · %1 · schreibgeschützt</translation>
    </message>
    <message numerus="yes">
        <source>Giving back %n webhook(s)…</source>
        <translation>
            <numerusform>%n Webhook wird zurückgegeben…</numerusform>
            <numerusform>%n Webhooks werden zurückgegeben…</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird gestoppt…</translation>
    </message>
    <message>
        <source>Close now</source>
        <translation>Jetzt schließen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ManySection</name>
    <message>
        <source>Replay many events</source>
        <translation>Viele Ereignisse wiederholen</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Ohne Grenze</translation>
    </message>
    <message>
        <source> per second</source>
        <translation> pro Sekunde</translation>
    </message>
    <message>
        <source>Events of one business object one after the other</source>
        <translation>Ereignisse eines Geschäftsobjekts nacheinander</translation>
    </message>
    <message>
        <source>Also events that were delivered there before</source>
        <translation>Auch Ereignisse, die dort schon zugestellt wurden</translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation>A&amp;ls</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>&amp;Höchstens</translation>
    </message>
    <message>
        <source>At a &amp;time</source>
        <translation>&amp;Zugleich</translation>
    </message>
    <message>
        <source>No event matches.</source>
        <translation>Kein Ereignis passt.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) go to %1.</source>
        <translation>
            <numerusform>%n Ereignis geht an %1.</numerusform>
            <numerusform>%n Ereignisse gehen an %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>That takes at least %1 at this rate.</source>
        <translation>Das dauert bei dieser Rate mindestens %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n left out, because an attempt delivered them there already.</source>
        <translation>
            <numerusform>%n ausgelassen, weil ein Versuch es dort schon zugestellt hat.</numerusform>
            <numerusform>%n ausgelassen, weil ein Versuch sie dort schon zugestellt hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>In LIVE events are sent unchanged only.</source>
        <translation>In LIVE werden Ereignisse nur unverändert gesendet.</translation>
    </message>
    <message>
        <source>Send one first</source>
        <translation>Zuerst eines senden</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>Senden</translation>
    </message>
    <message numerus="yes">
        <source>A replay to %1, begun %2, was left standing: %n event(s) are left.</source>
        <translation>
            <numerusform>Eine Wiederholung an %1, begonnen %2, blieb stehen: %n Ereignis ist übrig.</numerusform>
            <numerusform>Eine Wiederholung an %1, begonnen %2, blieb stehen: %n Ereignisse sind übrig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortfahren</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::NameDelegate</name>
    <message>
        <source>A webhook needs a name.</source>
        <translation>Ein Webhook braucht einen Namen.</translation>
    </message>
    <message numerus="yes">
        <source>A name has at least %n character(s).</source>
        <translation>
            <numerusform>Ein Name hat mindestens %n Zeichen.</numerusform>
            <numerusform>Ein Name hat mindestens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A name has at most %n character(s).</source>
        <translation>
            <numerusform>Ein Name hat höchstens %n Zeichen.</numerusform>
            <numerusform>Ein Name hat höchstens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::NavButton</name>
    <message>
        <source>%1, %2</source>
        <comment>page, count</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::OneEventSection</name>
    <message>
        <source>How many times it is sent</source>
        <translation>Wie oft es gesendet wird</translation>
    </message>
    <message>
        <source> ×</source>
        <translation> ×</translation>
    </message>
    <message>
        <source>How many are sent in a second, at most</source>
        <translation>Wie viele höchstens in einer Sekunde gesendet werden</translation>
    </message>
    <message>
        <source> per second</source>
        <translation> pro Sekunde</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Deliveries that were sent</source>
        <translation>Gesendete Zustellungen</translation>
    </message>
    <message>
        <source>What is sent is listed here with its answer, and kept with the event it was made from.</source>
        <translation>Was gesendet wird, steht hier mit seiner Antwort und bleibt bei dem Ereignis, aus dem es gemacht wurde.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>What tells the answers of two deliveries apart (Ctrl+D)</source>
        <translation>Was die Antworten zweier Zustellungen unterscheidet (Strg+D)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet …</translation>
    </message>
    <message>
        <source>What was sent is not remembered: %1</source>
        <translation>Was gesendet wurde, ist nicht vermerkt: %1</translation>
    </message>
    <message>
        <source>Send to %1?</source>
        <translation>An %1 senden?</translation>
    </message>
    <message>
        <source>%1 is neither this machine nor a webhook of this account. What goes there is real for whoever runs it.</source>
        <translation>%1 ist weder dieser Rechner noch ein Webhook dieses Kontos. Was dorthin geht, ist für den Betreiber echt.</translation>
    </message>
    <message>
        <source>This account is LIVE: a validly signed event moves goods.</source>
        <translation>Dieses Konto ist LIVE: Ein gültig signiertes Ereignis bewegt Waren.</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled after %n delivery(ies).</source>
        <translation>
            <numerusform>Nach %n Zustellung abgebrochen.</numerusform>
            <numerusform>Nach %n Zustellungen abgebrochen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send in %1</source>
        <translation>In %1 senden</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Nothing was sent yet</source>
        <translation>Noch wurde nichts gesendet</translation>
    </message>
    <message>
        <source>%1 as expected, %2 not</source>
        <translation>%1 wie erwartet, %2 nicht</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::OverviewTab</name>
    <message>
        <source>%1 of the last %2 deliveries failed in 24 hours.</source>
        <translation>%1 der letzten %2 Zustellungen in 24 Stunden fehlgeschlagen.</translation>
    </message>
    <message>
        <source>%1 of %2 deliveries failed.</source>
        <translation>%1 von %2 Zustellungen fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The URL is not a valid http or https URL.</source>
        <translation>Die URL ist keine gültige http- oder https-URL.</translation>
    </message>
    <message>
        <source>The URL is plain http: events are readable on the way.</source>
        <translation>Die URL ist unverschlüsseltes http: Ereignisse sind unterwegs mitlesbar.</translation>
    </message>
    <message>
        <source>Same URL as %1: each event arrives more than once.</source>
        <translation>Gleiche URL wie %1: Jedes Ereignis kommt mehrfach an.</translation>
    </message>
    <message>
        <source>No delivery in the last 30 days.</source>
        <translation>Keine Zustellung in den letzten 30 Tagen.</translation>
    </message>
    <message>
        <source>in 24 h</source>
        <translation>in 24 h</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>insgesamt</translation>
    </message>
    <message>
        <source>success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>avg answer</source>
        <translation>Ø Antwort</translation>
    </message>
    <message numerus="yes">
        <source>Source: the last %n deliveries that the platform lists.</source>
        <translation>
            <numerusform>Quelle: die eine Zustellung, die die Plattform auflistet.</numerusform>
            <numerusform>Quelle: die letzten %n Zustellungen, die die Plattform auflistet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Source: polled here since %1.</source>
        <translation>Quelle: hier abgefragt seit %1.</translation>
    </message>
    <message>
        <source>%1: %2 delivered, %3 failed</source>
        <translation>%1: %2 zugestellt, %3 fehlgeschlagen</translation>
    </message>
    <message>
        <source>24 h ago</source>
        <translation>vor 24 h</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Deliveries in the last 24 hours, by hour</source>
        <translation>Zustellungen der letzten 24 Stunden, je Stunde</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>AES-256</source>
        <translation>AES-256</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>success, 24 h</source>
        <translation>Erfolg, 24 h</translation>
    </message>
    <message>
        <source>Answer times</source>
        <translation>Antwortzeiten</translation>
    </message>
    <message>
        <source>median %1 · 95 % within %2 · 99 % within %3</source>
        <translation>Median %1 · 95 % innerhalb von %2 · 99 % innerhalb von %3</translation>
    </message>
    <message>
        <source>answered %1</source>
        <translation>Antwort: %1</translation>
    </message>
    <message>
        <source>no answer (%1)</source>
        <translation>keine Antwort (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n time(s)</source>
        <translation>
            <numerusform>%1: %n Mal</numerusform>
            <numerusform>%1: %n Mal</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, last %2</source>
        <translation>%1, zuletzt %2</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>, p50 %1, p95 %2</source>
        <translation>, p50 %1, p95 %2</translation>
    </message>
    <message>
        <source>; more may have been sent</source>
        <translation>; vielleicht wurde mehr gesendet</translation>
    </message>
    <message>
        <source>Stretch of time</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>half answered within %1, 95 % within %2</source>
        <translation>die Hälfte in %1 beantwortet, 95 % in %2</translation>
    </message>
    <message>
        <source>Hatched: more may have been sent than was listed.</source>
        <translation>Schraffiert: Vielleicht wurde mehr gesendet, als aufgelistet war.</translation>
    </message>
    <message>
        <source>Source: what the platform listed, kept here since %1.</source>
        <translation>Quelle: was die Plattform auflistete, hier aufbewahrt seit %1.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::PathColumnDialog</name>
    <message>
        <source>&amp;Path in the payload</source>
        <translation>&amp;Pfad in den Nutzdaten</translation>
    </message>
    <message>
        <source>Add column</source>
        <translation>Spalte hinzufügen</translation>
    </message>
    <message>
        <source>Add a column from the payload</source>
        <translation>Eine Spalte aus den Nutzdaten hinzufügen</translation>
    </message>
    <message>
        <source>The column shows what stands there in each payload, numbers exactly as they came.</source>
        <translation>Die Spalte zeigt, was in den Nutzdaten jeweils dort steht, Zahlen genau, wie sie kamen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>This path is a column already.</source>
        <translation>Dieser Pfad ist schon eine Spalte.</translation>
    </message>
    <message numerus="yes">
        <source>Remove a column first: there are %n of payload paths.</source>
        <translation>
            <numerusform>Entfernen Sie zuerst eine Spalte: Es gibt %n mit einem Pfad in den Nutzdaten.</numerusform>
            <numerusform>Entfernen Sie zuerst eine Spalte: Es gibt %n mit Pfaden in den Nutzdaten.</numerusform>
        </translation>
    </message>
    <message>
        <source>For example $.data.amount or $.data.items[0].id</source>
        <translation>Zum Beispiel $.data.amount oder $.data.items[0].id</translation>
    </message>
    <message>
        <source>A payload without it shows a dash.</source>
        <translation>Nutzdaten ohne ihn zeigen einen Strich.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::PayloadColumns</name>
    <message>
        <source>%1 is a column now.</source>
        <translation>%1 ist jetzt eine Spalte.</translation>
    </message>
    <message>
        <source>Add column from payload…</source>
        <translation>Spalte aus den Nutzdaten hinzufügen…</translation>
    </message>
    <message>
        <source>Remove column %1</source>
        <translation>Spalte %1 entfernen</translation>
    </message>
    <message>
        <source>Remove column</source>
        <translation>Spalte entfernen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::PayloadTab</name>
    <message>
        <source>How the payload is shown</source>
        <translation>Wie die Nutzdaten gezeigt werden</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Decrypted or as it was sent</source>
        <translation>Entschlüsselt oder wie gesendet</translation>
    </message>
    <message>
        <source>Decrypted</source>
        <translation>Entschlüsselt</translation>
    </message>
    <message>
        <source>As sent</source>
        <translation>Wie gesendet</translation>
    </message>
    <message>
        <source>Payload as a tree</source>
        <translation>Nutzdaten als Baum</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>Wert kopieren</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Alles ausklappen</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Alles einklappen</translation>
    </message>
    <message>
        <source>Payload as text</source>
        <translation>Nutzdaten als Text</translation>
    </message>
    <message>
        <source>Indented</source>
        <translation>Eingerückt</translation>
    </message>
    <message>
        <source>Adds line ends and spaces; off: every character as it came.</source>
        <translation>Fügt Zeilenumbrüche und Leerzeichen ein; aus: jedes Zeichen wie empfangen.</translation>
    </message>
    <message>
        <source>Payload as bytes</source>
        <translation>Nutzdaten als Bytes</translation>
    </message>
    <message>
        <source>Earlier bytes</source>
        <translation>Vorherige Bytes</translation>
    </message>
    <message>
        <source>Later bytes</source>
        <translation>Nächste Bytes</translation>
    </message>
    <message>
        <source>The payload is encrypted, and no secret that is known here opens it. It is shown as it was sent.</source>
        <translation>Die Nutzdaten sind verschlüsselt, und kein hier bekannter Schlüssel öffnet sie. Sie werden so gezeigt, wie sie gesendet wurden.</translation>
    </message>
    <message>
        <source>not UTF-8</source>
        <translation>kein UTF-8</translation>
    </message>
    <message>
        <source>The request had no body.</source>
        <translation>Die Anfrage hatte keinen Body.</translation>
    </message>
    <message>
        <source>This is not JSON, so there is no tree. Text and Hex show every byte.</source>
        <translation>Das ist kein JSON, deshalb gibt es keinen Baum. „Text“ und „Hex“ zeigen jedes Byte.</translation>
    </message>
    <message>
        <source>%1 are too many for a tree. Text and Hex show them.</source>
        <translation>%1 sind zu viel für einen Baum. „Text“ und „Hex“ zeigen alles.</translation>
    </message>
    <message>
        <source>Only the first %1 values down to level %2 are shown.</source>
        <translation>Nur die ersten %1 Werte bis Ebene %2 werden gezeigt.</translation>
    </message>
    <message>
        <source>These bytes are no text. Hex shows them.</source>
        <translation>Diese Bytes sind kein Text. „Hex“ zeigt sie.</translation>
    </message>
    <message>
        <source>%1 more: save the body to see them.</source>
        <translation>Noch %1 mehr: Speichern Sie den Body, um alles zu sehen.</translation>
    </message>
    <message>
        <source>Bytes %1–%2 of %3</source>
        <translation>Bytes %1–%2 von %3</translation>
    </message>
    <message>
        <source>Show as column</source>
        <translation>Als Spalte zeigen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::PinnedDelegate</name>
    <message>
        <source>case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>file</source>
        <comment>a row of a file with events that is no case file</comment>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::PointDialog</name>
    <message>
        <source>Point a webhook here</source>
        <translation>Webhook hierher umstellen</translation>
    </message>
    <message>
        <source>Signing secret of this webhook</source>
        <translation>Signaturschlüssel dieses Webhooks</translation>
    </message>
    <message>
        <source>It is not known here, and it is not changed: without it the signatures cannot be checked. It is kept in this computer&apos;s keychain.</source>
        <translation>Er ist hier nicht bekannt und wird nicht geändert: Ohne ihn können die Signaturen nicht geprüft werden. Er wird im Schlüsselbund dieses Rechners aufbewahrt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Point here in %1</source>
        <translation>In %1 hierher umstellen</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>In LIVE the webhook itself is not touched. A temporary one with its own new secret is made, which sends here as well for 60 minutes. It is deleted when the time is over, when the receiver stops, and when Hookbench quits.</source>
        <translation>In LIVE bleibt der Webhook selbst unverändert. Ein temporärer mit eigenem, neuem Signaturschlüssel wird angelegt, der 60 Minuten lang zusätzlich hierher sendet. Er wird gelöscht, wenn die Zeit abgelaufen ist, wenn der Empfänger stoppt und wenn Hookbench beendet wird.</translation>
    </message>
    <message>
        <source>For 60 minutes the events go here and not to the old URL. It is put back when the time is over, when the receiver stops, and when Hookbench quits; after a crash at the next start.</source>
        <translation>60 Minuten lang gehen die Ereignisse hierher und nicht an die alte URL. Der Webhook wird zurückgesetzt, wenn die Zeit abgelaufen ist, wenn der Empfänger stoppt und wenn Hookbench beendet wird; nach einem Absturz beim nächsten Start.</translation>
    </message>
    <message>
        <source>This account has no webhook yet. Make one on the Webhooks page first.</source>
        <translation>Dieses Konto hat noch keinen Webhook. Legen Sie zuerst auf der Seite „Webhooks“ einen an.</translation>
    </message>
    <message>
        <source>Stays at</source>
        <translation>Bleibt bei</translation>
    </message>
    <message>
        <source>URL now</source>
        <translation>URL jetzt</translation>
    </message>
    <message>
        <source>Temporary</source>
        <translation>Temporär</translation>
    </message>
    <message>
        <source>URL then</source>
        <translation>URL danach</translation>
    </message>
    <message>
        <source>Enter the signing secret first.</source>
        <translation>Geben Sie zuerst den Signaturschlüssel ein.</translation>
    </message>
    <message>
        <source>This webhook is paused: it sends nothing, here or elsewhere, until it is resumed. For 60 minutes its URL is this machine; then it is put back.</source>
        <translation>Dieser Webhook ist pausiert: Er sendet nichts, weder hierher noch anderswohin, bis er fortgesetzt wird. 60 Minuten lang zeigt seine URL auf diesen Rechner; dann wird sie zurückgesetzt.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ProofView</name>
    <message>
        <source>Prove it</source>
        <translation>Beweisen</translation>
    </message>
    <message>
        <source>Sends the endpoint one right test event and, when it answers, a forged one</source>
        <translation>Sendet dem Endpunkt ein richtiges Testereignis und, wenn er antwortet, ein gefälschtes</translation>
    </message>
    <message>
        <source>Does it work?</source>
        <translation>Funktioniert es?</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>The platform delivered to it, %1.</source>
        <translation>Die Plattform hat dorthin zugestellt, %1.</translation>
    </message>
    <message>
        <source>The platform delivered to it.</source>
        <translation>Die Plattform hat dorthin zugestellt.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>The platform sends nothing to it while it is paused.</source>
        <translation>Solange er angehalten ist, sendet die Plattform ihm nichts.</translation>
    </message>
    <message>
        <source>Resume it to get a first real delivery.</source>
        <translation>Setzen Sie ihn fort, um eine erste echte Zustellung zu bekommen.</translation>
    </message>
    <message>
        <source>Waiting for the first real delivery for %1.</source>
        <translation>Wartet seit %1 auf die erste echte Zustellung.</translation>
    </message>
    <message>
        <source>Waiting for the first real delivery.</source>
        <translation>Wartet auf die erste echte Zustellung.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Aufbewahrt</translation>
    </message>
    <message>
        <source>The signing secret is in the keychain.</source>
        <translation>Der Signaturschlüssel ist im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>The signing secret is kept for this session only.</source>
        <translation>Der Signaturschlüssel bleibt nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>No keychain is there: keep it in a safe place yourself.</source>
        <translation>Es gibt keinen Schlüsselbund: Bewahren Sie ihn selbst sicher auf.</translation>
    </message>
    <message>
        <source>The sandbox keeps the signing secret.</source>
        <translation>Die Sandbox bewahrt den Signaturschlüssel auf.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>The signing secret is not in the keychain.</source>
        <translation>Der Signaturschlüssel ist nicht im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Set a new one with Edit, or type it below for a check-up.</source>
        <translation>Setzen Sie mit „Bearbeiten“ einen neuen, oder geben Sie ihn unten für eine Prüfung ein.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Nearly</source>
        <translation>Fast</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Does the endpoint answer a signed probe?</source>
        <translation>Antwortet der Endpunkt auf eine signierte Probe?</translation>
    </message>
    <message>
        <source>Does it refuse a forged one?</source>
        <translation>Lehnt er eine gefälschte ab?</translation>
    </message>
    <message>
        <source>Probing…</source>
        <translation>Probe läuft …</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::QueryField</name>
    <message>
        <source>Words, or verdict:, type:, object:, event:, status:, age:, $.path and more with a value; * stands for anything, - in front means not. Ctrl+Space offers what fits, Up and Down bring back earlier queries.</source>
        <translation>Wörter, oder verdict:, type:, object:, event:, status:, age:, $.pfad und mehr mit einem Wert; * steht für Beliebiges, - davor heißt nicht. Strg+Leertaste bietet an, was passt; Auf und Ab holen frühere Suchen zurück.</translation>
    </message>
    <message>
        <source>What fits here</source>
        <translation>Was hier passt</translation>
    </message>
    <message>
        <source>Saved filters and earlier queries</source>
        <translation>Gespeicherte Filter und frühere Suchen</translation>
    </message>
    <message>
        <source>Saved filters and earlier queries (Alt+Down)</source>
        <translation>Gespeicherte Filter und frühere Suchen (Alt+Ab)</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Diesen Filter speichern …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ReceiverMessages</name>
    <message>
        <source>Its events appear here as they come; what it answers is set there.</source>
        <translation>Die Ereignisse von dort erscheinen hier, sobald sie eintreffen; die Antworten werden dort eingestellt.</translation>
    </message>
    <message>
        <source>Use port %1</source>
        <translation>Port %1 verwenden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Events are refused with 503, because they cannot be stored.</source>
        <translation>Ereignisse werden mit 503 abgelehnt, weil sie nicht gespeichert werden können.</translation>
    </message>
    <message>
        <source>The receiver did not answer its own request.</source>
        <translation>Der Empfänger hat auf seine eigene Anfrage nicht geantwortet.</translation>
    </message>
    <message>
        <source>Prove it again</source>
        <translation>Selbsttest wiederholen</translation>
    </message>
    <message>
        <source>Checking what came while no secret was at hand: %1 of %2.</source>
        <translation>Was kam, als kein Geheimnis zur Hand war, wird geprüft: %1 von %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries that came while no secret was at hand were checked now.</source>
        <translation>
            <numerusform>%n Zustellung, die kam, als kein Geheimnis zur Hand war, wurde jetzt geprüft.</numerusform>
            <numerusform>%n Zustellungen, die kamen, als kein Geheimnis zur Hand war, wurden jetzt geprüft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them do not verify.</source>
        <translation>
            <numerusform>%n davon stimmt nicht.</numerusform>
            <numerusform>%n davon stimmen nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them verify.</source>
        <translation>Alle stimmen.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ReceiverPage</name>
    <message>
        <source>Follow the newest events, or hold</source>
        <translation>Den neuesten Ereignissen folgen oder halten</translation>
    </message>
    <message>
        <source>Endpoints and answers…</source>
        <translation>Endpunkte und Antworten…</translation>
    </message>
    <message>
        <source>Port, TLS and hosts…</source>
        <translation>Port, TLS und Hosts…</translation>
    </message>
    <message>
        <source>Received events</source>
        <translation>Empfangene Ereignisse</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Start the receiver first.</source>
        <translation>Starten Sie zuerst den Empfänger.</translation>
    </message>
    <message>
        <source>The sandbox sends %1.</source>
        <translation>Die Sandbox sendet %1.</translation>
    </message>
    <message>
        <source>Show only this verdict</source>
        <translation>Nur dieses Prüfergebnis zeigen</translation>
    </message>
    <message>
        <source>Show only this type</source>
        <translation>Nur diesen Typ zeigen</translation>
    </message>
    <message>
        <source>Show only this event id</source>
        <translation>Nur diese Ereignis-ID zeigen</translation>
    </message>
    <message>
        <source>%1 sends here now.</source>
        <translation>%1 sendet jetzt hierher.</translation>
    </message>
    <message>
        <source>Why did nothing arrive?</source>
        <translation>Warum kam nichts an?</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ReceiverSettings</name>
    <message>
        <source>Any free one</source>
        <translation>Beliebiger freier</translation>
    </message>
    <message>
        <source>After it is on the disk</source>
        <translation>Nach dem Speichern</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Sofort</translation>
    </message>
    <message>
        <source>No, plain HTTP</source>
        <translation>Nein, unverschlüsseltes HTTP</translation>
    </message>
    <message>
        <source>With a certificate made for this machine</source>
        <translation>Mit einem für diesen Rechner erzeugten Zertifikat</translation>
    </message>
    <message>
        <source>With a certificate of your own</source>
        <translation>Mit einem eigenen Zertifikat</translation>
    </message>
    <message>
        <source>Certificate chain, PEM</source>
        <translation>Zertifikatskette, PEM</translation>
    </message>
    <message>
        <source>Private key, PEM</source>
        <translation>Privater Schlüssel, PEM</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Auswählen: %1</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>On 127.0.0.1, for programs on this machine. In force at the next start.</source>
        <translation>Auf 127.0.0.1, für Programme auf diesem Rechner. Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Answer a delivery</source>
        <translation>Zustellung beantworten</translation>
    </message>
    <message>
        <source>After it is on the disk nothing that was acknowledged is ever lost. At once is faster, and a crash may lose the last events.</source>
        <translation>Bei „Nach dem Speichern“ geht nichts verloren, was bestätigt wurde. „Sofort“ ist schneller, aber bei einem Absturz können die letzten Ereignisse verloren gehen.</translation>
    </message>
    <message>
        <source>HTTPS</source>
        <translation>HTTPS</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>Public URL</source>
        <translation>Öffentliche URL</translation>
    </message>
    <message>
        <source>Of a tunnel that you run yourself. A platform on the internet reaches this machine only through it.</source>
        <translation>Die eines Tunnels, den Sie selbst betreiben. Nur darüber erreicht eine Plattform im Internet diesen Rechner.</translation>
    </message>
    <message>
        <source>Other host names</source>
        <translation>Weitere Hostnamen</translation>
    </message>
    <message>
        <source>Under which requests are accepted besides those of this machine, separated by commas. The public URL&apos;s is accepted anyway.</source>
        <translation>Anfragen unter diesen Namen werden zusätzlich zu denen dieses Rechners angenommen; durch Kommas getrennt. Der Name aus der öffentlichen URL gilt ohnehin.</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Waits between attempts</source>
        <translation>Wartezeiten zwischen Versuchen</translation>
    </message>
    <message>
        <source>Numbers with ms, s, m, h or d, separated by commas; &quot;none&quot;: a single attempt. In force when the sandbox starts the next time.</source>
        <translation>Zahlen mit ms, s, m, h oder d, durch Kommas getrennt; „none“: nur ein Versuch. Gilt ab dem nächsten Start der Sandbox.</translation>
    </message>
    <message>
        <source>Hosts outside this machine</source>
        <translation>Hosts außerhalb dieses Rechners</translation>
    </message>
    <message>
        <source>The sandbox sends to this machine only, and to the hosts that you name here; never to one that a LIVE account has registered. In force when the sandbox starts the next time.</source>
        <translation>Die Sandbox sendet nur an diesen Rechner und an die Hosts, die Sie hier nennen; nie an einen, den ein LIVE-Konto registriert hat. Gilt ab dem nächsten Start der Sandbox.</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Plain HTTP needs none.</source>
        <translation>Unverschlüsseltes HTTP braucht keines.</translation>
    </message>
    <message>
        <source>The certificate is made when receiving starts.</source>
        <translation>Das Zertifikat wird beim Start des Empfangs erzeugt.</translation>
    </message>
    <message>
        <source>Senders have to trust who issued %1.</source>
        <translation>Absender müssen dem Aussteller von %1 vertrauen.</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256): %1
A sender on this machine trusts exactly this one with: curl --cacert %2 …, or NODE_EXTRA_CA_CERTS=%2 for Node.</source>
        <translation>Fingerabdruck (SHA-256): %1
Ein Absender auf diesem Rechner vertraut genau diesem Zertifikat mit: curl --cacert %2 … oder, bei Node, NODE_EXTRA_CA_CERTS=%2.</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.key)</source>
        <translation>PEM-Dateien (*.pem *.crt *.key)</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ReceiverSide</name>
    <message>
        <source>The sandbox was told to send %1, and nothing has come since.</source>
        <translation>Die Sandbox sollte %1 senden, und seither kam nichts.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ReceiverStage</name>
    <message>
        <source>Reading events…</source>
        <translation>Ereignisse werden gelesen…</translation>
    </message>
    <message>
        <source>The command is on the clipboard.</source>
        <translation>Der Befehl ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>No event matches the filter.</source>
        <translation>Kein Ereignis passt zum Filter.</translation>
    </message>
    <message>
        <source>Nothing was found before the search was stopped.</source>
        <translation>Bis die Suche beendet wurde, war nichts gefunden.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>No event has come yet.</source>
        <translation>Noch ist kein Ereignis eingetroffen.</translation>
    </message>
    <message>
        <source>The receiver catches webhooks on this machine. Every event is kept byte for byte, checked, and shown here the moment it comes.</source>
        <translation>Der Empfänger fängt Webhooks auf diesem Rechner auf. Jedes Ereignis wird Byte für Byte aufbewahrt, geprüft und sofort hier gezeigt.</translation>
    </message>
    <message>
        <source>Start receiving</source>
        <translation>Empfang starten</translation>
    </message>
    <message>
        <source>Waiting for the first event at %1. Point a webhook here, let the sandbox send one, or use the command below.</source>
        <translation>Wartet auf das erste Ereignis unter %1. Stellen Sie einen Webhook hierher um, lassen Sie die Sandbox eines senden oder verwenden Sie den Befehl unten.</translation>
    </message>
    <message>
        <source>Waiting for the first event at %1. Point a webhook here, or use the command below.</source>
        <translation>Wartet auf das erste Ereignis unter %1. Stellen Sie einen Webhook hierher um oder verwenden Sie den Befehl unten.</translation>
    </message>
    <message>
        <source>Point a webhook here…</source>
        <translation>Webhook hierher umstellen…</translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation>%1 senden</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ReceiverStrip</name>
    <message>
        <source>Endpoints…</source>
        <translation>Endpunkte…</translation>
    </message>
    <message>
        <source>Paths, secrets, and what is answered</source>
        <translation>Pfade, Schlüssel und was geantwortet wird</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
    <message>
        <source>Could not start</source>
        <translation>Start fehlgeschlagen</translation>
    </message>
    <message>
        <source>Received by another process, not proven here</source>
        <translation>Ein anderer Prozess empfängt, hier nicht getestet</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>Empfängt</translation>
    </message>
    <message>
        <source>no answer to its own request</source>
        <translation>keine Antwort auf die eigene Anfrage</translation>
    </message>
    <message>
        <source>proven %1</source>
        <translation>getestet um %1</translation>
    </message>
    <message>
        <source>not proven yet</source>
        <translation>noch nicht getestet</translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n abgelehnt</numerusform>
            <numerusform>%n abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>Last proven by a request of its own: %1</source>
        <translation>Letzter bestandener Selbsttest mit einer eigenen Anfrage: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ReceiverTools</name>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Copy the URL</source>
        <translation>URL kopieren</translation>
    </message>
    <message>
        <source>Point a webhook here…</source>
        <translation>Webhook hierher umstellen…</translation>
    </message>
    <message>
        <source>Prove it now</source>
        <translation>Selbsttest starten</translation>
    </message>
    <message>
        <source>Sends a real request to itself</source>
        <translation>Sendet eine echte Anfrage an sich selbst</translation>
    </message>
    <message>
        <source>URL of the receiver</source>
        <translation>URL des Empfängers</translation>
    </message>
    <message>
        <source>Copy the URL of the receiver</source>
        <translation>URL des Empfängers kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>More of the receiver</source>
        <translation>Mehr zum Empfänger</translation>
    </message>
    <message>
        <source>Let the sandbox send</source>
        <translation>Sandbox senden lassen</translation>
    </message>
    <message>
        <source>Filter the events</source>
        <translation>Ereignisse filtern</translation>
    </message>
    <message>
        <source>Follow the newest events, or hold</source>
        <translation>Den neuesten Ereignissen folgen oder halten</translation>
    </message>
    <message>
        <source>Ctrl+T changes it</source>
        <translation>Umschalten mit Strg+T</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Another process receives; stop it there.</source>
        <translation>Ein anderer Prozess empfängt; stoppen Sie ihn dort.</translation>
    </message>
    <message>
        <source>Stop receiving</source>
        <translation>Empfang stoppen</translation>
    </message>
    <message>
        <source>Start receiving</source>
        <translation>Empfang starten</translation>
    </message>
    <message>
        <source>Has a webhook send here for a while</source>
        <translation>Lässt einen Webhook eine Zeit lang hierher senden</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::RedactionModel</name>
    <message>
        <source>Card number</source>
        <translation>Kartennummer</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>IBAN</translation>
    </message>
    <message>
        <source>Wallet address</source>
        <translation>Wallet-Adresse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Kontonummer</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>Token or key</source>
        <translation>Token oder Schlüssel</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Unknown text</source>
        <translation>Unbekannter Text</translation>
    </message>
    <message>
        <source>%1?</source>
        <translation>%1?</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>nicht gezeigt</translation>
    </message>
    <message>
        <source>What signs in or signs never leaves.</source>
        <translation>Womit man sich anmeldet oder unterschreibt, geht nie hinaus.</translation>
    </message>
    <message>
        <source>Leaves as it is.</source>
        <translation>Geht unverändert hinaus.</translation>
    </message>
    <message>
        <source>Not sure: it only looks like that. It is replaced unless you say otherwise.</source>
        <translation>Nicht sicher: Es sieht nur so aus. Es wird ersetzt, wenn Sie nichts anderes sagen.</translation>
    </message>
    <message>
        <source>Is replaced.</source>
        <translation>Wird ersetzt.</translation>
    </message>
    <message>
        <source>Stand-in: %1</source>
        <translation>Platzhalter: %1</translation>
    </message>
    <message>
        <source>never leaves</source>
        <translation>geht nie hinaus</translation>
    </message>
    <message>
        <source>leaves as it is</source>
        <translation>geht unverändert hinaus</translation>
    </message>
    <message>
        <source>is replaced</source>
        <translation>wird ersetzt</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Geht hinaus</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Anzahl</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::RequestPane</name>
    <message>
        <source>What will be sent</source>
        <translation>Was gesendet wird</translation>
    </message>
    <message>
        <source>The request that will be sent, secrets masked</source>
        <translation>Die Anfrage, die gesendet wird, Geheimnisse maskiert</translation>
    </message>
    <message>
        <source>Needs the scope %1.</source>
        <translation>Braucht die Berechtigung %1.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::RequestView</name>
    <message>
        <source>The chosen request</source>
        <translation>Die gewählte Anfrage</translation>
    </message>
    <message>
        <source>How the request went</source>
        <translation>Wie die Anfrage verlief</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Headers of the request</source>
        <translation>Header der Anfrage</translation>
    </message>
    <message>
        <source>Body of the request</source>
        <translation>Body der Anfrage</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Headers of the answer</source>
        <translation>Header der Antwort</translation>
    </message>
    <message>
        <source>Body of the answer</source>
        <translation>Body der Antwort</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>method, path</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Um</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>unknown, or none was sent</source>
        <translation>unbekannt, oder keiner wurde gesendet</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Anfrage-Id</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>The request has no body.</source>
        <translation>Die Anfrage hat keinen Body.</translation>
    </message>
    <message>
        <source>The answer has no body.</source>
        <translation>Die Antwort hat keinen Inhalt.</translation>
    </message>
    <message>
        <source>There is no answer.</source>
        <translation>Es gibt keine Antwort.</translation>
    </message>
    <message>
        <source>%1 that are not kept: more than 8 KiB, or no JSON.</source>
        <translation>%1, die nicht aufbewahrt werden: mehr als 8 KiB, oder kein JSON.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::RequestsPanel</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>What comes to the sandbox&apos;s API is listed here: requests of this window, of commands and of your own programs.</source>
        <translation>Hier steht, was an der API der Sandbox ankommt: Anfragen dieses Fensters, von Befehlen und von Ihren eigenen Programmen.</translation>
    </message>
    <message>
        <source>Requests to the sandbox&apos;s API</source>
        <translation>Anfragen an die API der Sandbox</translation>
    </message>
    <message>
        <source>Forget the requests that came so far</source>
        <translation>Die bisherigen Anfragen vergessen</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s), the newest first</source>
        <translation>
            <numerusform>%n Anfrage, die neueste zuerst</numerusform>
            <numerusform>%n Anfragen, die neueste zuerst</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::RotationLadder</name>
    <message>
        <source>New secret</source>
        <translation>Neuer Schlüssel</translation>
    </message>
    <message>
        <source>Handler with both</source>
        <translation>Handler mit beiden</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Beweis</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>Old secret retired</source>
        <translation>Alter Schlüssel ausgemustert</translation>
    </message>
    <message>
        <source>It goes to the keychain before anybody else gets it.</source>
        <translation>Er kommt in den Schlüsselbund, bevor ihn sonst jemand bekommt.</translation>
    </message>
    <message>
        <source>Both secrets are in the keychain until the rotation has ended.</source>
        <translation>Beide Schlüssel sind im Schlüsselbund, bis der Wechsel beendet ist.</translation>
    </message>
    <message>
        <source>There is no keychain: both secrets are in memory only. Copy the new one before you quit.</source>
        <translation>Es gibt keinen Schlüsselbund: Beide Schlüssel sind nur im Speicher. Kopieren Sie den neuen, bevor Sie beenden.</translation>
    </message>
    <message>
        <source>It reads both secrets.</source>
        <translation>Er liest beide Schlüssel.</translation>
    </message>
    <message>
        <source>WEBHOOK_SECRET is the new one, WEBHOOK_SECRET_PREVIOUS the old one. The code beside takes both.</source>
        <translation>WEBHOOK_SECRET ist der neue, WEBHOOK_SECRET_PREVIOUS der alte. Der Code daneben nimmt beide an.</translation>
    </message>
    <message>
        <source>The payload key is derived from the signing secret: both rotate together.</source>
        <translation>Der Schlüssel der Nutzdaten wird aus dem Signaturschlüssel abgeleitet: Beide wechseln zusammen.</translation>
    </message>
    <message>
        <source>Gone on without it.</source>
        <translation>Ohne ihn weitergemacht.</translation>
    </message>
    <message>
        <source>One harmless probe for each secret, of the type hookbench.probe, to %1.</source>
        <translation>Je Schlüssel eine harmlose Probe vom Typ hookbench.probe an %1.</translation>
    </message>
    <message>
        <source>Read back: it shows %1.</source>
        <translation>Zurückgelesen: Gezeigt wird %1.</translation>
    </message>
    <message>
        <source>It accepted the new secret, and shows none.</source>
        <translation>Sie hat den neuen Schlüssel angenommen und zeigt keinen.</translation>
    </message>
    <message>
        <source>The new secret was sent, and what came of it is not known.</source>
        <translation>Der neue Schlüssel wurde gesendet; was daraus wurde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The old secret was sent again, and what came of it is not known.</source>
        <translation>Der alte Schlüssel wurde wieder gesendet; was daraus wurde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Gets the new secret, and is read back.</source>
        <translation>Bekommt den neuen Schlüssel und wird zurückgelesen.</translation>
    </message>
    <message>
        <source>Which secret signs what passes this receiver.</source>
        <translation>Welcher Schlüssel signiert, was durch diesen Empfänger geht.</translation>
    </message>
    <message>
        <source>Take WEBHOOK_SECRET_PREVIOUS from the handler. Here it stays to verify old events.</source>
        <translation>Nehmen Sie WEBHOOK_SECRET_PREVIOUS aus dem Handler. Hier bleibt er, um alte Ereignisse zu prüfen.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::RotationPage</name>
    <message>
        <source>Rotate the secret of %1</source>
        <translation>Schlüssel von %1 wechseln</translation>
    </message>
    <message>
        <source>The platform signs with one secret at a time, without an overlap. So the handler learns the new one first, and nothing is refused in between.</source>
        <translation>Die Plattform signiert immer nur mit einem Schlüssel, ohne Überlappung. Deshalb lernt der Handler zuerst den neuen; so wird dazwischen nichts abgelehnt.</translation>
    </message>
    <message>
        <source>New secret</source>
        <translation>Neuer Schlüssel</translation>
    </message>
    <message>
        <source>Secret in force</source>
        <translation>Geltender Schlüssel</translation>
    </message>
    <message>
        <source>It is not known here, and without it there is no way back. It is kept in this computer&apos;s keychain.</source>
        <translation>Er ist hier nicht bekannt, und ohne ihn gibt es keinen Weg zurück. Er wird im Schlüsselbund dieses Rechners aufbewahrt.</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>Zurücknehmen …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The rotation stays where it is.</source>
        <translation>Der Wechsel bleibt, wo er ist.</translation>
    </message>
    <message>
        <source>Old secret</source>
        <translation>Alter Schlüssel</translation>
    </message>
    <message>
        <source>The platform&apos;s answer was lost. Nothing else is: both secrets are kept, and a handler with both takes either.</source>
        <translation>Die Antwort der Plattform ging verloren. Sonst nichts: Beide Schlüssel sind aufbewahrt, und ein Handler mit beiden nimmt jeden an.</translation>
    </message>
    <message>
        <source>The new secret alone is in force.</source>
        <translation>Nur der neue Schlüssel gilt.</translation>
    </message>
    <message>
        <source>The old secret is in force. Take the new one from the handler.</source>
        <translation>Der alte Schlüssel gilt. Nehmen Sie den neuen aus dem Handler.</translation>
    </message>
    <message>
        <source>Give %1 the new secret</source>
        <translation>%1 den neuen Schlüssel geben</translation>
    </message>
    <message>
        <source>Make the new secret</source>
        <translation>Neuen Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>The platform is not asked for anything yet.</source>
        <translation>Die Plattform wird noch um nichts gebeten.</translation>
    </message>
    <message>
        <source>Enter the secret in force first.</source>
        <translation>Geben Sie zuerst den geltenden Schlüssel ein.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Ask the platform again</source>
        <translation>Plattform noch einmal fragen</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>Retire the old secret</source>
        <translation>Alten Schlüssel ausmustern</translation>
    </message>
    <message>
        <source>Send the probes again</source>
        <translation>Proben noch einmal senden</translation>
    </message>
    <message>
        <source>Without proof: be sure that the handler takes both.</source>
        <translation>Ohne Beweis: Stellen Sie sicher, dass der Handler beide annimmt.</translation>
    </message>
    <message>
        <source>Send two probes</source>
        <translation>Zwei Proben senden</translation>
    </message>
    <message>
        <source>Go on without proof…</source>
        <translation>Ohne Beweis weiter …</translation>
    </message>
    <message>
        <source>Deploy the handler with both secrets first.</source>
        <translation>Installieren Sie zuerst den Handler mit beiden Schlüsseln.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::RotationRung</name>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>next</source>
        <translation>als Nächstes</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <comment>step: state. finding</comment>
        <translation>%1: %2. %3</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::RotationSecret</name>
    <message>
        <source>%1: %2</source>
        <comment>Reveal: New secret</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::RotationSteps</name>
    <message>
        <source>Making it…</source>
        <translation>Wird erzeugt …</translation>
    </message>
    <message>
        <source>Send two probes to %1?</source>
        <translation>Zwei Proben an %1 senden?</translation>
    </message>
    <message>
        <source>Each is a signed event of the type hookbench.probe with amounts of zero, one for each secret.</source>
        <translation>Jede ist ein signiertes Ereignis vom Typ hookbench.probe mit Beträgen von null, je Schlüssel eine.</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Sending the probes…</source>
        <translation>Die Proben werden gesendet …</translation>
    </message>
    <message>
        <source>Give the platform the new secret of %1?</source>
        <translation>Der Plattform den neuen Schlüssel von %1 geben?</translation>
    </message>
    <message>
        <source>It signs with the new secret from then on, at once.</source>
        <translation>Von da an signiert sie sofort mit dem neuen Schlüssel.</translation>
    </message>
    <message>
        <source>No probe has proven that the handler takes it: a handler that does not refuses every event.</source>
        <translation>Keine Probe hat bewiesen, dass der Handler ihn annimmt: Ein Handler, der es nicht tut, lehnt jedes Ereignis ab.</translation>
    </message>
    <message>
        <source>Signing secret</source>
        <translation>Signaturschlüssel</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Give it</source>
        <translation>Geben</translation>
    </message>
    <message>
        <source>Sending it, and reading it back…</source>
        <translation>Wird gesendet und zurückgelesen …</translation>
    </message>
    <message>
        <source>Reading it back…</source>
        <translation>Wird zurückgelesen …</translation>
    </message>
    <message>
        <source>Retiring it…</source>
        <translation>Wird ausgemustert …</translation>
    </message>
    <message>
        <source>Retire the old secret of %1?</source>
        <translation>Alten Schlüssel von %1 ausmustern?</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Ausmustern</translation>
    </message>
    <message>
        <source>Roll back the rotation of %1?</source>
        <translation>Wechsel von %1 zurücknehmen?</translation>
    </message>
    <message>
        <source>The platform gets the old secret again. The new one stays here to verify what it has signed.</source>
        <translation>Die Plattform bekommt den alten Schlüssel wieder. Der neue bleibt hier, um zu prüfen, was er signiert hat.</translation>
    </message>
    <message>
        <source>The platform never got the new secret: it is thrown away.</source>
        <translation>Die Plattform hat den neuen Schlüssel nie bekommen: Er wird verworfen.</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Rolling back…</source>
        <translation>Wird zurückgenommen …</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::RunsSection</name>
    <message>
        <source>Past runs</source>
        <translation>Frühere Läufe</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>As expected</source>
        <translation>Wie erwartet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Nothing was sent in bulk yet. Replays and drills are kept here with their reports.</source>
        <translation>Noch wurde nichts in Mengen gesendet. Wiederholungen und Übungen bleiben hier mit ihren Berichten.</translation>
    </message>
    <message>
        <source>The report was saved.</source>
        <translation>Der Bericht wurde gespeichert.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Report of the run</source>
        <translation>Bericht des Laufs</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SandboxDeliveries</name>
    <message>
        <source>Deliveries of the sandbox</source>
        <translation>Zustellungen der Sandbox</translation>
    </message>
    <message>
        <source>What the sandbox sends is listed here, with every attempt.</source>
        <translation>Hier steht, was die Sandbox sendet, mit jedem Versuch.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SandboxKeys</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Client key</source>
        <translation>Client-Schlüssel</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Secret</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Copy the secret of %1</source>
        <translation>Client-Secret von %1 kopieren</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SandboxPage</name>
    <message>
        <source>Copy the address of the API</source>
        <translation>API-Adresse kopieren</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>API keys</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No active webhook gets %1.</source>
        <translation>Kein aktiver Webhook erhält %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 goes to %n webhook(s).</source>
        <translation>
            <numerusform>%1 geht an %n Webhook.</numerusform>
            <numerusform>%1 geht an %n Webhooks.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send an event</source>
        <translation>Ereignis senden</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>Faults are on: %1.</source>
        <translation>Störungen sind an: %1.</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>%1 was sent and has not arrived yet.</source>
        <translation>%1 wurde gesendet und ist noch nicht angekommen.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ScheduleClockBar</name>
    <message>
        <source>Virtual clock of the retry schedule</source>
        <translation>Virtuelle Uhr des Wiederholplans</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>Nächster Versuch</translation>
    </message>
    <message>
        <source>Moves the virtual clock to the attempt that is due next</source>
        <translation>Stellt die virtuelle Uhr auf den nächsten fälligen Versuch</translation>
    </message>
    <message>
        <source>+1 h</source>
        <translation>+1 Std.</translation>
    </message>
    <message>
        <source>Moves the virtual clock one hour ahead</source>
        <translation>Stellt die virtuelle Uhr eine Stunde vor</translation>
    </message>
    <message>
        <source>+3 days</source>
        <translation>+3 Tage</translation>
    </message>
    <message>
        <source>Moves the virtual clock three days ahead</source>
        <translation>Stellt die virtuelle Uhr drei Tage vor</translation>
    </message>
    <message>
        <source>Play to the end</source>
        <translation>Bis zum Ende</translation>
    </message>
    <message>
        <source>Virtual clock %1</source>
        <translation>Virtuelle Uhr %1</translation>
    </message>
    <message>
        <source>%1, %2 ahead of the real time</source>
        <translation>%1, der wirklichen Zeit %2 voraus</translation>
    </message>
    <message>
        <source>%1, %2 behind the real time</source>
        <translation>%1, hinter der wirklichen Zeit um %2</translation>
    </message>
    <message>
        <source>%1, as the real time</source>
        <translation>%1, wie die wirkliche Zeit</translation>
    </message>
    <message>
        <source>%1 · paused</source>
        <translation>%1 · angehalten</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n delivery(ies) pending</source>
        <translation>
            <numerusform>%1 · %n Zustellung offen</numerusform>
            <numerusform>%1 · %n Zustellungen offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Lets the virtual clock go on</source>
        <translation>Lässt die virtuelle Uhr weiterlaufen</translation>
    </message>
    <message>
        <source>Stops the virtual clock: no retry becomes due</source>
        <translation>Hält die virtuelle Uhr an: Keine Wiederholung wird fällig</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Moves the virtual clock no further</source>
        <translation>Stellt die virtuelle Uhr nicht weiter vor</translation>
    </message>
    <message>
        <source>Jumps from attempt to attempt until nothing is pending</source>
        <translation>Springt von Versuch zu Versuch, bis nichts mehr offen ist</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SchemeEditor</name>
    <message>
        <source>Name of the scheme</source>
        <translation>Name des Verfahrens</translation>
    </message>
    <message>
        <source>name, for example acme</source>
        <translation>Name, zum Beispiel acme</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>The scheme as JSON</source>
        <translation>Das Verfahren als JSON</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Eigenes</translation>
    </message>
    <message>
        <source>Ships with Hookbench</source>
        <translation>Wird mit Hookbench geliefert</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>This is a scheme.</source>
        <translation>Das ist ein Verfahren.</translation>
    </message>
    <message>
        <source>It is tried as soon as it is a scheme.</source>
        <translation>Es wird versucht, sobald es ein Verfahren ist.</translation>
    </message>
    <message>
        <source>The scheme needs a name.</source>
        <translation>Das Verfahren braucht einen Namen.</translation>
    </message>
    <message>
        <source>One of your schemes has this name already.</source>
        <translation>Eines Ihrer Verfahren heißt schon so.</translation>
    </message>
    <message>
        <source>It will stand in for the one of this name that ships.</source>
        <translation>Es tritt an die Stelle des mitgelieferten dieses Namens.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SchemeList</name>
    <message>
        <source>Schemes</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>%1 · confirmed</source>
        <translation>%1 · bestätigt</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Eigenes</translation>
    </message>
    <message>
        <source>Something is wrong in this file.</source>
        <translation>In dieser Datei stimmt etwas nicht.</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Mitgeliefert</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SchemeSettings</name>
    <message>
        <source>Schemes…</source>
        <translation>Verfahren …</translation>
    </message>
    <message>
        <source>Learn from deliveries…</source>
        <translation>Aus Zustellungen lernen …</translation>
    </message>
    <message>
        <source>This account signs by</source>
        <translation>Dieses Konto signiert mit</translation>
    </message>
    <message>
        <source>Known schemes</source>
        <translation>Bekannte Verfahren</translation>
    </message>
    <message>
        <source>A scheme says how a sender signs its deliveries. Each is a small file that you can write, or have learned from two captured deliveries.</source>
        <translation>Ein Verfahren sagt, wie ein Absender seine Zustellungen signiert. Jedes ist eine kleine Datei, die Sie schreiben oder aus zwei abgefangenen Zustellungen lernen lassen können.</translation>
    </message>
    <message>
        <source>Signature schemes</source>
        <translation>Signaturverfahren</translation>
    </message>
    <message>
        <source>platform; not confirmed by a real delivery</source>
        <translation>platform; durch keine echte Zustellung bestätigt</translation>
    </message>
    <message>
        <source>%1; confirmed by real deliveries</source>
        <translation>%1; durch echte Zustellungen bestätigt</translation>
    </message>
    <message numerus="yes">
        <source>%n ship with Hookbench</source>
        <translation>
            <numerusform>%n wird mit Hookbench geliefert</numerusform>
            <numerusform>%n werden mit Hookbench geliefert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your own</source>
        <translation>
            <numerusform>%n eigenes</numerusform>
            <numerusform>%n eigene</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) with a mistake</source>
        <translation>
            <numerusform>%n Datei mit einem Fehler</numerusform>
            <numerusform>%n Dateien mit einem Fehler</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SchemeTrial</name>
    <message>
        <source>Tried on</source>
        <translation>Versucht an</translation>
    </message>
    <message>
        <source>Captured event that the scheme is tried on</source>
        <translation>Abgefangenes Ereignis, an dem das Verfahren versucht wird</translation>
    </message>
    <message>
        <source>no event type</source>
        <translation>kein Ereignistyp</translation>
    </message>
    <message>
        <source>no event was captured yet</source>
        <translation>noch wurde kein Ereignis abgefangen</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>Start the receiver and let it catch a delivery: then the scheme is tried on it here.</source>
        <translation>Starten Sie den Empfänger und lassen Sie ihn eine Zustellung abfangen: Dann wird das Verfahren hier daran versucht.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>verdict: sentence</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Signing secret to try the scheme with</source>
        <translation>Signaturgeheimnis, um das Schema zu versuchen</translation>
    </message>
    <message>
        <source>only if it is not known here; used for this and not kept</source>
        <translation>nur wenn es hier nicht bekannt ist; wird nur dafür verwendet und nicht aufbewahrt</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SchemesDialog</name>
    <message>
        <source>Signature schemes</source>
        <translation>Signaturverfahren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Learn from deliveries…</source>
        <translation>Aus Zustellungen lernen …</translation>
    </message>
    <message>
        <source>What you typed is not saved yet.</source>
        <translation>Was Sie eingegeben haben, ist noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>%1 wurde entfernt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Import a scheme</source>
        <translation>Verfahren importieren</translation>
    </message>
    <message>
        <source>Schemes (*.json);;All files (*)</source>
        <translation>Verfahren (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export the scheme</source>
        <translation>Verfahren exportieren</translation>
    </message>
    <message>
        <source>Schemes (*.json)</source>
        <translation>Verfahren (*.json)</translation>
    </message>
    <message>
        <source>The scheme is in %1.</source>
        <translation>Das Verfahren steht in %1.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SearchLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Search all of them</source>
        <translation>Alle durchsuchen</translation>
    </message>
    <message>
        <source>What was found stays (Esc in the field)</source>
        <translation>Was gefunden wurde, bleibt (Esc im Feld)</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>Fortschritt der Suche</translation>
    </message>
    <message>
        <source>Searched %1 of %2 events</source>
        <translation>%1 von %2 Ereignissen durchsucht</translation>
    </message>
    <message>
        <source>Stopped: %1 of %2 events searched.</source>
        <translation>Beendet: %1 von %2 Ereignissen durchsucht.</translation>
    </message>
    <message>
        <source>Stopped before all events were searched.</source>
        <translation>Beendet, bevor alle Ereignisse durchsucht waren.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SecretCollector</name>
    <message>
        <source>API key of %1</source>
        <translation>API-Schlüssel von %1</translation>
    </message>
    <message>
        <source>signing secret of a webhook of %1 (%2)</source>
        <translation>Signaturgeheimnis eines Webhooks von %1 (%2)</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SecretField</name>
    <message>
        <source>Signing secret</source>
        <translation>Signaturschlüssel</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the signing secret</source>
        <translation>Signaturschlüssel kopieren</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Hide the signing secret</source>
        <translation>Signaturschlüssel verbergen</translation>
    </message>
    <message>
        <source>Reveal the signing secret</source>
        <translation>Signaturschlüssel anzeigen</translation>
    </message>
    <message>
        <source>at least %1 characters (%2)</source>
        <translation>mindestens %1 Zeichen (%2)</translation>
    </message>
    <message>
        <source>space</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>only letters, digits, _ and -</source>
        <translation>nur Buchstaben, Ziffern, _ und -</translation>
    </message>
    <message>
        <source>only letters, digits, _ and - (not allowed: %1)</source>
        <translation>nur Buchstaben, Ziffern, _ und - (nicht erlaubt: %1)</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SecretLine</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the signing secret</source>
        <translation>Signaturschlüssel kopieren</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Hide the signing secret</source>
        <translation>Signaturschlüssel verbergen</translation>
    </message>
    <message>
        <source>not shown by the server</source>
        <translation>vom Server nicht gezeigt</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Reveal the signing secret</source>
        <translation>Signaturschlüssel anzeigen</translation>
    </message>
    <message>
        <source>Signing secret</source>
        <translation>Signaturschlüssel</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SendBody</name>
    <message>
        <source>Body of the delivery, byte for byte</source>
        <translation>Inhalt der Zustellung, Byte für Byte</translation>
    </message>
    <message>
        <source>Header lines of the delivery</source>
        <translation>Headerzeilen der Zustellung</translation>
    </message>
    <message>
        <source>One &quot;Name: value&quot; in each line. Content-Type, User-Agent and what the scheme signs with are added, unless they stand here.</source>
        <translation>Je Zeile ein „Name: Wert“. Content-Type, User-Agent und was das Verfahren zum Signieren braucht, kommen dazu, wenn sie hier nicht stehen.</translation>
    </message>
    <message>
        <source>Body and headers</source>
        <translation>Inhalt und Header</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Body</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>too large to be edited here: it is sent as it is, and its beginning is shown</source>
        <translation>zu groß zum Bearbeiten: Er wird gesendet, wie er ist; gezeigt wird sein Anfang</translation>
    </message>
    <message>
        <source>not UTF-8: bytes that are no text are shown as their hex</source>
        <translation>kein UTF-8: Bytes, die kein Text sind, stehen hexadezimal da</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>no JSON from line %1 on, and sent all the same</source>
        <translation>ab Zeile %1 kein JSON, wird trotzdem gesendet</translation>
    </message>
    <message>
        <source>Headers (%1)</source>
        <translation>Header (%1)</translation>
    </message>
    <message>
        <source>Load a body</source>
        <translation>Inhalt laden</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The file is larger than %1, which is the most that is sent.</source>
        <translation>Die Datei ist größer als %1; mehr wird nicht gesendet.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SendComposer</name>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Ids of the event and the delivery</source>
        <translation>Kennungen des Ereignisses und der Zustellung</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Ids</source>
        <translation>Kennungen</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>Absicht</translation>
    </message>
    <message>
        <source>What the delivery is meant to be</source>
        <translation>Was die Zustellung sein soll</translation>
    </message>
    <message>
        <source>#%1 · received %2</source>
        <translation>#%1 · empfangen %2</translation>
    </message>
    <message>
        <source>a new event id and delivery id with each send</source>
        <translation>bei jedem Senden neue Kennungen für Ereignis und Zustellung</translation>
    </message>
    <message>
        <source>a new delivery id with each send</source>
        <translation>bei jedem Senden eine neue Kennung der Zustellung</translation>
    </message>
    <message>
        <source>new delivery id</source>
        <translation>neue Kennung der Zustellung</translation>
    </message>
    <message>
        <source>Its signature is too old by now.</source>
        <translation>Ihre Signatur ist inzwischen zu alt.</translation>
    </message>
    <message>
        <source>A right endpoint answers 2xx.</source>
        <translation>Ein richtiger Endpunkt antwortet mit 2xx.</translation>
    </message>
    <message>
        <source>A right endpoint refuses it and answers 4xx.</source>
        <translation>Ein richtiger Endpunkt lehnt ab und antwortet mit 4xx.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SendPage</name>
    <message>
        <source>What to send</source>
        <translation>Was gesendet wird</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>One event</source>
        <translation>Ein Ereignis</translation>
    </message>
    <message>
        <source>Many</source>
        <translation>Viele</translation>
    </message>
    <message>
        <source>Drill</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Past runs</source>
        <translation>Frühere Läufe</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SendSource</name>
    <message>
        <source>New sample</source>
        <translation>Neues Beispiel</translation>
    </message>
    <message>
        <source>Where the event comes from</source>
        <translation>Woher das Ereignis kommt</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>Abgefangen</translation>
    </message>
    <message>
        <source>Own bytes</source>
        <translation>Eigene Bytes</translation>
    </message>
    <message>
        <source>Fresh ids and times; what was edited is gone</source>
        <translation>Neue IDs und Zeiten; Bearbeitetes geht verloren</translation>
    </message>
    <message>
        <source>Event type</source>
        <translation>Ereignistyp</translation>
    </message>
    <message>
        <source>Load file…</source>
        <translation>Datei laden …</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SendTarget</name>
    <message>
        <source>URL that it is sent to</source>
        <translation>URL, an die gesendet wird</translation>
    </message>
    <message>
        <source>Signing secret</source>
        <translation>Signaturschlüssel</translation>
    </message>
    <message>
        <source>Signing secret, kept for this session only</source>
        <translation>Signaturschlüssel, nur für diese Sitzung aufbewahrt</translation>
    </message>
    <message>
        <source>Kept for this session only</source>
        <translation>Nur für diese Sitzung aufbewahrt</translation>
    </message>
    <message>
        <source>Signing scheme</source>
        <translation>Signaturverfahren</translation>
    </message>
    <message>
        <source>Encrypt the payload</source>
        <translation>Nutzdaten verschlüsseln</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>This receiver</source>
        <translation>Dieser Empfänger</translation>
    </message>
    <message>
        <source>None: unsigned</source>
        <translation>Keiner: unsigniert</translation>
    </message>
    <message>
        <source>Of %1</source>
        <translation>Von %1</translation>
    </message>
    <message>
        <source>Typed here</source>
        <translation>Hier eingegeben</translation>
    </message>
    <message>
        <source>This scheme has no encrypted payloads.</source>
        <translation>Dieses Verfahren kennt keine verschlüsselten Nutzdaten.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SentList</name>
    <message>
        <source>Deliveries sent from here that were made from this event</source>
        <translation>Von hier gesendete Zustellungen, die aus diesem Ereignis gemacht wurden</translation>
    </message>
    <message>
        <source>Sent from here (%1)</source>
        <translation>Von hier gesendet (%1)</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Refresh in the background every</source>
        <translation>Im Hintergrund aktualisieren alle</translation>
    </message>
    <message>
        <source>Slower by itself when few requests are left: half of what the rate limit allows is kept for you.</source>
        <translation>Von selbst langsamer, wenn wenige Anfragen übrig sind: Die Hälfte des Anfragelimits bleibt für Sie.</translation>
    </message>
    <message>
        <source>Lock when idle for</source>
        <translation>Bei Inaktivität sperren nach</translation>
    </message>
    <message>
        <source>Take secrets off the clipboard after</source>
        <translation>Geheimnisse aus Zwischenablage löschen nach</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Connect an account…</source>
        <translation>Konto verbinden…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Export the audit list…</source>
        <translation>Prüfprotokoll exportieren…</translation>
    </message>
    <message>
        <source>Data directory</source>
        <translation>Datenverzeichnis</translation>
    </message>
    <message>
        <source>Everything Hookbench keeps is there, readable by you alone; keys and secrets are in the keychain.</source>
        <translation>Dort liegt alles, was Hookbench aufbewahrt, nur für Sie lesbar; Schlüssel und Geheimnisse sind im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Audit list</source>
        <translation>Prüfprotokoll</translation>
    </message>
    <message>
        <source>Every change, reveal, copy and export made here. It holds no secret, and nothing in it can be changed.</source>
        <translation>Jede Änderung, jedes Anzeigen, Kopieren und Exportieren. Es enthält keine Geheimnisse und ist nicht änderbar.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Export the audit list</source>
        <translation>Prüfprotokoll exportieren</translation>
    </message>
    <message>
        <source>CSV table (*.csv);;JSON lines (*.jsonl)</source>
        <translation>CSV-Tabelle (*.csv);;JSON-Zeilen (*.jsonl)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>The audit list is in %1.</source>
        <translation>Das Prüfprotokoll ist in %1.</translation>
    </message>
    <message>
        <source>No account is connected yet; the sandbox needs none.</source>
        <translation>Noch ist kein Konto verbunden; die Sandbox braucht keines.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ShownZone</name>
    <message>
        <source>Show times in UTC, or in the zone of this machine</source>
        <translation>Zeiten in UTC zeigen, oder in der Zone dieses Rechners</translation>
    </message>
    <message>
        <source>Times in %1</source>
        <translation>Zeiten in %1</translation>
    </message>
    <message>
        <source>Show all times in %1, the zone of this machine</source>
        <translation>Alle Zeiten in %1 zeigen, der Zone dieses Rechners</translation>
    </message>
    <message>
        <source>Show all times in UTC</source>
        <translation>Alle Zeiten in UTC zeigen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::Sidebar</name>
    <message>
        <source>Account and pages</source>
        <translation>Konto und Seiten</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Ausklappen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SidebarFilters</name>
    <message>
        <source>%1, saved filter of %2</source>
        <translation>%1, gespeicherter Filter von %2</translation>
    </message>
    <message>
        <source>%1
F2 renames it, Delete deletes it.</source>
        <translation>%1
F2 benennt ihn um, Entf löscht ihn.</translation>
    </message>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>%n weiterer…</numerusform>
            <numerusform>%n weitere…</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved filters of %1</source>
        <translation>Gespeicherte Filter von %1</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SignatureTab</name>
    <message>
        <source>What is signed</source>
        <translation>Was signiert wird</translation>
    </message>
    <message>
        <source>Copy the string to sign</source>
        <translation>Zu signierenden Text kopieren</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>The bytes that are signed</source>
        <translation>Die signierten Bytes</translation>
    </message>
    <message>
        <source>Scheme not confirmed by a real delivery: how this platform signs is not published.</source>
        <translation>Das Verfahren ist durch keine echte Zustellung bestätigt: Wie diese Plattform signiert, ist nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>No secret that is known here fits these bytes: the secret is another one, or the body was changed on its way.</source>
        <translation>Kein hier bekannter Schlüssel passt zu diesen Bytes: Der Schlüssel ist ein anderer, oder der Body wurde unterwegs verändert.</translation>
    </message>
    <message>
        <source>The signature fits, but its time is too far from the time of receipt.</source>
        <translation>Die Signatur passt, aber ihre Zeit liegt zu weit von der Empfangszeit entfernt.</translation>
    </message>
    <message>
        <source>The signature header is not written as the scheme says.</source>
        <translation>Der Signatur-Header ist nicht so aufgebaut, wie das Verfahren es vorgibt.</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>none reads it</source>
        <translation>kein passendes</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s). Line ends, tabs, byte order marks and invisible characters are made visible.</source>
        <translation>
            <numerusform>%n Byte. Zeilenenden, Tabulatoren, Byte-Order-Marks und unsichtbare Zeichen sind sichtbar gemacht.</numerusform>
            <numerusform>%n Bytes. Zeilenenden, Tabulatoren, Byte-Order-Marks und unsichtbare Zeichen sind sichtbar gemacht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::StatTile</name>
    <message>
        <source>%1: %2</source>
        <comment>caption: value of a figure</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::StatusLine</name>
    <message>
        <source>Pausing %1 of %2</source>
        <translation>Anhalten: %1 von %2</translation>
    </message>
    <message>
        <source>Resuming %1 of %2</source>
        <translation>Fortsetzen: %1 von %2</translation>
    </message>
    <message>
        <source>Deleting %1 of %2</source>
        <translation>Löschen: %1 von %2</translation>
    </message>
    <message>
        <source>Changing %1 of %2</source>
        <translation>Ändern: %1 von %2</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Ctrl+K Find anything</source>
        <translation>Strg+K Überall suchen</translation>
    </message>
    <message>
        <source>API not asked yet</source>
        <translation>API noch nicht gefragt</translation>
    </message>
    <message>
        <source>API not reachable</source>
        <translation>API nicht erreichbar</translation>
    </message>
    <message>
        <source>Waiting %1 for the rate limit</source>
        <translation>Wartet %1 auf das Anfragelimit</translation>
    </message>
    <message>
        <source>API %1</source>
        <translation>API %1</translation>
    </message>
    <message>
        <source>%1 of %2 requests left</source>
        <translation>%1 von %2 Anfragen übrig</translation>
    </message>
    <message>
        <source>%1 · resets %2</source>
        <translation>%1 · neu um %2</translation>
    </message>
    <message>
        <source>Unlocked until %1 · make read-only</source>
        <translation>Entsperrt bis %1 · schützen</translation>
    </message>
    <message>
        <source>Read-only · unlock…</source>
        <translation>Schreibgeschützt · entsperren…</translation>
    </message>
    <message>
        <source>Starting to receive</source>
        <translation>Empfang startet</translation>
    </message>
    <message>
        <source>%1 refuses events: they cannot be stored</source>
        <translation>%1 lehnt Ereignisse ab: Sie können nicht gespeichert werden</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 antwortet nicht</translation>
    </message>
    <message>
        <source>Receiving on %1 · proven %2</source>
        <translation>Empfängt auf %1 · getestet um %2</translation>
    </message>
    <message>
        <source>Receiving on %1</source>
        <translation>Empfängt auf %1</translation>
    </message>
    <message>
        <source>Not receiving</source>
        <translation>Kein Empfang</translation>
    </message>
    <message>
        <source>Another window receives</source>
        <translation>Ein anderes Fenster empfängt</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::StoryList</name>
    <message>
        <source>Business objects that events speak of</source>
        <translation>Geschäftsobjekte, von denen Ereignisse handeln</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Sucht…</translation>
    </message>
    <message>
        <source>Nothing was found so far.</source>
        <translation>Bisher wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>No event matches this query.</source>
        <translation>Kein Ereignis passt zu dieser Abfrage.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::StoryView</name>
    <message>
        <source>Business object</source>
        <translation>Geschäftsobjekt</translation>
    </message>
    <message>
        <source>Events of the object, oldest first</source>
        <translation>Ereignisse des Objekts, älteste zuerst</translation>
    </message>
    <message>
        <source>No event that is kept here speaks of %1.</source>
        <translation>Kein hier aufbewahrtes Ereignis handelt von %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n event(s)</source>
        <translation>
            <numerusform>Das neueste Ereignis</numerusform>
            <numerusform>Die neuesten %n Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a business object to see everything that came about it.</source>
        <translation>Wählen Sie ein Geschäftsobjekt, um alles zu sehen, was dazu kam.</translation>
    </message>
    <message>
        <source>Ask the platform again</source>
        <translation>Die Plattform noch einmal fragen</translation>
    </message>
    <message>
        <source>Reads what the platform lists of the webhooks of this story</source>
        <translation>Liest, was die Plattform über die Webhooks dieser Geschichte auflistet</translation>
    </message>
    <message>
        <source>Send it from here…</source>
        <translation>Von hier senden …</translation>
    </message>
    <message>
        <source>Sends the selected event, which did not come, out of its bytes that are kept here</source>
        <translation>Sendet das gewählte Ereignis, das nicht kam, aus seinen hier aufbewahrten Bytes</translation>
    </message>
    <message>
        <source>What the platform reported of this is not known yet.</source>
        <translation>Was die Plattform davon gemeldet hat, ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>A list does not say of which object an event speaks: what did not come may be another one&apos;s.</source>
        <translation>Eine Liste sagt nicht, von welchem Objekt ein Ereignis spricht: Was nicht kam, kann zu einem anderen gehören.</translation>
    </message>
    <message>
        <source>Asking the platform…</source>
        <translation>Die Plattform wird gefragt …</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) of opened case files, which count for nothing here</source>
        <translation>
            <numerusform>%n Ereignis aus geöffneten Falldateien, das hier nicht mitzählt</numerusform>
            <numerusform>%n Ereignisse aus geöffneten Falldateien, die hier nicht mitzählen</numerusform>
        </translation>
    </message>
    <message>
        <source>No step is missing, doubled or out of order.</source>
        <translation>Kein Schritt fehlt, ist doppelt oder in falscher Reihenfolge.</translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) came again, with the same bytes.</source>
        <translation>
            <numerusform>%n Zustellung kam noch einmal, mit denselben Bytes.</numerusform>
            <numerusform>%n Zustellungen kamen noch einmal, mit denselben Bytes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SubNavButton</name>
    <message>
        <source>New name of %1</source>
        <translation>Neuer Name von %1</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::Toast</name>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::Tour</name>
    <message>
        <source>The directory %1 cannot be made.</source>
        <translation>Das Verzeichnis %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Stop %1 of %2 was not reached.</source>
        <translation>Station %1 von %2 wurde nicht erreicht.</translation>
    </message>
    <message>
        <source>The picture %1 cannot be written.</source>
        <translation>Das Bild %1 kann nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::TrafficPanel</name>
    <message>
        <source>Events made</source>
        <translation>Erzeugte Ereignisse</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Events per second</source>
        <translation>Ereignisse pro Sekunde</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same mix and seed make the same events in the same order</source>
        <translation>Dieselbe Mischung und derselbe Startwert machen dieselben Ereignisse in derselben Reihenfolge</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>Mix, by weight</source>
        <translation>Mischung, nach Gewicht</translation>
    </message>
    <message>
        <source>%1, weight in the mix</source>
        <translation>%1, Gewicht in der Mischung</translation>
    </message>
    <message>
        <source>%1 of %2 events made.</source>
        <translation>%1 von %2 Ereignissen erzeugt.</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) to every active webhook.</source>
        <translation>
            <numerusform>%n Ereignis an jeden aktiven Webhook.</numerusform>
            <numerusform>%n Ereignisse an jeden aktiven Webhook.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give at least one kind of object a weight above 0.</source>
        <translation>Geben Sie mindestens einer Art von Objekt ein Gewicht über 0.</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Start traffic</source>
        <translation>Verkehr beginnen</translation>
    </message>
    <message>
        <source>What ends the traffic</source>
        <translation>Was den Verkehr beendet</translation>
    </message>
    <message>
        <source>A time</source>
        <translation>Eine Zeit</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Business objects</source>
        <translation>Geschäftsobjekte</translation>
    </message>
    <message>
        <source>Each lives its life from its first event to its last</source>
        <translation>Jedes lebt sein Leben vom ersten bis zum letzten Ereignis</translation>
    </message>
    <message>
        <source>Ends after</source>
        <translation>Endet nach</translation>
    </message>
    <message numerus="yes">
        <source>%1 events about %n object(s) to every active webhook, in about %2.</source>
        <translation>
            <numerusform>%1 Ereignisse über %n Objekt an jeden aktiven Webhook, in etwa %2.</numerusform>
            <numerusform>%1 Ereignisse über %n Objekte an jeden aktiven Webhook, in etwa %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::WatchPage</name>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Jetzt nachsehen</translation>
    </message>
    <message>
        <source>What wants attention</source>
        <translation>Was Aufmerksamkeit braucht</translation>
    </message>
    <message>
        <source>Rules for</source>
        <translation>Regeln für</translation>
    </message>
    <message>
        <source>Deliveries that should succeed</source>
        <translation>Zustellungen, die gelingen sollen</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Failures in a row</source>
        <translation>Fehlschläge in Folge</translation>
    </message>
    <message>
        <source>Hours without an event</source>
        <translation>Stunden ohne Ereignis</translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source>Days that the certificate should last</source>
        <translation>Tage, die das Zertifikat halten soll</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>Say so</source>
        <translation>Melden</translation>
    </message>
    <message>
        <source>What comes here does not fit the secret</source>
        <translation>Was hier ankommt, passt nicht zum Geheimnis</translation>
    </message>
    <message>
        <source>Use those of all webhooks</source>
        <translation>Die für alle Webhooks verwenden</translation>
    </message>
    <message>
        <source>Success below</source>
        <translation>Erfolg unter</translation>
    </message>
    <message>
        <source>Of the last 24 hours where the platform counts them.</source>
        <translation>Der letzten 24 Stunden, wo die Plattform sie zählt.</translation>
    </message>
    <message>
        <source>No event for</source>
        <translation>Kein Ereignis seit</translation>
    </message>
    <message>
        <source>Secret does not fit</source>
        <translation>Geheimnis passt nicht</translation>
    </message>
    <message>
        <source>Certificate expires within</source>
        <translation>Zertifikat läuft ab in</translation>
    </message>
    <message>
        <source>Asks the endpoint itself, twice a day, with HEAD and nothing signed.</source>
        <translation>Fragt den Endpunkt selbst, zweimal am Tag, mit HEAD und ohne Signatur.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>No notifications</source>
        <translation>Keine Benachrichtigungen</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Ruhe von</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <source>Send a test notification</source>
        <translation>Probebenachrichtigung senden</translation>
    </message>
    <message>
        <source>What still fires when they end is told then; the list here is always complete.</source>
        <translation>Was an ihrem Ende noch anschlägt, wird dann gemeldet; die Liste hier ist immer vollständig.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Looked at %1</source>
        <translation>Nachgesehen um %1</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) fire, the first of them:</source>
        <translation>
            <numerusform>%n Regel schlägt an:</numerusform>
            <numerusform>%n Regeln schlagen an, die ersten davon:</numerusform>
        </translation>
    </message>
    <message>
        <source>No rule fires.</source>
        <translation>Keine Regel schlägt an.</translation>
    </message>
    <message>
        <source>The webhooks are being looked at…</source>
        <translation>Die Webhooks werden angesehen …</translation>
    </message>
    <message>
        <source>Valid until %1.</source>
        <translation>Gültig bis %1.</translation>
    </message>
    <message>
        <source>Since %1.</source>
        <translation>Seit %1.</translation>
    </message>
    <message>
        <source>Seen here since %1.</source>
        <translation>Hier gesehen seit %1.</translation>
    </message>
    <message>
        <source>All webhooks</source>
        <translation>Alle Webhooks</translation>
    </message>
    <message>
        <source>%1 (own rules)</source>
        <translation>%1 (eigene Regeln)</translation>
    </message>
    <message>
        <source>For every webhook that has no rules of its own.</source>
        <translation>Für jeden Webhook, der keine eigenen Regeln hat.</translation>
    </message>
    <message>
        <source>This webhook has rules of its own.</source>
        <translation>Dieser Webhook hat eigene Regeln.</translation>
    </message>
    <message>
        <source>As for all webhooks; a change here is for this one alone.</source>
        <translation>Wie für alle Webhooks; eine Änderung hier gilt nur für diesen.</translation>
    </message>
    <message>
        <source>The watch rules were not saved: %1</source>
        <translation>Die Regeln der Überwachung wurden nicht gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::WebhookActions</name>
    <message>
        <source>New webhook</source>
        <translation>Neuer Webhook</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>Copy URL</source>
        <translation>URL kopieren</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>This key lacks the scope %1.</source>
        <translation>Diesem Schlüssel fehlt die Berechtigung %1.</translation>
    </message>
    <message numerus="yes">
        <source>Undo pausing %n webhook(s)</source>
        <translation>
            <numerusform>Rückgängig: %n Webhook anhalten</numerusform>
            <numerusform>Rückgängig: %n Webhooks anhalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo pausing %1</source>
        <translation>Rückgängig: %1 anhalten</translation>
    </message>
    <message numerus="yes">
        <source>Undo resuming %n webhook(s)</source>
        <translation>
            <numerusform>Rückgängig: %n Webhook fortsetzen</numerusform>
            <numerusform>Rückgängig: %n Webhooks fortsetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo resuming %1</source>
        <translation>Rückgängig: %1 fortsetzen</translation>
    </message>
    <message numerus="yes">
        <source>Undo deleting %n webhook(s)</source>
        <translation>
            <numerusform>Rückgängig: %n Webhook löschen</numerusform>
            <numerusform>Rückgängig: %n Webhooks löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo deleting %1</source>
        <translation>Rückgängig: %1 löschen</translation>
    </message>
    <message>
        <source>Undo the change of %1</source>
        <translation>Rückgängig: %1 ändern</translation>
    </message>
    <message numerus="yes">
        <source>It takes %n request(s).</source>
        <translation>
            <numerusform>Dafür ist %n Anfrage nötig.</numerusform>
            <numerusform>Dafür sind %n Anfragen nötig.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rest would wait about %1, so the run will stop there.</source>
        <translation>Der Rest müsste etwa %1 warten, deshalb endet der Lauf dort.</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message numerus="yes">
        <source>Pause %n webhook(s)?</source>
        <translation>
            <numerusform>%n Webhook anhalten?</numerusform>
            <numerusform>%n Webhooks anhalten?</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause %1?</source>
        <translation>%1 anhalten?</translation>
    </message>
    <message>
        <source>Events that happen while it is paused are not sent later: they are lost for the handler.</source>
        <translation>Ereignisse während der Pause werden nicht nachgesendet: Für den Handler sind sie verloren.</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>yes → no</source>
        <translation>ja → nein</translation>
    </message>
    <message numerus="yes">
        <source>Resume %n webhook(s)?</source>
        <translation>
            <numerusform>%n Webhook fortsetzen?</numerusform>
            <numerusform>%n Webhooks fortsetzen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume %1?</source>
        <translation>%1 fortsetzen?</translation>
    </message>
    <message>
        <source>Events are sent from now on.</source>
        <translation>Ereignisse werden ab jetzt gesendet.</translation>
    </message>
    <message>
        <source>no → yes</source>
        <translation>nein → ja</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n webhook(s)?</source>
        <translation>
            <numerusform>%n Webhook löschen?</numerusform>
            <numerusform>%n Webhooks löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1 löschen?</translation>
    </message>
    <message>
        <source>The platform forgets its deliveries and statistics. Pausing keeps them.</source>
        <translation>Die Plattform vergisst Zustellungen und Statistik. Beim Anhalten bleiben sie erhalten.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Pause instead</source>
        <translation>Stattdessen anhalten</translation>
    </message>
    <message>
        <source>What was changed is taken back by new requests.</source>
        <translation>Die Änderung wird durch neue Anfragen zurückgenommen.</translation>
    </message>
    <message>
        <source>Change %1?</source>
        <translation>%1 ändern?</translation>
    </message>
    <message>
        <source>The change is in force at once.</source>
        <translation>Die Änderung gilt sofort.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Somebody else changed %1 meanwhile</source>
        <translation>%1 wurde inzwischen von anderer Seite geändert</translation>
    </message>
    <message>
        <source>Nothing was sent yet. Overwrite what is there now with your value?</source>
        <translation>Noch wurde nichts gesendet. Den Wert auf dem Server mit Ihrem überschreiben?</translation>
    </message>
    <message>
        <source>There now</source>
        <translation>Auf dem Server</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Von Ihnen</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Undo makes it again with its secret from the keychain, under a new id.</source>
        <translation>„Rückgängig“ legt ihn mit seinem Schlüssel aus dem Schlüsselbund neu an, unter einer neuen ID.</translation>
    </message>
    <message>
        <source>Undo makes them again with their secrets from the keychain, under new ids.</source>
        <translation>„Rückgängig“ legt sie mit ihren Schlüsseln aus dem Schlüsselbund neu an, unter neuen IDs.</translation>
    </message>
    <message>
        <source>Its signing secret is not known here: unless the server still shows it, Undo makes the webhook again with a new secret and a new id, and the handler must learn it.</source>
        <translation>Sein Signaturschlüssel ist hier nicht bekannt: Wenn der Server ihn nicht mehr zeigt, legt „Rückgängig“ den Webhook mit neuem Schlüssel und neuer ID an, und der Handler muss den neuen Schlüssel erhalten.</translation>
    </message>
    <message numerus="yes">
        <source>The signing secrets of %n of them are not known here: unless the server still shows them, Undo makes those webhooks again with new secrets and new ids, and their handlers must learn them.</source>
        <translation>
            <numerusform>Der Signaturschlüssel von einem ist hier nicht bekannt: Wenn der Server ihn nicht mehr zeigt, legt „Rückgängig“ diesen Webhook mit neuem Schlüssel und neuer ID an, und sein Handler muss den neuen Schlüssel erhalten.</numerusform>
            <numerusform>Die Signaturschlüssel von %n davon sind hier nicht bekannt: Wenn der Server sie nicht mehr zeigt, legt „Rückgängig“ diese Webhooks mit neuen Schlüsseln und neuen IDs an, und ihre Handler müssen die neuen Schlüssel erhalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are left by the rate limit.</source>
        <translation>
            <numerusform>%n ist nach dem Anfragelimit noch übrig.</numerusform>
            <numerusform>%n sind nach dem Anfragelimit noch übrig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rotate secret…</source>
        <translation>Schlüssel wechseln …</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::WebhookForm</name>
    <message>
        <source>Leave it empty and the secret stays.</source>
        <translation>Leer lassen, dann bleibt der Schlüssel.</translation>
    </message>
    <message>
        <source>Leave it empty and the server makes one.</source>
        <translation>Leer lassen, dann erzeugt ihn der Server.</translation>
    </message>
    <message>
        <source>New webhook</source>
        <translation>Neuer Webhook</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Encrypt payloads</source>
        <translation>Nutzdaten verschlüsseln</translation>
    </message>
    <message>
        <source>Create in %1</source>
        <translation>In %1 erstellen</translation>
    </message>
    <message>
        <source>Save in %1</source>
        <translation>In %1 speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Receives events as soon as it is saved.</source>
        <translation>Empfängt Ereignisse, sobald er gespeichert ist.</translation>
    </message>
    <message>
        <source>AES-256. Your handler must decrypt.</source>
        <translation>AES-256. Ihr Handler muss entschlüsseln.</translation>
    </message>
    <message>
        <source>The handler at the new URL must be ready to receive before you save.</source>
        <translation>Der Handler an der neuen URL muss empfangsbereit sein, bevor Sie speichern.</translation>
    </message>
    <message>
        <source>The handler must decrypt from now on: payloads arrive encrypted.</source>
        <translation>Der Handler muss ab jetzt entschlüsseln: Nutzdaten kommen verschlüsselt an.</translation>
    </message>
    <message>
        <source>The handler must accept plain payloads from now on.</source>
        <translation>Der Handler muss ab jetzt unverschlüsselte Nutzdaten annehmen.</translation>
    </message>
    <message>
        <source>The handler must know the new secret: events signed with it arrive at once, there is no overlap.</source>
        <translation>Der Handler muss den neuen Signaturschlüssel kennen: Damit signierte Ereignisse kommen sofort an, ohne Übergangszeit.</translation>
    </message>
    <message>
        <source>The name needs a correction first.</source>
        <translation>Korrigieren Sie zuerst den Namen.</translation>
    </message>
    <message>
        <source>The URL needs a correction first.</source>
        <translation>Korrigieren Sie zuerst die URL.</translation>
    </message>
    <message>
        <source>This account accepts https URLs only.</source>
        <translation>Dieses Konto akzeptiert nur https-URLs.</translation>
    </message>
    <message>
        <source>The secret needs a correction first.</source>
        <translation>Korrigieren Sie zuerst den Signaturschlüssel.</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Noch wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Create %1?</source>
        <translation>%1 erstellen?</translation>
    </message>
    <message>
        <source>Change %1?</source>
        <translation>%1 ändern?</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>A webhook is registered and receives real events.</source>
        <translation>Ein Webhook wird registriert und empfängt echte Ereignisse.</translation>
    </message>
    <message>
        <source>The change is in force at once.</source>
        <translation>Die Änderung gilt sofort.</translation>
    </message>
    <message>
        <source>The answer was lost on the way; the webhook is in the list, so it was created.</source>
        <translation>Die Antwort ging unterwegs verloren; der Webhook steht in der Liste, wurde also erstellt.</translation>
    </message>
    <message>
        <source>The webhook was created, but its secret is not in the keychain: %1</source>
        <translation>Der Webhook wurde erstellt, aber sein Signaturschlüssel ist nicht im Schlüsselbund: %1</translation>
    </message>
    <message>
        <source>The new secret is in force, but it is not in the keychain: %1</source>
        <translation>Der neue Signaturschlüssel gilt, ist aber nicht im Schlüsselbund: %1</translation>
    </message>
    <message>
        <source>Somebody else changed %1 meanwhile</source>
        <translation>%1 wurde inzwischen von anderer Seite geändert</translation>
    </message>
    <message>
        <source>Nothing was sent yet. Overwrite what is there now with your values?</source>
        <translation>Noch wurde nichts gesendet. Die Werte auf dem Server mit Ihren überschreiben?</translation>
    </message>
    <message>
        <source>there now: %1 · yours: %2</source>
        <translation>auf dem Server: %1 · von Ihnen: %2</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Serverwerte nehmen</translation>
    </message>
    <message>
        <source>The server refused it; see the fields below.</source>
        <translation>Der Server hat abgelehnt; siehe die Felder unten.</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Wird erstellt…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>It is being rotated: %1.</source>
        <translation>Er wird gerade gewechselt: %1.</translation>
    </message>
    <message>
        <source>go on with the rotation</source>
        <translation>den Wechsel fortsetzen</translation>
    </message>
    <message>
        <source>To change it without losing a delivery, %1.</source>
        <translation>Um ihn zu ändern, ohne eine Zustellung zu verlieren: %1.</translation>
    </message>
    <message>
        <source>rotate it step by step</source>
        <translation>Schritt für Schritt wechseln</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::WebhookInspector</name>
    <message>
        <source>Details of the selected webhook</source>
        <translation>Details des gewählten Webhooks</translation>
    </message>
    <message>
        <source>Select a webhook to see how it is doing.</source>
        <translation>Wählen Sie einen Webhook, um seinen Zustand zu sehen.</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>What you do here is one operation, with one progress and one Undo.</source>
        <translation>Was Sie hier tun, ist ein einziger Vorgang und gemeinsam rückgängig zu machen.</translation>
    </message>
    <message numerus="yes">
        <source>%n webhook(s) selected</source>
        <translation>
            <numerusform>%n Webhook ausgewählt</numerusform>
            <numerusform>%n Webhooks ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Check-up</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Why did nothing arrive?</source>
        <translation>Warum kam nichts an?</translation>
    </message>
    <message>
        <source>Watch rules…</source>
        <translation>Regeln der Überwachung …</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::WebhookTable</name>
    <message>
        <source>Loading webhooks…</source>
        <translation>Webhooks werden geladen…</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>The webhooks could not be read. What was wrong stands above.</source>
        <translation>Die Webhooks konnten nicht gelesen werden. Der Grund steht oben.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No webhook is registered yet. A webhook is a URL of yours that the platform sends events to.</source>
        <translation>Noch ist kein Webhook registriert. Ein Webhook ist eine URL von Ihnen, an die die Plattform Ereignisse sendet.</translation>
    </message>
    <message>
        <source>New webhook</source>
        <translation>Neuer Webhook</translation>
    </message>
    <message>
        <source>No webhook matches the filter.</source>
        <translation>Kein Webhook passt zum Filter.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter löschen</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::WebhooksPage</name>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Filter by state</source>
        <translation>Nach Zustand filtern</translation>
    </message>
    <message>
        <source>Filter by name, URL or id</source>
        <translation>Nach Name, URL oder ID filtern</translation>
    </message>
    <message>
        <source>New webhook</source>
        <translation>Neuer Webhook</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Gestört</translation>
    </message>
    <message>
        <source>%1 was created.</source>
        <translation>%1 wurde erstellt.</translation>
    </message>
    <message>
        <source>%1 was saved.</source>
        <translation>%1 wurde gespeichert.</translation>
    </message>
    <message>
        <source>The server made the signing secret of %1. It may not show it again: put it into the keychain now; Reveal and Copy find it there.</source>
        <translation>Der Server hat den Signaturschlüssel von %1 erzeugt und zeigt ihn vielleicht nicht noch einmal: Legen Sie ihn jetzt in den Schlüsselbund; „Anzeigen“ und „Kopieren“ finden ihn dort.</translation>
    </message>
    <message>
        <source>Keep in the keychain</source>
        <translation>In den Schlüsselbund</translation>
    </message>
    <message>
        <source>The secret is in the keychain, and on the clipboard for %1.</source>
        <translation>Der Signaturschlüssel ist im Schlüsselbund und %1 lang in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::WhyView</name>
    <message>
        <source>Why did nothing arrive?</source>
        <translation>Warum kam nichts an?</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Fortschritt der Prüfung</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Asking the receiver…</source>
        <translation>Der Empfänger wird gefragt …</translation>
    </message>
    <message>
        <source>Asking the platform about the webhook…</source>
        <translation>Die Plattform wird nach dem Webhook gefragt …</translation>
    </message>
    <message>
        <source>Trying the way to the webhook&apos;s URL…</source>
        <translation>Der Weg zur URL des Webhooks wird versucht …</translation>
    </message>
    <message>
        <source>Looking through the stored events…</source>
        <translation>Gespeicherte Ereignisse werden durchgesehen …</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>what is done, number, count</comment>
        <translation>%1 (%2 von %3)</translation>
    </message>
    <message>
        <source>Looked at %1</source>
        <translation>Nachgesehen um %1</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) that were not looked at</source>
        <translation>
            <numerusform>%n Schritt, der nicht angesehen wurde</numerusform>
            <numerusform>%n Schritte, die nicht angesehen wurden</numerusform>
        </translation>
    </message>
    <message>
        <source>It was cancelled: nothing is known yet.</source>
        <translation>Abgebrochen: Noch ist nichts bekannt.</translation>
    </message>
    <message>
        <source>The steps are on the clipboard.</source>
        <translation>Die Schritte sind in der Zwischenablage.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>outcome: sentence</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::WindowClosing</name>
    <message>
        <source>Hookbench is receiving</source>
        <translation>Hookbench empfängt</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Fenster zeigen</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Stoppen und beenden</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::WindowCommands</name>
    <message>
        <source>Switch to %1</source>
        <translation>Zu %1 wechseln</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::WindowNotices</name>
    <message>
        <source>What you change is not recorded in the audit list: %1</source>
        <translation>Ihre Änderungen werden nicht im Prüfprotokoll festgehalten: %1</translation>
    </message>
    <message>
        <source>The receiver&apos;s settings were not saved: %1</source>
        <translation>Die Einstellungen des Empfängers wurden nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Keys and secrets are kept for this session only, nothing is stored: %1</source>
        <translation>Schlüssel und Geheimnisse bleiben nur für diese Sitzung, nichts wird gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>hookbench::ui::WindowPages</name>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>Go to Webhooks</source>
        <translation>Zu den Webhooks</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Go to Receiver</source>
        <translation>Zum Empfänger</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Go to Send</source>
        <translation>Zu „Senden“</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>Go to Deliveries</source>
        <translation>Zu „Zustellungen“</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>Go to Sandbox</source>
        <translation>Zur Sandbox</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>Go to Watch</source>
        <translation>Zur Überwachung</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Go to Settings</source>
        <translation>Zu den Einstellungen</translation>
    </message>
</context>
</TS>
