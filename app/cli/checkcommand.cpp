// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checkcommand.h"

#include "app/cli/checkjob.h"
#include "app/cli/sendrules.h"

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

Command checkCommand()
{
    return {
        .name = u"check"_s,
        .summary = u"whether an endpoint does what it should"_s,
        .description =
            u"Sends an endpoint of yours right and wrong events, with ids that begin with "
            "hookbench_test_, and says what it makes of them: name, TLS, redirects; right events "
            "and how fast; forged, unsigned, stale and changed ones; the same one twice, an "
            "unknown "
            "type, a large one, an encrypted one, 20 at once; another method and content type. "
            "Ends with a score from 0 to 100 and the worst of it.\n"
            "For a LIVE account it sends events of the type hookbench.probe with amounts of zero "
            "alone, and leaves out twice, unknown-type, large and burst."_s,
        .examples =
            {u"check --to http://127.0.0.1:8000/hook --secret-file secret.txt"_s,
             u"check --to https://shop.example/hook --secret-file secret.txt --yes --json"_s},
        .operands = {},
        .options = withSendingOptions({
            {"to"_L1, "URL"_L1, "the endpoint"_L1, false, true},
            {"secret-file"_L1, "F"_L1, "a file with the signing secret"_L1},
            {"secret-env"_L1, "V"_L1, "the same from an environment variable"_L1},
            {"scheme"_L1, "NAME"_L1,
             "how events are signed (default: as the account does, see learn; else platform)"_L1},
            {"encrypt"_L1, {}, "the endpoint gets encrypted payloads"_L1},
        }),
        .make = [](const Arguments &arguments, Output &output) -> std::unique_ptr<Job> {
            return std::make_unique<CheckJob>(arguments, output);
        },
    };
}

} // namespace hookbench::cli
