// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bytescript.h"

#include "models/codepoints.h"

namespace hookbench::models
{

namespace
{

constexpr char16_t firstByte = 0xE000; ///< and 255 after it: one for each byte
constexpr char16_t firstCode = 0xE100;
constexpr char16_t lastCode = 0xF8FF;

bool isOfByte(QChar character)
{
    return character.unicode() >= firstByte && character.unicode() < firstCode;
}

QChar ofByte(char byte)
{
    return QChar(static_cast<char16_t>(firstByte + static_cast<unsigned char>(byte)));
}

const char *controlName(unsigned code)
{
    switch (code) {
    case 0x00:
        return "NUL";
    case 0x08:
        return "BS";
    case 0x0B:
        return "VT";
    case 0x0C:
        return "PAGE";
    case 0x0D:
        return "CR";
    case 0x1B:
        return "ESC";
    case 0x7F:
        return "DEL";
    default:
        return nullptr;
    }
}

void appendUtf8(std::string &bytes, QString &pending)
{
    const QByteArray utf8 = pending.toUtf8();
    bytes.append(utf8.constData(), static_cast<std::size_t>(utf8.size()));
    pending.clear();
}

} // namespace

QString ByteScript::encode(std::string_view bytes)
{
    QString text;
    text.reserve(static_cast<qsizetype>(bytes.size()));
    for (std::size_t at = 0; at < bytes.size();) {
        const auto [length, code] = sequenceAt(bytes, at);
        const bool isPlainControl = code == U'\n' || code == U'\t';
        if (length == 0) {
            text += ofByte(bytes[at++]);
            continue;
        }
        if (length == 1 && (code < 0x20 || code == 0x7F) && !isPlainControl)
            text += ofByte(bytes[at]);
        else if (isPlainControl || !isInvisible(code))
            text +=
                QStringView(QChar::fromUcs4(code)); // QString::fromUcs4() drops a byte order mark
        else if (const QChar standIn = standInFor(code); !standIn.isNull())
            text += standIn;
        else // no private character is left: byte by byte
            for (const char byte : bytes.substr(at, length))
                text += ofByte(byte);
        at += length;
    }
    return text;
}

QChar ByteScript::standInFor(char32_t code)
{
    const auto known = m_places.constFind(code);
    if (known != m_places.constEnd())
        return QChar(static_cast<char16_t>(firstCode + *known));
    if (m_codes.size() > lastCode - firstCode)
        return {};
    m_places.insert(code, static_cast<int>(m_codes.size()));
    m_codes.append(code);
    return QChar(static_cast<char16_t>(firstCode + m_codes.size() - 1));
}

std::string ByteScript::decode(QStringView text) const
{
    std::string bytes;
    QString pending; // what goes through UTF-8 together, so that surrogates stay pairs
    for (const QChar character : text) {
        const int place = character.unicode() - firstCode;
        if (isOfByte(character)) {
            appendUtf8(bytes, pending);
            bytes += static_cast<char>(character.unicode() - firstByte);
        } else if (place >= 0 && place < m_codes.size()) {
            const char32_t code = m_codes.at(place);
            pending += QStringView(QChar::fromUcs4(code));
        } else if (character == QChar::ParagraphSeparator) {
            pending += QLatin1Char('\n');
        } else {
            pending += character;
        }
    }
    appendUtf8(bytes, pending);
    return bytes;
}

QString ByteScript::label(QChar character) const
{
    const int place = character.unicode() - firstCode;
    if (isOfByte(character)) {
        const unsigned byte = character.unicode() - firstByte;
        if (const char *name = controlName(byte))
            return QString::fromUtf8(name);
        return QString::number(byte, 16).rightJustified(2, QLatin1Char('0')).toUpper();
    }
    if (place < 0 || place >= m_codes.size())
        return {};
    const char32_t code = m_codes.at(place);
    if (code == 0xFEFF)
        return QStringLiteral("BOM");
    if (code == 0xA0)
        return QStringLiteral("NBSP");
    return QStringLiteral("U+") +
           QString::number(code, 16).rightJustified(4, QLatin1Char('0')).toUpper();
}

QChar ByteScript::carriageReturn()
{
    return ofByte('\r');
}

} // namespace hookbench::models
