// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/diagnosis.h"

#include "app/receiver/capture.h"

#include <utility>

namespace hookbench::receiver
{

namespace doctor = signing::doctor;

bool isToDiagnose(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Failed:
    case Verdict::Unsigned:
    case Verdict::UnknownScheme:
    case Verdict::Undecryptable:
        return true;
    default:
        return false;
    }
}

std::vector<doctor::KnownSecret> knownSecrets(const std::vector<signing::SigningKey> &keys,
                                              const std::string &name)
{
    using Use = doctor::KnownSecret::Use;
    std::vector<doctor::KnownSecret> secrets;
    for (const signing::SigningKey &key : keys)
        secrets.push_back(
            {key.secret, key.role == SecretRole::Current ? Use::Current : Use::Previous, name});
    return secrets;
}

Result<DiagnosisCase> readCase(store::EventReader &reader, store::EventId id)
{
    Result<std::optional<store::EventRecord>> event = reader.event(id);
    if (!event)
        return event.error();
    if (!event->has_value())
        return Error{ErrorKind::NotFound};
    DiagnosisCase made;
    made.event = std::move(**event);
    if (const auto duplicateOf = made.event.summary.duplicateOf) {
        auto earlier = reader.event(*duplicateOf);
        if (earlier && earlier->has_value())
            made.earlier.emplace(doctor::Earlier{std::move((*earlier)->headers),
                                                 (*earlier)->summary.receivedAt});
    }
    return made;
}

Diagnosed diagnoseEvent(const signing::SchemeSet &schemes, const DiagnosisCase &asked,
                        std::stop_token stop, const doctor::Progress &progress)
{
    const store::EventRecord &event = asked.event;
    const std::string url = senderUrl(event, asked.endpoint);
    const signing::Delivery delivery{event.summary.method, url, event.headers, event.body,
                                     event.summary.receivedAt};
    Diagnosed found;
    found.id = event.summary.id;
    found.verification =
        signing::Verifier(schemes, asked.endpoint.scheme, asked.endpoint.keys).verify(delivery);
    found.diagnosis = doctor::diagnose(
        schemes, asked.endpoint.scheme,
        {asked.secrets, delivery, found.verification, asked.earlier ? &*asked.earlier : nullptr},
        asked.limits, std::move(stop), progress);
    return found;
}

} // namespace hookbench::receiver
