// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bytetext.h"

#include <QChar>

#include <algorithm>

namespace hookbench::models
{

namespace
{

constexpr char32_t controlPictures = 0x2400; ///< U+2400 is the symbol for NUL, and so on
constexpr char32_t deletePicture = 0x2421;
constexpr char32_t byteOrderMark = 0xFEFF;

/// Length of the well-formed UTF-8 sequence at `at` (RFC 3629) and its code point; 0: none.
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

/// Things that take no room, or turn the direction of what follows, or look like a space.
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

void appendMarked(QString &text, const QString &inside)
{
    text += QChar(0x27E8) + inside + QChar(0x27E9);
}

QString hex(unsigned value, int width)
{
    return QString::number(value, 16).rightJustified(width, QLatin1Char('0'));
}

} // namespace

QString visibleText(std::string_view bytes, std::size_t limit)
{
    bytes = bytes.substr(0, limit);
    QString text;
    text.reserve(static_cast<qsizetype>(bytes.size()));
    for (std::size_t at = 0; at < bytes.size();) {
        const auto [length, code] = sequenceAt(bytes, at);
        if (length == 0) {
            appendMarked(text, hex(static_cast<unsigned char>(bytes[at]), 2).toUpper());
            ++at;
            continue;
        }
        at += length;
        if (code < 0x20) {
            text += QChar(static_cast<char16_t>(controlPictures + code));
            if (code == U'\n' || (code == U'\r' && (at >= bytes.size() || bytes[at] != '\n')))
                text += QLatin1Char('\n');
        } else if (code == 0x7F) {
            text += QChar(static_cast<char16_t>(deletePicture));
        } else if (code == byteOrderMark) {
            appendMarked(text, QStringLiteral("BOM"));
        } else if (isInvisible(code)) {
            appendMarked(text, QStringLiteral("U+") + hex(code, 4).toUpper());
        } else {
            text += QString::fromUcs4(&code, 1);
        }
    }
    return text;
}

QString hexDump(std::string_view bytes, std::size_t from, std::size_t count, std::size_t perLine)
{
    from = std::min(from, bytes.size());
    const std::size_t end = std::min(bytes.size(), from + count);
    QString dump;
    for (std::size_t at = from; at < end; at += perLine) {
        if (at > from)
            dump += QLatin1Char('\n');
        dump += hex(static_cast<unsigned>(at), 8) + QStringLiteral("  ");
        QString readable;
        for (std::size_t i = at; i < at + perLine; ++i) {
            if (i >= end) {
                dump += QStringLiteral("   ");
                continue;
            }
            const auto byte = static_cast<unsigned char>(bytes[i]);
            dump += hex(byte, 2) + QLatin1Char(' ');
            readable += byte >= 0x20 && byte < 0x7F ? QLatin1Char(static_cast<char>(byte))
                                                    : QLatin1Char('.');
        }
        dump += QLatin1Char(' ') + readable;
    }
    return dump;
}

} // namespace hookbench::models
