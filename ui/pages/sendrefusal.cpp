// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sendrefusal.h"

#include "app/http/url.h"
#include "app/signing/scheme.h"

#include <QCoreApplication>

namespace hookbench::ui
{

using outbox::Draft;
using outbox::LiveRefusal;
using send::Intent;

namespace
{

struct SendRefusal
{
    Q_DECLARE_TR_FUNCTIONS(SendRefusal)
};

QString liveSentence(const SendForm &form)
{
    outbox::SendFacts rules;
    rules.isLive = form.isLive;
    rules.isCaptured = form.draft.source == Draft::Source::Captured;
    rules.intent = form.draft.intent;
    rules.times = form.times;
    rules.isUnchanged = form.isUnchanged;
    switch (outbox::liveRefusal(rules)) {
    case LiveRefusal::MadeUp:
        return SendRefusal::tr("In LIVE a signed event moves goods: only events that were captured "
                               "are sent there, unchanged. Choose one on the Receiver page.");
    case LiveRefusal::Edited:
        return SendRefusal::tr("In LIVE a captured event is sent only as it came: its bytes, "
                               "headers, type and ids were changed here.");
    case LiveRefusal::Broken:
        return SendRefusal::tr("In LIVE nothing is sent that is broken on purpose.");
    case LiveRefusal::Repeated:
        return SendRefusal::tr("In LIVE an event is sent once, not several times.");
    case LiveRefusal::None:
        break;
    }
    return {};
}

} // namespace

QString intentRefusal(const SendForm &form, Intent intent)
{
    if (form.isLive && intent != Intent::Exact && intent != Intent::Resigned)
        return SendRefusal::tr("In LIVE nothing is sent that is broken on purpose.");
    if (send::needsSecret(intent) && !form.hasSecret)
        return SendRefusal::tr("Choose a signing secret first.");
    if ((intent == Intent::Stale || intent == Intent::Future) && form.scheme &&
        !form.scheme->hasTimestamp())
        return SendRefusal::tr("This scheme signs no time.");
    if ((intent == Intent::FlippedBody || intent == Intent::CutBody) && form.draft.body.empty())
        return SendRefusal::tr("There is no body to be changed.");
    if ((intent == Intent::BadTag || intent == Intent::WrongKey) && !form.draft.encrypts)
        return SendRefusal::tr("Turn on \"Encrypt the payload\" first.");
    return {};
}

QString sendRefusal(const SendForm &form)
{
    if (const QString live = liveSentence(form); !live.isEmpty())
        return live;
    if (form.draft.source == Draft::Source::Captured && !form.draft.event)
        return SendRefusal::tr("Choose an event on the Receiver page, and press Ctrl+R there.");
    if (form.draft.url.empty())
        return SendRefusal::tr("Say where to send: type a URL, or start the receiver.");
    if (!http::parseUrl(form.draft.url))
        return SendRefusal::tr("That is no absolute http or https URL.");
    if (!form.headers)
        return SendRefusal::tr("Header line %1 is not like \"Name: value\", or names what the "
                               "connection sets itself.")
            .arg(form.headers.error().limit);
    if (form.isSecretMissing)
        return SendRefusal::tr("Type the signing secret, or choose another one.");
    if (form.draft.encrypts && !form.hasSecret)
        return SendRefusal::tr("Encrypting needs a signing secret.");
    return intentRefusal(form, form.draft.intent);
}

} // namespace hookbench::ui
