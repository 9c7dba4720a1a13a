// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bytediff.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace hookbench::models
{

namespace
{

constexpr std::size_t diffPerLine = 8;
constexpr std::size_t diffBefore = 4; ///< bytes of context, so that the first line has the mark
constexpr std::size_t diffLines = 4;

struct DiffWords
{
    Q_DECLARE_TR_FUNCTIONS(ByteDiff)
};

QString paddedHex(std::size_t value, int width)
{
    return QString::number(value, 16).rightJustified(width, QLatin1Char('0'));
}

QChar signOf(unsigned char byte)
{
    if (byte == 0x20)
        return QChar(0x2423);
    if (byte < 0x20)
        return QChar(0x2400 + byte);
    if (byte == 0x7F)
        return QChar(0x2421);
    return byte < 0x7F ? QLatin1Char(static_cast<char>(byte)) : QLatin1Char('.');
}

QString diffLine(const QString &word, std::size_t at, const std::string &bytes, std::size_t from)
{
    QString line = word + QStringLiteral("  ") + paddedHex(at, 8) + QStringLiteral("  ");
    QString readable;
    for (std::size_t i = from; i < from + diffPerLine; ++i) {
        if (i >= bytes.size()) {
            line += QStringLiteral("-- ");
            continue;
        }
        const auto byte = static_cast<unsigned char>(bytes[i]);
        line += paddedHex(byte, 2) + QLatin1Char(' ');
        readable += signOf(byte);
    }
    return line + QLatin1Char(' ') + readable;
}

} // namespace

QString byteDiffText(const ByteDiff &diff)
{
    const std::size_t before = std::min({diff.before.size(), diff.offset, diffBefore});
    const std::string context = diff.before.substr(diff.before.size() - before);
    const std::string asSigned = context + diff.asSigned;
    const std::string received = context + diff.received;
    QString signedWord = DiffWords::tr("signed");
    QString cameWord = DiffWords::tr("came");
    const qsizetype width = std::max(signedWord.size(), cameWord.size());
    signedWord = signedWord.leftJustified(width);
    cameWord = cameWord.leftJustified(width);
    const std::size_t most =
        std::min(std::max(asSigned.size(), received.size()), diffLines * diffPerLine);
    QStringList lines;
    for (std::size_t from = 0; from == 0 || from < most; from += diffPerLine) {
        const std::size_t at = diff.offset - before + from;
        lines += diffLine(signedWord, at, asSigned, from);
        lines += diffLine(cameWord, at, received, from);
        if (from == 0)
            lines +=
                QString(width + 2 + 8 + 2 + static_cast<qsizetype>(before) * 3, QLatin1Char(' ')) +
                QStringLiteral("^^");
        else if (from + diffPerLine < most)
            lines += QString();
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace hookbench::models
