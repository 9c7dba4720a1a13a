// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rotatecommand.h"

#include "app/cli/rotatejob.h"

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

Command rotateCommand()
{
    return {
        .name = u"rotate"_s,
        .summary = u"another signing secret for a webhook, step by step"_s,
        .description =
            u"The platform signs with one secret at a time, so the handler has to know the new one "
            "before the platform does.\n"
            "--start makes the new secret and keeps both in the keychain. Give them to the "
            "handler: "
            "WEBHOOK_SECRET is the new one, WEBHOOK_SECRET_PREVIOUS the old one; the handlers that "
            "the code command prints take both. --show-secrets prints them.\n"
            "--send proves the handler with one harmless probe for each secret (of the type "
            "hookbench.probe, signed, to the webhook's own URL), gives the platform the new secret "
            "and reads it back. When a probe is refused nothing is sent, unless --unproven.\n"
            "--status says where it stands, and which secret signed what the receiver caught. "
            "Where "
            "the platform's answer was lost it reads the webhook again.\n"
            "--finish retires the old secret; before that it does what is left to do.\n"
            "--rollback gives the platform the old secret again, at any step.\n"
            "Whatever fails on the way, both secrets stay in the keychain until the rotation has "
            "ended."_s,
        .examples = {u"rotate wh_123 --start --show-secrets"_s, u"rotate wh_123 --send"_s,
                     u"rotate wh_123 --status --json"_s,
                     u"rotate wh_123 --finish --account Shop --live Shop"_s},
        .operands = {u"ID"_s},
        .options = withCommonOptions({
            {"start"_L1, {}, "make the new secret"_L1},
            {"status"_L1, {}, "say where it stands"_L1},
            {"send"_L1, {}, "prove the handler, then give the platform the new secret"_L1},
            {"finish"_L1, {}, "retire the old secret, after all that is left to do"_L1},
            {"rollback"_L1, {}, "go back to the old secret"_L1},
            {"unproven"_L1, {}, "send the new secret although the handler is not proven"_L1},
            {"secret-file"_L1, "F"_L1,
             "with --start: the secret in force, where nobody else knows it"_L1},
            {"secret-env"_L1, "V"_L1, "the same from an environment variable"_L1},
            {"scheme"_L1, "NAME"_L1,
             "how the probes are signed (default: as learn found, else platform)"_L1},
            {"show-secrets"_L1, {}, "print both secrets"_L1},
            {"yes"_L1, {}, "let the probes of a sandbox leave this machine"_L1},
            {"account"_L1, "NAME"_L1,
             "the account (default: sandbox, started when it does not run)"_L1},
            {"live"_L1, "NAME"_L1,
             "needed for all but --status when the account is LIVE: its name"_L1},
        }),
        .make = [](const Arguments &arguments, Output &output) -> std::unique_ptr<Job> {
            return std::make_unique<RotateJob>(arguments, output);
        },
    };
}

} // namespace hookbench::cli
