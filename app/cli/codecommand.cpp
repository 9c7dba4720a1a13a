// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/codecommand.h"

#include "app/cli/codejob.h"

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

Command codeCommand()
{
    return {
        .name = u"code"_s,
        .summary = u"a handler that verifies, in your language"_s,
        .description =
            u"Prints one complete file: a handler that verifies the raw body in constant time, "
            "answers fast, takes a repeated delivery once and decrypts where the scheme does. Its "
            "secret comes from the environment variable WEBHOOK_SECRET.\n"
            "With --test-from it prints the test that belongs beside the handler: the bytes of a "
            "captured delivery, signed again with a throw-away secret at a fixed time. The test "
            "fails until the handler verifies correctly. It contains the payload.\n"
            "--webhook takes the scheme that real deliveries of the account confirmed (see learn), "
            "else the preset, platform."_s,
        .examples = {u"code --scheme stripe --language flask > handler.py"_s,
                     u"code --scheme platform --language go --test-from 42 > handler_test.go"_s},
        .operands = {},
        .options = withCommonOptions(
            {{"scheme"_L1, "NAME"_L1, "how the sender signs"_L1},
             {"webhook"_L1, "ID"_L1, "for this webhook of the account"_L1},
             {"language"_L1, "L"_L1, "express, flask, fastapi, node, php, go or java"_L1, false,
              true},
             {"test-from"_L1, "EVENT"_L1, "a test made of this event (its id), not the handler"_L1},
             {"account"_L1, "NAME"_L1, "whose webhook and events (default: sandbox)"_L1}}),
        .make = [](const Arguments &arguments, Output &output) -> std::unique_ptr<Job> {
            return std::make_unique<CodeJob>(arguments, output);
        },
    };
}

} // namespace hookbench::cli
