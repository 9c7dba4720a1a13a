<?php
// php handler_test.php
// The bytes of a delivery, signed again with a throw-away secret at a fixed time.
require __DIR__ . '/handler.php';

const SECRET = {{'secret}};
const NOW = {{now}};
const HEADERS = [
{{#headers}}
    {{'cgi}} => {{'value}},
{{/headers}}
];
$body = base64_decode(implode('', [
{{#chunks}}
    {{'chunk}},
{{/chunks}}
]));

$failures = 0;
function check(string $what, bool $holds): void
{
    global $failures;
    $failures += $holds ? 0 : 1;
    echo $holds ? 'ok' : 'NOT OK', ' - ', $what, "\n";
}

check('the delivery as it came is accepted', verify('POST', HEADERS, $body, [SECRET], NOW));
check('a changed body is refused', !verify('POST', HEADERS, $body . ' ', [SECRET], NOW));
check('another secret is refused', !verify('POST', HEADERS, $body, [{{'otherSecret}}], NOW));
{{#hasTimestamp}}
check('an old delivery is refused', !verify('POST', HEADERS, $body, [SECRET], NOW + {{tooLate}}));
{{/hasTimestamp}}
{{#cipher}}
$sealed = base64_decode({{'sealed}});
check('an encrypted payload is opened', decrypt($sealed, [SECRET]) === {{'plain}});
check('one that another secret encrypted is not', decrypt($sealed, [{{'otherSecret}}]) === null);
{{/cipher}}
exit($failures === 0 ? 0 : 1);
