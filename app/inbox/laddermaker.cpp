// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/laddermaker.h"

#include "app/receiver/capture.h"
#include "app/signing/schemeset.h"

namespace hookbench::inbox
{

Ladder makeLadder(const store::EventRecord &event, const receiver::Endpoint &endpoint,
                  const signing::SchemeSet &schemes)
{
    const std::string url = receiver::senderUrl(event, endpoint);
    const signing::Delivery delivery{event.summary.method, url, event.headers, event.body,
                                     event.summary.receivedAt};
    Ladder ladder;
    ladder.hasKey = !endpoint.keys.empty();
    signing::Verifier verifier(schemes, endpoint.scheme, endpoint.keys);
    ladder.verification = verifier.verify(delivery);
    ladder.signedMessage = verifier.signedMessage(delivery);
    if (const signing::Scheme *scheme = schemes.find(ladder.verification.scheme)) {
        ladder.schemeTitle = QString::fromStdString(scheme->title);
        if (scheme->hasTimestamp())
            ladder.toleranceSeconds = static_cast<int>(scheme->tolerance.count());
    }
    return ladder;
}

} // namespace hookbench::inbox
