// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/verdictlook.h"

namespace hookbench::ui
{

Tone verdictTone(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Verified:
        return Tone::Good;
    case Verdict::VerifiedOldSecret:
    case Verdict::Unsigned:
    case Verdict::UnknownScheme:
        return Tone::Warning;
    case Verdict::Failed:
    case Verdict::Undecryptable:
        return Tone::Bad;
    case Verdict::Unchecked:
        break;
    }
    return Tone::Neutral;
}

Icon verdictIcon(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Verified:
        return Icon::Check;
    case Verdict::VerifiedOldSecret:
    case Verdict::Unsigned:
        return Icon::Exclamation;
    case Verdict::UnknownScheme:
        return Icon::Question;
    case Verdict::Failed:
    case Verdict::Undecryptable:
        return Icon::Cross;
    case Verdict::Unchecked:
        break;
    }
    return Icon::Minus;
}

} // namespace hookbench::ui
