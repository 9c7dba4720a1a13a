// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitcode.h"

#include <QString>

#include <iosfwd>
#include <string_view>

namespace hookbench::cli
{

/// The two streams of a command. stdout holds what was asked for: one JSON object per line with
/// --json, text for people without. Everything else goes to stderr. Every line is flushed, because
/// another program may be waiting for it.
class Output
{
public:
    /// The streams must outlive it.
    Output(std::ostream &out, std::ostream &err, bool isJson);

    bool isJson() const { return m_isJson; }

    /// A line on stdout: a JSON object, or text without its line end.
    void line(std::string_view text);
    void line(const QString &text);
    /// Bytes on stdout as they are.
    void write(std::string_view bytes);

    /// Progress on stderr, for people: with --json a script finds errors there and nothing else.
    void note(const QString &sentence);

    /// Something on stderr that a script has to know as well: the sentence, or
    /// `{"note":{"kind":…,"message":…}}`.
    void warn(QLatin1String kind, const QString &sentence);

    /// The error on stderr: its sentence and hint, or `{"error":{"kind":…,"message":…}}`. Returns
    /// what the command has to end with.
    ExitCode fail(const Error &error);

    /// False once stdout could not be written (closed, disk full).
    bool isComplete() const;

private:
    std::ostream &m_out;
    std::ostream &m_err;
    bool m_isJson;
};

/// Text that a terminal shows as it is: control characters and those that turn the writing
/// direction become U+FFFD, so that a server cannot rewrite the screen.
QString printable(const QString &text);

} // namespace hookbench::cli
