// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shippeddata.h"

#include "app/signing/shippedschemes.h"

#include <QDir>
#include <QFile>

#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace hookbench
{

namespace
{

std::string text(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not compiled in", qPrintable(path));
    return file.readAll().toStdString();
}

} // namespace

std::string shippedFile(const std::string &name)
{
    return text(u":/"_s + QString::fromStdString(name));
}

sandbox::EventCatalogue shippedEvents()
{
    std::vector<sandbox::EventCatalogue::File> files;
    const QDir folder(u":/events"_s);
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        files.push_back({name.chopped(5).toStdString(), text(folder.filePath(name))});
    return sandbox::EventCatalogue::from(files);
}

sandbox::SandboxData shippedSandboxData()
{
    return {shippedFile("sandbox/samples.json"), shippedFile("sandbox/openapi.json"),
            shippedEvents(), signing::shippedSchemes(shippedFile)};
}

store::Lifecycles shippedLifecycles()
{
    Result<store::Lifecycles> lifecycles = store::Lifecycles::parse(shippedFile("lifecycles.json"));
    if (!lifecycles)
        qFatal("lifecycles.json: %s", lifecycles.error().detail.c_str());
    return std::move(*lifecycles);
}

} // namespace hookbench
