// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/options.h"

#include <QCommandLineParser>

namespace hookbench::gui
{

namespace
{

Error wrong(const QString &sentence)
{
    return Error{ErrorKind::InvalidArgument, sentence.toStdString()};
}

/// Error when the value of an option is none of the allowed words.
Result<QString> oneOf(const QCommandLineParser &parser, const QString &option,
                      const QStringList &allowed)
{
    const QString value = parser.value(option);
    if (!parser.isSet(option) || allowed.contains(value))
        return value;
    return wrong(
        QStringLiteral("--%1 takes one of: %2.").arg(option, allowed.join(QLatin1String(", "))));
}

} // namespace

Result<Options> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("A desktop console for webhooks."));
    const auto add = [&](const char *name, const char *text, const char *value) {
        parser.addOption(
            {QString::fromLatin1(name), QString::fromLatin1(text), QString::fromLatin1(value)});
    };
    add("data-dir", "Keep everything in this directory.", "directory");
    add("account", "Open this account; \"sandbox\" is the embedded one.", "name");
    add("theme", "light or dark, for this start.", "theme");
    add("language", "en or de, for this start.", "language");
    add("page", "Open this page: webhooks, receiver, send, deliveries, watch, sandbox or settings.",
        "page");
    add("tour", "Drive the window through the main job, write pictures there, and end.",
        "directory");
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  QStringLiteral("Print this text."));
    const QCommandLineOption version(QStringLiteral("version"),
                                     QStringLiteral("Print the version."));
    parser.addOption(help);
    parser.addOption(version);

    if (!parser.parse(arguments))
        return wrong(parser.errorText() + QStringLiteral(" See --help."));
    if (!parser.positionalArguments().isEmpty())
        return wrong(QStringLiteral("\"%1\" is no option. See --help.")
                         .arg(parser.positionalArguments().first()));
    Options options;
    if (parser.isSet(help))
        options.print = parser.helpText();
    else if (parser.isSet(version))
        options.print = QStringLiteral("hookbench " HOOKBENCH_VERSION "\n");

    const Result<QString> theme =
        oneOf(parser, QStringLiteral("theme"), {QStringLiteral("light"), QStringLiteral("dark")});
    const Result<QString> language =
        oneOf(parser, QStringLiteral("language"), {QStringLiteral("en"), QStringLiteral("de")});
    const Result<QString> page =
        oneOf(parser, QStringLiteral("page"),
              {QStringLiteral("webhooks"), QStringLiteral("receiver"), QStringLiteral("send"),
               QStringLiteral("deliveries"), QStringLiteral("watch"), QStringLiteral("sandbox"),
               QStringLiteral("settings")});
    for (const Result<QString> *value : {&theme, &language, &page}) {
        if (!*value)
            return value->error();
    }
    for (const char *name : {"data-dir", "account", "tour"}) {
        const QString option = QString::fromLatin1(name);
        if (parser.isSet(option) && parser.value(option).isEmpty())
            return wrong(QStringLiteral("--%1 needs a value.").arg(option));
    }
    options.theme = *theme;
    options.language = *language;
    options.page = *page;
    options.dataDirectory = parser.value(QStringLiteral("data-dir"));
    options.account = parser.value(QStringLiteral("account"));
    options.tour = parser.value(QStringLiteral("tour"));
    return options;
}

} // namespace hookbench::gui
