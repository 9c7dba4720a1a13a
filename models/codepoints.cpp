// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/codepoints.h"

#include <QChar>

namespace hookbench::models
{

std::pair<std::size_t, char32_t> sequenceAt(std::string_view bytes, std::size_t at)
{
    const auto byte = [&](std::size_t i) {
        return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U;
    };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned first = byte(0);
    if (first < 0x80)
        return {1, first};
    if (first >= 0xC2 && first < 0xE0 && follows(1))
        return {2, ((first & 0x1FU) << 6U) | (byte(1) & 0x3FU)};
    if (first >= 0xE0 && first < 0xF0 && follows(1) && follows(2)) {
        const char32_t code =
            ((first & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
        if (code >= 0x800 && (code < 0xD800 || code > 0xDFFF))
            return {3, code};
    }
    if (first >= 0xF0 && first < 0xF5 && follows(1) && follows(2) && follows(3)) {
        const char32_t code = ((first & 0x07U) << 18U) | ((byte(1) & 0x3FU) << 12U) |
                              ((byte(2) & 0x3FU) << 6U) | (byte(3) & 0x3FU);
        if (code >= 0x10000 && code <= 0x10FFFF)
            return {4, code};
    }
    return {0, 0};
}

bool isInvisible(char32_t code)
{
    switch (QChar::category(code)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse:
        return true;
    case QChar::Separator_Space:
        return code != U' ';
    default:
        return false;
    }
}

} // namespace hookbench::models
