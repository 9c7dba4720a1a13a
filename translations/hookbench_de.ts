<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Composition</name>
    <message>
        <source>Sandbox</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnvironmentName</name>
    <message>
        <source>SANDBOX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TEST</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a sentence, then the server&apos;s words</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>status of an answer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be found: its name has no address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the connection: nothing listens there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closed the connection before the answer was complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be reached over a secure connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A redirect to %1 was not followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would be reached without encryption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent more than the %2 allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent more than is allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent an answer that the API does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not accept these values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not know this key, or the key has expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not let this key do that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no such object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused: it conflicts with the present state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate limit of %1 is used up for another %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate limit of %1 is used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the request with status %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failed with status %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not sent: the rate limit would make it wait %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not sent: the rate limit leaves no request for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port %1 is used by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port is used by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine does not have the address to listen on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may not be read or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: the disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged or no file of Hookbench.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a damaged database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was made by a later Hookbench: it has version %2, and this one knows versions up to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not work as a database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Hookbench already works on this data directory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop session has no keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain was not opened for Hookbench.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain did not do what it was asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain has no such secret.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This LIVE account is read-only in Hookbench until it is unlocked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not confirmed as a host that the key may be sent to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Hookbench.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again when you want it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network and try again; a busy server may need a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling of the base URL, and that this machine is online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the port in the base URL, and that the server is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. A change may have arrived: look at the list before you repeat it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the host name, this machine&apos;s clock and the certificate. Do not send the key anywhere else instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key stays with the host it belongs to. If the API has moved, change the account&apos;s base URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an https address. Plain http is for this machine only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the base URL is that of the API.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the base URL and the path prefix; a proxy may have answered in place of the API.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the values and save again; nothing you typed is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check client key, secret and sign-in style of the account, and the key&apos;s expiry in the dashboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the key the missing scope in the dashboard, or use another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh the list: it may be deleted, or belong to another application.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh, look at what has changed, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait, or use a longer refresh interval in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the account&apos;s base URL, path prefix and sign-in style.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fault is at the server. Try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it again when the limit has been reset; the status bar says when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the value and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another port, or stop the program that uses this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen on 127.0.0.1, or on an address that this machine has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check owner and rights of the file and its folder, or choose another data directory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk and try again; the file is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk and the path, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore it from a backup, or move it away to begin anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a copy of it. Move it away to begin anew, or restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update Hookbench, or choose another data directory. The file was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs that use the data directory, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use that one, stop it, or choose another data directory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install and start GNOME Keyring or KWallet. Until then keys are kept in memory for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it in your desktop&apos;s password manager, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow the access when the desktop asks, or go on with keys kept in memory for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for an unanswered password prompt, answer it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open your desktop&apos;s password manager and look whether it works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it again; it is then stored in the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the account for changes first; it locks again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the host&apos;s name carefully and confirm it in the account, if it is the right one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please report it, with what you did before.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message>
        <source>How you will recognise it. %1 of %2 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a name of %1 to %2 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least %1 characters; these are %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 characters; these are %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where events are sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the URL that events are sent to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a whole URL, such as https://shop.example/webhooks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only https and http URLs can receive events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The URL has no host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account accepts https URLs only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change to https</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has this URL already: each event would arrive twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The URL holds a user name or password; everybody who may read webhooks sees it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loopback: only a sender on this machine, such as the sandbox, reaches it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A private address: the platform cannot reach it from outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>http is readable on the way. Use https in production.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileText</name>
    <message>
        <source>%1 could not be read. It is kept as %2, and the defaults are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of %1 could not be read. All of it is kept as %2; the readable parts are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was brought up to this version. The earlier file is kept as %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Other users of this machine could open %n file(s) or folder(s); now only you can: %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>%1 min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 %3 (%4)</source>
        <comment>date, time, zone, the same in UTC</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>percent</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WebhookText</name>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server gave no figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was delivered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 deliveries succeeded, %3 failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate is the server&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rate is computed from these counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is paused: nothing is sent to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is failing: too many deliveries do not succeed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries go to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payloads are encrypted with AES.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payloads are not encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of deliveries succeeded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not say how many events there were in the last 24 hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) in the last 24 hours.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The last delivery was %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not say when it was updated.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::models::ActivityModel</name>
    <message>
        <source>%1: %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::models::RecentEventsModel</name>
    <message>
        <source>Event %1, %2, answer %3, %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::models::WebhookTableModel</name>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enc.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payload encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of deliveries that succeeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events in the last 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::AccountButton</name>
    <message>
        <source>No account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account: none. Opens the list of accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account: %1, %2. Opens the list of accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, application %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect an account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::AccountDialog</name>
    <message>
        <source>Give the account a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name holds characters that cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The embedded sandbox has this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another account has this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter scheme and host, such as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key is sent by https only, except to this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheme, host and port only; the path goes into the prefix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prefix is empty or a path such as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two headers (x-client-key, x-client-secret)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorization: Bearer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorization: Basic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuse webhook URLs that are not https</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is kept in this computer&apos;s keychain and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How you will recognise it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another host than before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform&apos;s is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send this key to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account will be treated as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key says %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key does not say which environment it is for, so this account is treated as LIVE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key and what was chosen contradict each other: LIVE counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client secret is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client key is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm the host that the key is sent to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works. webhook:read is granted; create, update and delete were not tried, because only a change could tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not accept the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is good, but it lacks the scope webhook:read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is good, but its rate limit is used up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server was not reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is not one of this API.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::AccountFlow</name>
    <message>
        <source>Remove %1 from Hookbench?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its webhooks stay as they are on the platform. Its API key, its signing secrets and what was noted about it are deleted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>the API key and %n signing secret(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not removed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 was removed, with %n keychain item(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ActivityTab</name>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was changed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed here since Hookbench was started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::BarChart</name>
    <message>
        <source>%1 succeeded, %2 failed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ChangeGate</name>
    <message>
        <source>Unlock this LIVE account for changes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>LIVE accounts open read-only. For %n minute(s) changes are possible; each one is still asked for.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::CheckLine</name>
    <message>
        <source>kept: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ColumnFit</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (hidden: no room)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::CommandPalette</name>
    <message>
        <source>Find anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to find an action or a webhook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ConfirmDialog</name>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type %1 to confirm:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::DeliveriesTab</name>
    <message>
        <source>Recent deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>As the platform lists them: the last %n, at most 50.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The platform lists no deliveries for this webhook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the platform…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ElidedLabel</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::FirstRunPage</name>
    <message>
        <source>Welcome to Hookbench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register webhooks, see how they are doing, and know why a delivery failed. Where do you want to start?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect an account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform&apos;s API on this machine, with sample webhooks. Needs no account and no network, and nothing can break.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With an API key of the platform. The key goes into the keychain of this computer; a LIVE account opens read-only.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::KeyValueList</name>
    <message>
        <source>%1: %2</source>
        <comment>label: value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::LockPage</name>
    <message>
        <source>Edit the account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and secrets are out of this program&apos;s memory. Unlocking asks the keychain for them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is asked for the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n change(s) were taken back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n webhook(s) were paused.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n webhook(s) were resumed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n webhook(s) were deleted.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n webhook(s) were changed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Webhooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect an account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse or expand the sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you change is not recorded in the audit list: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of them have a new id now.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled: %n webhook(s) were left as they are.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped there: %n webhook(s) were not tried.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>LIVE · %1 · unlocked for changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LIVE · %1 · read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and secrets are kept for this session only, nothing is stored: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::NameDelegate</name>
    <message>
        <source>A webhook needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A name has at least %n character(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A name has at most %n character(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::NavButton</name>
    <message>
        <source>%1, %2</source>
        <comment>page, count</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::OverviewTab</name>
    <message>
        <source>%1 of the last %2 deliveries failed in 24 hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 deliveries failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The URL is not a valid http or https URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The URL is plain http: events are readable on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same URL as %1: each event arrives more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No delivery in the last 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in 24 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>success</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>avg answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Source: the last %n deliveries that the platform lists.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Source: polled here since %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 delivered, %3 failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries in the last 24 hours, by hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AES-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::RequestPane</name>
    <message>
        <source>What will be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request that will be sent, secrets masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs the scope %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SecretField</name>
    <message>
        <source>Signing secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the signing secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the signing secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal the signing secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1 characters (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only letters, digits, _ and -</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only letters, digits, _ and - (not allowed: %1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SecretLine</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the signing secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the signing secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not shown by the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal the signing secret</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh in the background every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slower by itself when few requests are left: half of what the rate limit allows is kept for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock when idle for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take secrets off the clipboard after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect an account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the audit list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything Hookbench keeps is there, readable by you alone; keys and secrets are in the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every change, reveal, copy and export made here. It holds no secret, and nothing in it can be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the audit list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV table (*.csv);;JSON lines (*.jsonl)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audit list is in %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::Sidebar</name>
    <message>
        <source>Account and pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expand</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::StatTile</name>
    <message>
        <source>%1: %2</source>
        <comment>caption: value of a figure</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::StatusLine</name>
    <message>
        <source>Pausing %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resuming %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+K Find anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API not reachable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting %1 for the rate limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 requests left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · resets %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlocked until %1 · make read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only · unlock…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::Toast</name>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::Tour</name>
    <message>
        <source>The directory %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop %1 of %2 was not reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture %1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::WebhookActions</name>
    <message>
        <source>New webhook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key lacks the scope %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Undo pausing %n webhook(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Undo pausing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Undo resuming %n webhook(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Undo resuming %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Undo deleting %n webhook(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Undo deleting %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the change of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It takes %n request(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The rate limit allows %1 now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest would wait about %1, so the run will stop there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo can make it again with the secret from the keychain, under a new id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The signing secret of %n of them is not known here: unless the server still shows it, Undo makes the webhook again with a new secret and a new id, and the handler must learn it.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Pause %n webhook(s)?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Pause %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events that happen while it is paused are not sent later: they are lost for the handler.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes → no</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Resume %n webhook(s)?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Resume %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events are sent from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no → yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %n webhook(s)?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform forgets its deliveries and statistics. Pausing keeps them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was changed is taken back by new requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change is in force at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed %1 meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent yet. Overwrite what is there now with your value?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::WebhookForm</name>
    <message>
        <source>Leave it empty and the secret stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it empty and the server makes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New webhook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypt payloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receives events as soon as it is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AES-256. Your handler must decrypt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The handler at the new URL must be ready to receive before you save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The handler must decrypt from now on: payloads arrive encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The handler must accept plain payloads from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The handler must know the new secret: events signed with it arrive at once, there is no overlap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name needs a correction first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The URL needs a correction first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account accepts https URLs only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret needs a correction first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A webhook is registered and receives real events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change is in force at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer was lost on the way; the webhook is in the list, so it was created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The webhook was created, but its secret is not in the keychain: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new secret is in force, but it is not in the keychain: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed %1 meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent yet. Overwrite what is there now with your values?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there now: %1 · yours: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused it; see the fields below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>hookbench::ui::WebhookInspector</name>
    <message>
        <source>Details of the selected webhook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a webhook to see how it is doing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you do here is one operation, with one progress and one Undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n webhook(s) selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::WebhooksPage</name>
    <message>
        <source>Webhooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by name, URL or id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New webhook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading webhooks…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The webhooks could not be read. What was wrong stands above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No webhook is registered yet. A webhook is a URL of yours that the platform sends events to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No webhook matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server made the signing secret of %1. It may not show it again: put it into the keychain now; Reveal and Copy find it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret is in the keychain, and on the clipboard for %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
