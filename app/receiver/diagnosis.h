// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/receiver/endpoint.h"
#include "app/signing/doctor/doctor.h"
#include "app/store/event.h"
#include "app/store/eventreader.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace hookbench::receiver
{

/// A stored event, and what is known to find out why it did not verify. Value type.
struct DiagnosisCase
{
    store::EventRecord event{};
    Endpoint endpoint{}; ///< where it came in; its keys, scheme and public URL count
    std::vector<signing::doctor::KnownSecret> secrets{};
    std::optional<signing::doctor::Earlier> earlier{}; ///< the event that it is a duplicate of
    signing::doctor::Limits limits{};
    const signing::SchemeSet *schemes = nullptr; ///< null: those of the thread; must outlive it
};

/// Reads the event, and the one that it is a duplicate of, into a case. Errors: NotFound, those of
/// the reader; an earlier event that is gone is none.
Result<DiagnosisCase> readCase(store::EventReader &reader, store::EventId id);

/// What came out. Value type.
struct Diagnosed
{
    store::EventId id = 0;
    signing::Verification verification{}; ///< with the secrets of the endpoint as they are now
    signing::doctor::Diagnosis diagnosis{};
};

/// Whether there is something to find out about an event of this verdict.
bool isToDiagnose(Verdict verdict);

/// The keys of an endpoint as the doctor wants them; `name`: of the webhook that they belong to.
std::vector<signing::doctor::KnownSecret> knownSecrets(const std::vector<signing::SigningKey> &keys,
                                                       const std::string &name);

/// Verifies and searches, against the event's own time of receipt. Any thread.
Diagnosed diagnoseEvent(const signing::SchemeSet &schemes, const DiagnosisCase &asked,
                        std::stop_token stop = {}, const signing::doctor::Progress &progress = {});

} // namespace hookbench::receiver
