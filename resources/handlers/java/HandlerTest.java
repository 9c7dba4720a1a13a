// javac Handler.java HandlerTest.java && java HandlerTest
// The bytes of a delivery, signed again with a throw-away secret at a fixed time.
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

public class HandlerTest {
    static final List<String> SECRET = List.of({{"secret}});
    static final List<String> OTHER = List.of({{"otherSecret}});
    static final Instant NOW = Instant.ofEpochSecond({{now}}L);
    static final String[] BODY = {
{{#chunks}}
        {{"chunk}},
{{/chunks}}
    };
    static int failures = 0;

    static void check(String what, boolean holds) {
        failures += holds ? 0 : 1;
        System.out.println((holds ? "ok - " : "NOT OK - ") + what);
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
{{#headers}}
        headers.put({{"name}}, {{"value}});
{{/headers}}
        byte[] body = Base64.getDecoder().decode(String.join("", BODY));
        byte[] changed = java.util.Arrays.copyOf(body, body.length + 1);

        check("the delivery as it came is accepted", Handler.verify("POST", headers::get, body, SECRET, NOW));
        check("a changed body is refused", !Handler.verify("POST", headers::get, changed, SECRET, NOW));
        check("another secret is refused", !Handler.verify("POST", headers::get, body, OTHER, NOW));
{{#hasTimestamp}}
        check("an old delivery is refused", !Handler.verify("POST", headers::get, body, SECRET, NOW.plusSeconds({{tooLate}})));
{{/hasTimestamp}}
{{#cipher}}
        byte[] sealed = Base64.getDecoder().decode({{"sealed}});
        check("an encrypted payload is opened", new String(Handler.decrypt(sealed, SECRET)).equals({{"plain}}));
        boolean isRefused = false;
        try {
            Handler.decrypt(sealed, OTHER);
        } catch (java.security.GeneralSecurityException e) {
            isRefused = true;
        }
        check("one that another secret encrypted is not", isRefused);
{{/cipher}}
        System.exit(failures == 0 ? 0 : 1);
    }
}
