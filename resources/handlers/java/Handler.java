{{>shared/notes.slash}}
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetSocketAddress;
{{#splitsUrl}}
import java.net.URI;
{{/splitsUrl}}
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
{{#cipher}}
import java.util.regex.Matcher;
{{/cipher}}
import java.util.regex.Pattern;

{{#cipher}}
import javax.crypto.Cipher;
{{/cipher}}
import javax.crypto.Mac;
{{#cipher}}
{{#gcm}}
import javax.crypto.spec.GCMParameterSpec;
{{/gcm}}
{{#cbc}}
import javax.crypto.spec.IvParameterSpec;
{{/cbc}}
{{/cipher}}
import javax.crypto.spec.SecretKeySpec;

public class Handler {
    static final int MAX_BODY = 16 * 1024 * 1024;
{{#hasTimestamp}}
    static final long TOLERANCE = {{tolerance}}; // seconds
{{/hasTimestamp}}

    static List<String> secretsFromEnvironment() {
        List<String> secrets = new ArrayList<>();
        for (String name : List.of("WEBHOOK_SECRET", "WEBHOOK_SECRET_PREVIOUS")) {
            String value = System.getenv(name);
            if (value != null && !value.isEmpty()) {
                secrets.add(value);
            }
        }
        return secrets;
    }

{{#splitsUrl}}
    /** The path of the URL as the sender knows it, which is signed, with its query where there is one. */
    static String targetAsSent(boolean withQuery) {
        URI sent = URI.create(System.getenv("WEBHOOK_URL"));
        String path = sent.getRawPath().isEmpty() ? "/" : sent.getRawPath();
        return withQuery && sent.getRawQuery() != null ? path + "?" + sent.getRawQuery() : path;
    }

{{/splitsUrl}}
    /** Whether one of the secrets signed exactly these bytes; `header` gives a header or null. */
    static boolean verify(String method, Function<String, String> header, byte[] body, List<String> secrets,
            Instant now) throws GeneralSecurityException {
        String signature = header.apply({{"header}});
        if (signature == null) {
            return false;
        }
{{#signsId}}
        String id = header.apply({{"idHeader}});
        if (id == null || id.isEmpty()) {
            return false;
        }
{{/signsId}}
        List<String> candidates = new ArrayList<>();
{{#separator}}
        for (String element : signature.split(Pattern.quote({{"separator}}), 17)) {
            candidates.add(element.trim());
        }
{{/separator}}
{{^separator}}
        candidates.add(signature);
{{/separator}}
{{#timeElement}}
        String timestamp = null;
        for (String candidate : candidates) {
            if (candidate.startsWith({{"timeElement}})) {
                if (timestamp != null) {
                    return false;
                }
                timestamp = candidate.substring({{"timeElement}}.length());
            }
        }
{{/timeElement}}
{{#timeHeader}}
        String timestamp = header.apply({{"timeHeader}});
{{/timeHeader}}
{{#hasTimestamp}}
        if (timestamp == null || !timestamp.matches("[0-9]{1,15}")) {
            return false;
        }
        long age = {{#milliseconds}}(now.toEpochMilli() - Long.parseLong(timestamp)) / 1000{{/milliseconds}}{{^milliseconds}}now.getEpochSecond() - Long.parseLong(timestamp){{/milliseconds}};
        if (Math.abs(age) > TOLERANCE) {
            return false;
        }
{{/hasTimestamp}}
        for (String secret : secrets) {
            Mac mac = Mac.getInstance({{"javaMac}});
            mac.init(new SecretKeySpec(macKey(secret), {{"javaMac}}));
{{#parts}}
            mac.update({{#literal}}bytes({{"literal}}){{/literal}}{{#body}}body{{/body}}{{#timestamp}}bytes(timestamp){{/timestamp}}{{#id}}bytes(id){{/id}}{{#method}}bytes(method){{/method}}{{#url}}bytes(System.getenv("WEBHOOK_URL")){{/url}}{{#bareUrl}}bytes(System.getenv("WEBHOOK_URL").split("\\?")[0]){{/bareUrl}}{{#target}}bytes(targetAsSent(true)){{/target}}{{#path}}bytes(targetAsSent(false)){{/path}}{{#other}}bytes(header.apply({{"other}}) == null ? "" : header.apply({{"other}})){{/other}});
{{/parts}}
            String expected = {{"prefix}} + {{#hex}}HexFormat.of().formatHex(mac.doFinal()){{/hex}}{{#hexUpper}}HexFormat.of().withUpperCase().formatHex(mac.doFinal()){{/hexUpper}}{{#base64}}Base64.getEncoder().encodeToString(mac.doFinal()){{/base64}}{{#base64url}}Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal()){{/base64url}}{{#base64urlPadded}}Base64.getUrlEncoder().encodeToString(mac.doFinal()){{/base64urlPadded}};
            for (String candidate : candidates) {
                if (MessageDigest.isEqual(bytes(candidate), bytes(expected))) {
                    return true;
                }
            }
        }
        return false;
    }

    static byte[] macKey(String secret) {
{{#secretPrefix}}
        if (secret.startsWith({{"secretPrefix}})) {
            secret = secret.substring({{"secretPrefix}}.length());
        }
{{/secretPrefix}}
        return {{#secretBase64}}Base64.getDecoder().decode(secret){{/secretBase64}}{{#secretHex}}HexFormat.of().parseHex(secret){{/secretHex}}{{#secretRaw}}bytes(secret){{/secretRaw}};
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
{{#cipher}}

    /** HKDF-SHA256 (RFC 5869) without salt; 32 bytes are one block. */
    static byte[] payloadKey(String secret) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
        mac.init(new SecretKeySpec(mac.doFinal(bytes(secret)), "HmacSHA256"));
        mac.update(bytes({{"hkdfInfo}}));
        mac.update((byte) 1);
        return mac.doFinal();
    }

    /** The plain payload. Only after verify(): the JDK reads no JSON, so the fields are searched for. */
    static byte[] decrypt(byte[] body, List<String> secrets) throws GeneralSecurityException {
        String wrapper = new String(body, StandardCharsets.UTF_8);
        boolean isFlat = wrapper.indexOf('{', wrapper.indexOf('{') + 1) < 0;
        if (!isFlat || !Pattern.compile(Pattern.quote('"' + {{"marker}} + '"') + "\\s*:\\s*true").matcher(wrapper).find()) {
            return body;
        }
        try {
            for (String secret : secrets) {
                byte[] key = payloadKey(secret);
{{#keyIdField}}
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
                if (!HexFormat.of().formatHex(hash, 0, 4).equals(field(wrapper, {{"keyIdField}}))) {
                    continue;
                }
{{/keyIdField}}
                byte[] iv = Base64.getDecoder().decode(field(wrapper, {{"ivField}}));
                byte[] data = Base64.getDecoder().decode(field(wrapper, {{"dataField}}));
{{#gcm}}
                byte[] tag = Base64.getDecoder().decode(field(wrapper, {{"tagField}}));
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, iv));
                cipher.update(data); // gives nothing away before the tag was checked
                return cipher.doFinal(tag);
{{/gcm}}
{{#cbc}}
                Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
                return cipher.doFinal(data);
{{/cbc}}
            }
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("no base64", e);
        }
        throw new GeneralSecurityException("no key for this payload");
    }

    static String field(String wrapper, String name) throws GeneralSecurityException {
        Matcher matcher = Pattern.compile(Pattern.quote('"' + name + '"') + "\\s*:\\s*\"([^\"\\\\]*)\"").matcher(wrapper);
        if (!matcher.find()) {
            throw new GeneralSecurityException(name + " is missing");
        }
        return matcher.group(1);
    }
{{/cipher}}

    /** Senders repeat a delivery when they saw no answer. Keep these keys in your database instead. */
    static final Map<String, Boolean> seen = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > 10000;
        }
    };

    static synchronized boolean isNew(Function<String, String> header, byte[] body) throws GeneralSecurityException {
        String key = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
{{#idHeader}}
        String id = header.apply({{"idHeader}});
        if (id != null && !id.isEmpty()) {
            key = id;
        }
{{/idHeader}}
        return seen.put(key, true) == null;
    }

    /** The work, after the answer went out. */
    static void handle(byte[] payload) {
        System.out.println("received " + payload.length + " bytes");
    }

    static final ExecutorService worker = Executors.newSingleThreadExecutor();

    static int receive(HttpExchange exchange, List<String> secrets) throws IOException, GeneralSecurityException {
        if (!exchange.getRequestMethod().equals("POST")) {
            return 405;
        }
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1); // the bytes as they came
        if (body.length > MAX_BODY) {
            return 413;
        }
        Function<String, String> header = name -> exchange.getRequestHeaders().getFirst(name);
        if (!verify("POST", header, body, secrets, Instant.now())) {
            return 401;
        }
{{#cipher}}
        byte[] payload;
        try {
            payload = decrypt(body, secrets);
        } catch (GeneralSecurityException e) {
            return 401;
        }
{{/cipher}}
{{^cipher}}
        byte[] payload = body;
{{/cipher}}
        if (isNew(header, body)) {
            worker.execute(() -> handle(payload));
        }
        return 200;
    }

    public static void main(String[] arguments) throws IOException {
        List<String> secrets = secretsFromEnvironment();
        if (secrets.isEmpty()) {
            System.err.println("WEBHOOK_SECRET is not set");
            System.exit(1);
        }
        String port = System.getenv().getOrDefault("PORT", "3000");
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(port)), 0);
        server.createContext("/webhooks", exchange -> {
            int status = 500;
            try {
                status = receive(exchange, secrets);
            } catch (GeneralSecurityException e) {
                System.err.println(e);
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.setExecutor(Executors.newFixedThreadPool(8));
        server.start();
    }
}
