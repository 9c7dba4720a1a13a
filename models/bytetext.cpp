// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bytetext.h"

#include "models/codepoints.h"

#include <QChar>

#include <algorithm>

namespace hookbench::models
{

namespace
{

constexpr char32_t controlPictures = 0x2400; ///< U+2400 is the symbol for NUL, and so on
constexpr char32_t deletePicture = 0x2421;
constexpr char32_t byteOrderMark = 0xFEFF;

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
