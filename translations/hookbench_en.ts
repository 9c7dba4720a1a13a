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
    <name>ComparisonText</name>
    <message numerus="yes">
        <source>%n later attempt(s): each has the bytes of the first, as it has to.</source>
        <translation>
            <numerusform>%n later attempt: it has the bytes of the first, as it has to.</numerusform>
            <numerusform>%n later attempts: each has the bytes of the first, as it has to.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attempts of one event have to be the same, and %n of these differ(s) from the first: %1.</source>
        <translation>
            <numerusform>Attempts of one event have to be the same, and %n of these differs from the first: %1.</numerusform>
            <numerusform>Attempts of one event have to be the same, and %n of these differ from the first: %1.</numerusform>
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
    <name>Story</name>
    <message numerus="yes">
        <source>All %n event(s) that the platform reported came here.</source>
        <translation>
            <numerusform>The one event that the platform reported came here.</numerusform>
            <numerusform>All %n events that the platform reported came here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n event(s) that the platform reported, %1 came here.</source>
        <translation>
            <numerusform>Of %n event that the platform reported, %1 came here.</numerusform>
            <numerusform>Of %n events that the platform reported, %1 came here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missing: %1 and %n more.</source>
        <translation>
            <numerusform>Missing: %1 and %n more.</numerusform>
            <numerusform>Missing: %1 and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Watch</name>
    <message numerus="yes">
        <source>The last %n deliveries failed, one after the other.</source>
        <translation>
            <numerusform>The last delivery failed.</numerusform>
            <numerusform>The last %n deliveries failed, one after the other.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) that came here do not fit the secret that is known here.</source>
        <translation>
            <numerusform>%n delivery that came here does not fit the secret that is known here.</numerusform>
            <numerusform>%n deliveries that came here do not fit the secret that is known here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The certificate of its endpoint expires in %n day(s).</source>
        <translation>
            <numerusform>The certificate of its endpoint expires in %n day.</numerusform>
            <numerusform>The certificate of its endpoint expires in %n days.</numerusform>
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
    <name>hookbench::inbox::Watcher</name>
    <message numerus="yes">
        <source>%n rule(s) fire, the first: %1</source>
        <translation>
            <numerusform>%n rule fires: %1</numerusform>
            <numerusform>%n rules fire, the first: %1</numerusform>
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
    <name>hookbench::models::StoryHitsModel</name>
    <message numerus="yes">
        <source>%n event(s) match</source>
        <translation>
            <numerusform>%n event matches</numerusform>
            <numerusform>%n events match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) of opened case files</source>
        <translation>
            <numerusform>%n event of opened case files</numerusform>
            <numerusform>%n events of opened case files</numerusform>
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
    <name>hookbench::ui::AttemptTrail</name>
    <message numerus="yes">
        <source>Given up after %n attempt(s).</source>
        <translation>
            <numerusform>Given up after %n attempt.</numerusform>
            <numerusform>Given up after %n attempts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::AuditSettings</name>
    <message numerus="yes">
        <source>%n file(s) were searched.</source>
        <translation>
            <numerusform>%n file was searched.</numerusform>
            <numerusform>%n files were searched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n known secret(s) stands in them.</source>
        <translation>
            <numerusform>The one known secret does not stand in them.</numerusform>
            <numerusform>None of the %n known secrets stands in them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A secret stands in %n place(s). Delete or redact these files, and rotate the secrets:</source>
        <translation>
            <numerusform>A secret stands in %n place. Delete or redact this file, and rotate the secret:</numerusform>
            <numerusform>Secrets stand in %n places. Delete or redact these files, and rotate the secrets:</numerusform>
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
    <name>hookbench::ui::BackupSettings</name>
    <message numerus="yes">
        <source>%n event(s) are in %1 (%2).</source>
        <translation>
            <numerusform>%n event is in %1 (%2).</numerusform>
            <numerusform>%n events are in %1 (%2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The backup is whole: %n event(s) of %1, made %2.</source>
        <translation>
            <numerusform>The backup is whole: %n event of %1, made %2.</numerusform>
            <numerusform>The backup is whole: %n events of %1, made %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) were put back into %1.</source>
        <translation>
            <numerusform>%n event was put back into %1.</numerusform>
            <numerusform>%n events were put back into %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were there already.</source>
        <translation>
            <numerusform>%n row was there already.</numerusform>
            <numerusform>%n rows were there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) came back.</source>
        <translation>
            <numerusform>%n endpoint came back.</numerusform>
            <numerusform>%n endpoints came back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scheme(s) came back.</source>
        <translation>
            <numerusform>%n scheme came back.</numerusform>
            <numerusform>%n schemes came back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n endpoint(s) or scheme(s) were left out: their place is taken, or they pass on to another machine.</source>
        <translation>
            <numerusform>%n endpoint or scheme was left out: its place is taken, or it passes on to another machine.</numerusform>
            <numerusform>%n endpoints or schemes were left out: their place is taken, or they pass on to another machine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) of bulk runs came back.</source>
        <translation>
            <numerusform>%n report of a bulk run came back.</numerusform>
            <numerusform>%n reports of bulk runs came back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What the platform listed of %n webhook(s) came back.</source>
        <translation>
            <numerusform>What the platform listed of %n webhook came back.</numerusform>
            <numerusform>What the platform listed of %n webhooks came back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::BulkProgress</name>
    <message numerus="yes">
        <source>Continue with the other %n</source>
        <translation>
            <numerusform>Continue with the other one</numerusform>
            <numerusform>Continue with the other %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::BulkReportView</name>
    <message numerus="yes">
        <source>Stopped, because 5 deliveries in a row failed. %n event(s) were not sent.</source>
        <translation>
            <numerusform>Stopped, because 5 deliveries in a row failed. %n event was not sent.</numerusform>
            <numerusform>Stopped, because 5 deliveries in a row failed. %n events were not sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) are left; the run waits.</source>
        <translation>
            <numerusform>%n event is left; the run waits.</numerusform>
            <numerusform>%n events are left; the run waits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled. %n event(s) were not sent.</source>
        <translation>
            <numerusform>Cancelled. %n event was not sent.</numerusform>
            <numerusform>Cancelled. %n events were not sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The handler answered %n event(s) differently when they came again.</source>
        <translation>
            <numerusform>The handler answered %n event differently when it came again.</numerusform>
            <numerusform>The handler answered %n events differently when they came again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n deliveries were not answered as expected.</source>
        <translation>
            <numerusform>%1 of %n delivery was not answered as expected.</numerusform>
            <numerusform>%1 of %n deliveries were not answered as expected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n deliveries were answered as expected.</source>
        <translation>
            <numerusform>The delivery was answered as expected.</numerusform>
            <numerusform>All %n deliveries were answered as expected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send the %n failed again…</source>
        <translation>
            <numerusform>Send the failed one again…</numerusform>
            <numerusform>Send the %n failed again…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::BulkSection</name>
    <message numerus="yes">
        <source>%n event(s) match, and at most %1 can be taken: narrow the filter.</source>
        <translation>
            <numerusform>%n event matches, and at most %1 can be taken: narrow the filter.</numerusform>
            <numerusform>%n events match, and at most %1 can be taken: narrow the filter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n event(s) to %1?</source>
        <translation>
            <numerusform>Send %n event to %1?</numerusform>
            <numerusform>Send %n events to %1?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::CaseFileDialog</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) replaced</source>
        <translation>
            <numerusform>%n text replaced</numerusform>
            <numerusform>%n texts replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) left as they are</source>
        <translation>
            <numerusform>%n text left as it is</numerusform>
            <numerusform>%n texts left as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secret(s) looked for</source>
        <translation>
            <numerusform>%n secret looked for</numerusform>
            <numerusform>%n secrets looked for</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) are not sure: replaced, unless you let them leave.</source>
        <translation>
            <numerusform>%n finding is not sure: replaced, unless you let it leave.</numerusform>
            <numerusform>%n findings are not sure: replaced, unless you let them leave.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) are in %1, and the originals are pinned.</source>
        <translation>
            <numerusform>%n event is in %1, and the original is pinned.</numerusform>
            <numerusform>%n events are in %1, and the originals are pinned.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::CaseFiles</name>
    <message numerus="yes">
        <source>A case file holds at most %n event(s): select fewer.</source>
        <translation>
            <numerusform>A case file holds at most %n event: select fewer.</numerusform>
            <numerusform>A case file holds at most %n events: select fewer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop to open %n file(s) beside your own events. They are only read.</source>
        <translation>
            <numerusform>Drop to open %n file beside your own events. It is only read.</numerusform>
            <numerusform>Drop to open %n files beside your own events. They are only read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) cannot be opened.</source>
        <translation>
            <numerusform>%n other cannot be opened.</numerusform>
            <numerusform>%n others cannot be opened.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were not opened: they are no case files (.zip), JSON lines or HAR files.</source>
        <translation>
            <numerusform>%n file was not opened: it is no case file (.zip), JSON lines or HAR file.</numerusform>
            <numerusform>%n files were not opened: they are no case files (.zip), JSON lines or HAR files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case file(s) are open, and more cannot be. Close one, then open %1.</source>
        <translation>
            <numerusform>%n case file is open, and more cannot be. Close it, then open %1.</numerusform>
            <numerusform>%n case files are open, and more cannot be. Close one, then open %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
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
    <name>hookbench::ui::CheckupForm</name>
    <message numerus="yes">
        <source>Sends up to %n right and wrong test events to %1, signed with this webhook&apos;s secret. Their ids begin with hookbench_test_.</source>
        <translation>
            <numerusform>Sends up to %n right or wrong test event to %1, signed with this webhook&apos;s secret. Its id begins with hookbench_test_.</numerusform>
            <numerusform>Sends up to %n right and wrong test events to %1, signed with this webhook&apos;s secret. Their ids begin with hookbench_test_.</numerusform>
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
    <name>hookbench::ui::CompareDialog</name>
    <message numerus="yes">
        <source>Compare %n event(s)</source>
        <translation>
            <numerusform>Compare %n event</numerusform>
            <numerusform>Compare %n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compare %n attempt(s)</source>
        <translation>
            <numerusform>Compare %n attempt</numerusform>
            <numerusform>Compare %n attempts</numerusform>
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
    <name>hookbench::ui::DiagnosisView</name>
    <message numerus="yes">
        <source>%n way(s) to sign or encrypt it</source>
        <translation>
            <numerusform>%n way to sign or encrypt it</numerusform>
            <numerusform>%n ways to sign or encrypt it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::DrillSection</name>
    <message numerus="yes">
        <source>%n deliveries go to %1.</source>
        <translation>
            <numerusform>%n delivery goes to %1.</numerusform>
            <numerusform>%n deliveries go to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ErasureSettings</name>
    <message numerus="yes">
        <source>%n event(s) of this account speak of %1.</source>
        <translation>
            <numerusform>%n event of this account speaks of %1.</numerusform>
            <numerusform>%n events of this account speak of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n event(s) for good</source>
        <translation>
            <numerusform>Delete %n event for good</numerusform>
            <numerusform>Delete %n events for good</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) went.</source>
        <translation>
            <numerusform>%n event went.</numerusform>
            <numerusform>%n events went.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 stands for itself in %n place(s) of the event files; it is so short that it may be another number or word. Search the events for it.</source>
        <translation>
            <numerusform>%1 stands for itself in %n place of the event files; it is so short that it may be another number or word. Search the events for it.</numerusform>
            <numerusform>%1 stands for itself in %n places of the event files; it is so short that they may be other numbers or words. Search the events for it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 still stands in %n place(s) of the event files: events about other objects name it. Search the events for it.</source>
        <translation>
            <numerusform>%1 still stands in %n place of the event files: an event about another object names it. Search the events for it.</numerusform>
            <numerusform>%1 still stands in %n places of the event files: events about other objects name it. Search the events for it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::EventCommands</name>
    <message numerus="yes">
        <source>Select at most %n event(s) at once.</source>
        <translation>
            <numerusform>Select at most %n event at once.</numerusform>
            <numerusform>Select at most %n events at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) pinned. Find them by is:pinned.</source>
        <translation>
            <numerusform>%n event pinned. Find it by is:pinned.</numerusform>
            <numerusform>%n events pinned. Find them by is:pinned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) released.</source>
        <translation>
            <numerusform>%n event released.</numerusform>
            <numerusform>%n events released.</numerusform>
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
    <name>hookbench::ui::KeepingSettings</name>
    <message numerus="yes">
        <source>These rules take away %n event(s), %1.</source>
        <translation>
            <numerusform>These rules take away %n event, %1.</numerusform>
            <numerusform>These rules take away %n events, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pinned one(s) stay.</source>
        <translation>
            <numerusform>%n pinned one stays.</numerusform>
            <numerusform>%n pinned ones stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The rules are in force. %n event(s) went, and the file is compacted.</source>
        <translation>
            <numerusform>The rules are in force. %n event went, and the file is compacted.</numerusform>
            <numerusform>The rules are in force. %n events went, and the file is compacted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::LearnPanel</name>
    <message numerus="yes">
        <source>%n deliveries fit the scheme %1.</source>
        <translation>
            <numerusform>%n delivery fits the scheme %1.</numerusform>
            <numerusform>%n deliveries fit the scheme %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of %n deliveries has a header that could be a signature.</source>
        <translation>
            <numerusform>The delivery has no header that could be a signature.</numerusform>
            <numerusform>None of %n deliveries has a header that could be a signature.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing fits. %1 combinations were tried on %n deliveries, with the signature in %2.</source>
        <translation>
            <numerusform>Nothing fits. %1 combinations were tried on %n delivery, with the signature in %2.</numerusform>
            <numerusform>Nothing fits. %1 combinations were tried on %n deliveries, with the signature in %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n encrypted deliveries open with the cipher %1.</source>
        <translation>
            <numerusform>%n encrypted delivery opens with the cipher %1.</numerusform>
            <numerusform>%n encrypted deliveries open with the cipher %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n encrypted deliveries open with the cipher %1, which this scheme does not name: a scheme of your own can.</source>
        <translation>
            <numerusform>%n encrypted delivery opens with the cipher %1, which this scheme does not name: a scheme of your own can.</numerusform>
            <numerusform>%n encrypted deliveries open with the cipher %1, which this scheme does not name: a scheme of your own can.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deliveries look encrypted, and no known cipher opens them with this secret: their key or layout is another one.</source>
        <translation>
            <numerusform>%n delivery looks encrypted, and no known cipher opens it with this secret: its key or layout is another one.</numerusform>
            <numerusform>%n deliveries look encrypted, and no known cipher opens them with this secret: their key or layout is another one.</numerusform>
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
    <name>hookbench::ui::ManySection</name>
    <message numerus="yes">
        <source>%n event(s) go to %1.</source>
        <translation>
            <numerusform>%n event goes to %1.</numerusform>
            <numerusform>%n events go to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, because an attempt delivered them there already.</source>
        <translation>
            <numerusform>%n left out, because an attempt delivered it there already.</numerusform>
            <numerusform>%n left out, because an attempt delivered them there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A replay to %1, begun %2, was left standing: %n event(s) are left.</source>
        <translation>
            <numerusform>A replay to %1, begun %2, was left standing: %n event is left.</numerusform>
            <numerusform>A replay to %1, begun %2, was left standing: %n events are left.</numerusform>
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
    <name>hookbench::ui::OneEventSection</name>
    <message numerus="yes">
        <source>Cancelled after %n delivery(ies).</source>
        <translation>
            <numerusform>Cancelled after %n delivery.</numerusform>
            <numerusform>Cancelled after %n deliveries.</numerusform>
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
    <message numerus="yes">
        <source>%1: %n time(s)</source>
        <translation>
            <numerusform>%1: %n time</numerusform>
            <numerusform>%1: %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::PathColumnDialog</name>
    <message numerus="yes">
        <source>Remove a column first: there are %n of payload paths.</source>
        <translation>
            <numerusform>Remove a column first: there is %n of a payload path.</numerusform>
            <numerusform>Remove a column first: there are %n of payload paths.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::ReceiverMessages</name>
    <message numerus="yes">
        <source>%n deliveries that came while no secret was at hand were checked now.</source>
        <translation>
            <numerusform>%n delivery that came while no secret was at hand was checked now.</numerusform>
            <numerusform>%n deliveries that came while no secret was at hand were checked now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them do not verify.</source>
        <translation>
            <numerusform>%n of them does not verify.</numerusform>
            <numerusform>%n of them do not verify.</numerusform>
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
    <name>hookbench::ui::RequestsPanel</name>
    <message numerus="yes">
        <source>%n request(s), the newest first</source>
        <translation>
            <numerusform>%n request, the newest first</numerusform>
            <numerusform>%n requests, the newest first</numerusform>
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
    <name>hookbench::ui::ScheduleClockBar</name>
    <message numerus="yes">
        <source>%1 · %n delivery(ies) pending</source>
        <translation>
            <numerusform>%1 · %n delivery pending</numerusform>
            <numerusform>%1 · %n deliveries pending</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SchemeSettings</name>
    <message numerus="yes">
        <source>%n ship with Hookbench</source>
        <translation>
            <numerusform>%n ships with Hookbench</numerusform>
            <numerusform>%n ship with Hookbench</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your own</source>
        <translation>
            <numerusform>%n of your own</numerusform>
            <numerusform>%n of your own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) with a mistake</source>
        <translation>
            <numerusform>%n file with a mistake</numerusform>
            <numerusform>%n files with a mistake</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::SidebarFilters</name>
    <message numerus="yes">
        <source>%n more…</source>
        <translation>
            <numerusform>%n more…</numerusform>
            <numerusform>%n more…</numerusform>
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
    <name>hookbench::ui::StoryView</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n event(s)</source>
        <translation>
            <numerusform>The newest event</numerusform>
            <numerusform>The newest %n events</numerusform>
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
        <source>%n event(s) of opened case files, which count for nothing here</source>
        <translation>
            <numerusform>%n event of opened case files, which counts for nothing here</numerusform>
            <numerusform>%n events of opened case files, which count for nothing here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(s) came again, with the same bytes.</source>
        <translation>
            <numerusform>%n delivery came again, with the same bytes.</numerusform>
            <numerusform>%n deliveries came again, with the same bytes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::TrafficPanel</name>
    <message numerus="yes">
        <source>%n event(s) to every active webhook.</source>
        <translation>
            <numerusform>%n event to every active webhook.</numerusform>
            <numerusform>%n events to every active webhook.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 events about %n object(s) to every active webhook, in about %2.</source>
        <translation>
            <numerusform>%1 events about %n object to every active webhook, in about %2.</numerusform>
            <numerusform>%1 events about %n objects to every active webhook, in about %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hookbench::ui::WatchPage</name>
    <message numerus="yes">
        <source>%n rule(s) fire, the first of them:</source>
        <translation>
            <numerusform>%n rule fires:</numerusform>
            <numerusform>%n rules fire, the first of them:</numerusform>
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
<context>
    <name>hookbench::ui::WhyView</name>
    <message numerus="yes">
        <source>%n step(s) that were not looked at</source>
        <translation>
            <numerusform>%n step that was not looked at</numerusform>
            <numerusform>%n steps that were not looked at</numerusform>
        </translation>
    </message>
</context>
</TS>
