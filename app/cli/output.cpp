// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include "app/text/errortext.h"

#include <nlohmann/json.hpp>

#include <ostream>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

namespace
{

void writeLine(std::ostream &stream, std::string_view line)
{
    stream << line << '\n';
    stream.flush();
}

/// Errors of the command line's own making carry their sentence; it names the option.
bool hasOwnSentence(const Error &error)
{
    return (error.kind == ErrorKind::InvalidArgument || error.kind == ErrorKind::AccountReadOnly) &&
           !error.detail.empty();
}

} // namespace

Output::Output(std::ostream &out, std::ostream &err, bool isJson)
    : m_out(out)
    , m_err(err)
    , m_isJson(isJson)
{
}

void Output::line(std::string_view text)
{
    writeLine(m_out, text);
}

void Output::line(const QString &text)
{
    line(text.toStdString());
}

void Output::write(std::string_view bytes)
{
    m_out << bytes;
    m_out.flush();
}

void Output::note(const QString &sentence)
{
    if (!m_isJson)
        writeLine(m_err, sentence.toStdString());
}

void Output::warn(QLatin1String kind, const QString &sentence)
{
    if (!m_isJson) {
        note(sentence);
        return;
    }
    const nlohmann::ordered_json object{
        {"note",
         {{"kind", std::string(kind.data(), static_cast<std::size_t>(kind.size()))},
          {"message", sentence.toStdString()}}}};
    writeLine(m_err, object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

ExitCode Output::fail(const Error &error)
{
    const bool isOwn = hasOwnSentence(error);
    const QString sentence = isOwn ? QString::fromStdString(error.detail) : text::sentence(error);
    if (m_isJson) {
        const nlohmann::ordered_json object{
            {"error", {{"kind", errorKindName(error.kind)}, {"message", sentence.toStdString()}}}};
        writeLine(m_err, object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
    } else {
        note(u"hookbench-cli: "_s + printable(sentence));
        if (!isOwn)
            note(text::hint(error));
    }
    return exitCodeFor(error.kind);
}

bool Output::isComplete() const
{
    return m_out.good();
}

QString printable(const QString &text)
{
    QString result = text;
    for (QChar &c : result) {
        const char16_t code = c.unicode();
        const bool turnsDirection =
            (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
        if (c.category() == QChar::Other_Control || turnsDirection)
            c = QChar::ReplacementCharacter;
    }
    return result;
}

} // namespace hookbench::cli
