<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CheckUp</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileText</name>
    <message numerus="yes">
        <source>Other users of this machine could open %n file(s) or folder(s); now only you can: %1</source>
        <translation>
            <numerusform>Other users of this machine could open %n file or folder; now only you can: %1</numerusform>
            <numerusform>Other users of this machine could open %n files or folders; now only you can: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WebhookText</name>
    <message numerus="yes">
        <source>%n event(s) in the last 24 hours.</source>
        <translation>
            <numerusform>%n event in the last 24 hours.</numerusform>
            <numerusform>%n events in the last 24 hours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::models::EventTableModel</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::models::PayloadTreeModel</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::models::SandboxDeliveryModel</name>
    <message numerus="yes">
        <source>%1 to %2: %3, %n attempt(s), %4.</source>
        <translation>
            <numerusform>%1 to %2: %3, %n attempt, %4.</numerusform>
            <numerusform>%1 to %2: %3, %n attempts, %4.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::AccountFlow</name>
    <message numerus="yes">
        <source>the API key and %n signing secret(s)</source>
        <translation>
            <numerusform>the API key and %n signing secret</numerusform>
            <numerusform>the API key and %n signing secrets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was removed, with %n keychain item(s).</source>
        <translation>
            <numerusform>%1 was removed, with %n keychain item.</numerusform>
            <numerusform>%1 was removed, with %n keychain items.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ChangeGate</name>
    <message numerus="yes">
        <source>LIVE accounts open read-only. For %n minute(s) changes are possible; each one is still asked for.</source>
        <translation>
            <numerusform>LIVE accounts open read-only. For %n minute changes are possible; each one is still asked for.</numerusform>
            <numerusform>LIVE accounts open read-only. For %n minutes changes are possible; each one is still asked for.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::CloseDialog</name>
    <message numerus="yes">
        <source>%n borrowed webhook(s) get their URL back before it stops.</source>
        <translation>
            <numerusform>%n borrowed webhook gets its URL back before it stops.</numerusform>
            <numerusform>%n borrowed webhooks get their URLs back before it stops.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::DeliveriesTab</name>
    <message numerus="yes">
        <source>As the platform lists them: the last %n, at most 50.</source>
        <translation>
            <numerusform>As the platform lists them: one, at most 50.</numerusform>
            <numerusform>As the platform lists them: the last %n, at most 50.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::HeadersTab</name>
    <message numerus="yes">
        <source>%n header(s), in the order and spelling in which they came.</source>
        <translation>
            <numerusform>%n header, in the spelling in which it came.</numerusform>
            <numerusform>%n headers, in the order and spelling in which they came.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n change(s) were taken back.</source>
        <translation>
            <numerusform>%n change was taken back.</numerusform>
            <numerusform>%n changes were taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n webhook(s) were paused.</source>
        <translation>
            <numerusform>%n webhook was paused.</numerusform>
            <numerusform>%n webhooks were paused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n webhook(s) were resumed.</source>
        <translation>
            <numerusform>%n webhook was resumed.</numerusform>
            <numerusform>%n webhooks were resumed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n webhook(s) were deleted.</source>
        <translation>
            <numerusform>%n webhook was deleted.</numerusform>
            <numerusform>%n webhooks were deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n webhook(s) were changed.</source>
        <translation>
            <numerusform>%n webhook was changed.</numerusform>
            <numerusform>%n webhooks were changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them have a new id now.</source>
        <translation>
            <numerusform>%n of them has a new id now.</numerusform>
            <numerusform>%n of them have a new id now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled: %n webhook(s) were left as they are.</source>
        <translation>
            <numerusform>Cancelled: %n webhook was left as it is.</numerusform>
            <numerusform>Cancelled: %n webhooks were left as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped there: %n webhook(s) were not tried.</source>
        <translation>
            <numerusform>Stopped there: %n webhook was not tried.</numerusform>
            <numerusform>Stopped there: %n webhooks were not tried.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Giving back %n webhook(s)…</source>
        <translation>
            <numerusform>Giving back %n webhook…</numerusform>
            <numerusform>Giving back %n webhooks…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::NameDelegate</name>
    <message numerus="yes">
        <source>A name has at least %n character(s).</source>
        <translation>
            <numerusform>A name has at least %n character.</numerusform>
            <numerusform>A name has at least %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A name has at most %n character(s).</source>
        <translation>
            <numerusform>A name has at most %n character.</numerusform>
            <numerusform>A name has at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::OverviewTab</name>
    <message numerus="yes">
        <source>Source: the last %n deliveries that the platform lists.</source>
        <translation>
            <numerusform>Source: the one delivery that the platform lists.</numerusform>
            <numerusform>Source: the last %n deliveries that the platform lists.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ReceiverStrip</name>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ReceiverTools</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SandboxPage</name>
    <message numerus="yes">
        <source>%1 goes to %n webhook(s).</source>
        <translation>
            <numerusform>%1 goes to %n webhook.</numerusform>
            <numerusform>%1 goes to %n webhooks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SignatureTab</name>
    <message numerus="yes">
        <source>%n byte(s). Line ends, tabs, byte order marks and invisible characters are made visible.</source>
        <translation>
            <numerusform>%n byte. Line ends, tabs, byte order marks and invisible characters are made visible.</numerusform>
            <numerusform>%n bytes. Line ends, tabs, byte order marks and invisible characters are made visible.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::WebhookActions</name>
    <message numerus="yes">
        <source>Undo pausing %n webhook(s)</source>
        <translation>
            <numerusform>Undo pausing %n webhook</numerusform>
            <numerusform>Undo pausing %n webhooks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo resuming %n webhook(s)</source>
        <translation>
            <numerusform>Undo resuming %n webhook</numerusform>
            <numerusform>Undo resuming %n webhooks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo deleting %n webhook(s)</source>
        <translation>
            <numerusform>Undo deleting %n webhook</numerusform>
            <numerusform>Undo deleting %n webhooks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It takes %n request(s).</source>
        <translation>
            <numerusform>It takes %n request.</numerusform>
            <numerusform>It takes %n requests.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pause %n webhook(s)?</source>
        <translation>
            <numerusform>Pause %n webhook?</numerusform>
            <numerusform>Pause %n webhooks?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resume %n webhook(s)?</source>
        <translation>
            <numerusform>Resume %n webhook?</numerusform>
            <numerusform>Resume %n webhooks?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n webhook(s)?</source>
        <translation>
            <numerusform>Delete %n webhook?</numerusform>
            <numerusform>Delete %n webhooks?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The signing secrets of %n of them are not known here: unless the server still shows them, Undo makes those webhooks again with new secrets and new ids, and their handlers must learn them.</source>
        <translation>
            <numerusform>The signing secret of one of them is not known here: unless the server still shows it, Undo makes that webhook again with a new secret and a new id, and its handler must learn it.</numerusform>
            <numerusform>The signing secrets of %n of them are not known here: unless the server still shows them, Undo makes those webhooks again with new secrets and new ids, and their handlers must learn them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are left by the rate limit.</source>
        <translation>
            <numerusform>%n is left by the rate limit.</numerusform>
            <numerusform>%n are left by the rate limit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::WebhookInspector</name>
    <message numerus="yes">
        <source>%n webhook(s) selected</source>
        <translation>
            <numerusform>%n webhook selected</numerusform>
            <numerusform>%n webhooks selected</numerusform>
        </translation>
    </message>
</context>
</TS>
