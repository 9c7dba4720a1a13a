// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringView>
#include <QVector>

#include <string>
#include <string_view>

namespace hookbench::models
{

/// Bytes as text that a text document keeps as it is, and the very same bytes back: what a document
/// would change or nobody would see (carriage returns, other controls, marks without a width,
/// spaces that are none, bytes that are not UTF-8) is one private character each, with a label to
/// be painted in its place. A line feed is a line end. Owned by the editor; GUI thread.
class ByteScript
{
public:
    QString encode(std::string_view bytes);
    /// Also of text that was typed: characters that encode() never saw are UTF-8.
    std::string decode(QStringView text) const;

    /// "CR", "U+200B", "FF"; empty for a character that stands for itself.
    QString label(QChar character) const;

    static QChar carriageReturn();

private:
    QChar standInFor(char32_t code);

    QVector<char32_t> m_codes; ///< what the private characters after those of the bytes stand for
    QHash<char32_t, int> m_places;
};

} // namespace hookbench::models
