<?php
{{>shared/notes.slash}}

const MAX_BODY = 16 * 1024 * 1024;
{{#hasTimestamp}}
const TOLERANCE = {{tolerance}}; // seconds
{{/hasTimestamp}}

function secrets(): array
{
    return array_values(array_filter([getenv('WEBHOOK_SECRET'), getenv('WEBHOOK_SECRET_PREVIOUS')]));
}

/** Whether one of the secrets signed exactly these bytes. $headers is like $_SERVER, $now in seconds. */
function verify(string $method, array $headers, string $body, array $secrets, int $now): bool
{
    $signature = $headers[{{'headerCgi}}] ?? '';
{{#signsId}}
    $id = $headers[{{'idHeaderCgi}}] ?? '';
    if ($id === '') {
        return false;
    }
{{/signsId}}
{{#separator}}
    $candidates = array_slice(array_map('trim', explode({{'separator}}, $signature)), 0, 16);
{{/separator}}
{{^separator}}
    $candidates = [$signature];
{{/separator}}
{{#timeElement}}
    $times = array_values(array_filter($candidates, fn ($element) => str_starts_with($element, {{'timeElement}})));
    $timestamp = count($times) === 1 ? substr($times[0], strlen({{'timeElement}})) : '';
{{/timeElement}}
{{#timeHeader}}
    $timestamp = $headers[{{'timeHeaderCgi}}] ?? '';
{{/timeHeader}}
{{#hasTimestamp}}
    if (!preg_match('/^[0-9]{1,15}$/D', $timestamp)) {
        return false;
    }
    if (abs($now - (int) $timestamp{{#milliseconds}} / 1000{{/milliseconds}}) > TOLERANCE) {
        return false;
    }
{{/hasTimestamp}}
    $message = implode('', [
{{#parts}}
        {{#literal}}{{'literal}}{{/literal}}{{#body}}$body{{/body}}{{#timestamp}}$timestamp{{/timestamp}}{{#id}}$id{{/id}}{{#method}}$method{{/method}}{{#url}}getenv('WEBHOOK_URL') /* as the sender knows it */{{/url}}{{#bareUrl}}explode('?', getenv('WEBHOOK_URL'))[0] /* as the sender knows it */{{/bareUrl}}{{#target}}preg_replace(['~^[a-z]+://[^/?]*~i', '~^(?=\?|$)~D'], ['', '/'], getenv('WEBHOOK_URL')) /* as the sender knows it */{{/target}}{{#path}}parse_url(getenv('WEBHOOK_URL'), PHP_URL_PATH) ?: '/' /* as the sender knows it */{{/path}}{{#other}}$headers[{{'otherCgi}}] ?? ''{{/other}},
{{/parts}}
    ]);
    foreach ($secrets as $secret) {
        $mac = hash_hmac({{'hash}}, $message, macKey($secret), true);
        $expected = {{'prefix}} . {{#hex}}bin2hex($mac){{/hex}}{{#hexUpper}}strtoupper(bin2hex($mac)){{/hexUpper}}{{#base64}}base64_encode($mac){{/base64}}{{#base64url}}rtrim(strtr(base64_encode($mac), '+/', '-_'), '='){{/base64url}}{{#base64urlPadded}}strtr(base64_encode($mac), '+/', '-_'){{/base64urlPadded}};
        foreach ($candidates as $candidate) {
            if (hash_equals($expected, $candidate)) {
                return true;
            }
        }
    }
    return false;
}

function macKey(string $secret): string
{
{{#secretPrefix}}
    if (str_starts_with($secret, {{'secretPrefix}})) {
        $secret = substr($secret, strlen({{'secretPrefix}}));
    }
{{/secretPrefix}}
    return {{#secretBase64}}base64_decode($secret){{/secretBase64}}{{#secretHex}}hex2bin($secret){{/secretHex}}{{#secretRaw}}$secret{{/secretRaw}};
}
{{#cipher}}

/** The plain payload; null where it is encrypted and cannot be decrypted. Only after verify(). */
function decrypt(string $body, array $secrets): ?string
{
    $wrapper = json_decode($body, true);
    if (!is_array($wrapper) || ($wrapper[{{'marker}}] ?? null) !== true) {
        return $body;
    }
    $bytes = fn (string $field) => base64_decode((string) ($wrapper[$field] ?? ''), true) ?: '';
    foreach ($secrets as $secret) {
        $key = hash_hkdf('sha256', $secret, 32, {{'hkdfInfo}});
{{#keyIdField}}
        if (($wrapper[{{'keyIdField}}] ?? null) !== substr(hash('sha256', $key), 0, 8)) {
            continue;
        }
{{/keyIdField}}
{{#gcm}}
        $tag = $bytes({{'tagField}});
        $plain = strlen($tag) === 16
            ? openssl_decrypt($bytes({{'dataField}}), 'aes-256-gcm', $key, OPENSSL_RAW_DATA, $bytes({{'ivField}}), $tag)
            : false;
{{/gcm}}
{{#cbc}}
        $plain = openssl_decrypt($bytes({{'dataField}}), 'aes-256-cbc', $key, OPENSSL_RAW_DATA, $bytes({{'ivField}}));
{{/cbc}}
        return $plain === false ? null : $plain;
    }
    return null;
}
{{/cipher}}

/** Senders repeat a delivery when they saw no answer. Keep these keys in your database instead. */
function isNew(array $headers, string $body): bool
{
    $key = {{#idHeader}}($headers[{{'idHeaderCgi}}] ?? '') ?: {{/idHeader}}hash('sha256', $body);
    $folder = getenv('WEBHOOK_SEEN_DIR') ?: sys_get_temp_dir() . '/webhooks-seen';
    @mkdir($folder, 0700);
    return @fopen($folder . '/' . hash('sha256', $key), 'x') !== false;
}

/** The work, after the answer went out. $payload has the bytes of the event. */
function handle(string $payload): void
{
    error_log('received ' . strlen($payload) . ' bytes');
}

function receive(): void
{
    $body = file_get_contents('php://input', false, null, 0, MAX_BODY + 1); // the bytes as they came
    if ($_SERVER['REQUEST_METHOD'] !== 'POST') {
        http_response_code(405);
        return;
    }
    if (strlen($body) > MAX_BODY) {
        http_response_code(413);
        return;
    }
    if (!verify('POST', $_SERVER, $body, secrets(), time())) {
        http_response_code(401);
        return;
    }
    $payload = {{#cipher}}decrypt($body, secrets()){{/cipher}}{{^cipher}}$body{{/cipher}};
{{#cipher}}
    if ($payload === null) {
        http_response_code(401);
        return;
    }
{{/cipher}}
    $isFirst = isNew($_SERVER, $body);
    http_response_code(200);
    if (function_exists('fastcgi_finish_request')) {
        fastcgi_finish_request(); // answers now; the work goes on
    }
    if ($isFirst) {
        handle($payload);
    }
}

if (PHP_SAPI !== 'cli') {
    receive();
}
