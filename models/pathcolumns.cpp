// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pathcolumns.h"

#include "models/bytetext.h"
#include "models/eventpagesource.h"

namespace hookbench::models
{

namespace
{

constexpr int cachedTexts = 4096;
constexpr qsizetype textsPerRequest = 64;
constexpr qsizetype mostWantedTexts = 512;
constexpr int longestShown = 200;

} // namespace

PathColumns::PathColumns(EventPageSource &source, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_texts(cachedTexts)
{
    connect(&source, &EventPageSource::textsRead, this,
            [this](const QVector<qint64> &ids, const QStringList &paths,
                   const std::vector<store::PayloadTexts> &texts) {
                if (paths != m_paths)
                    return; // of columns that are gone
                m_isAsked = false;
                for (qsizetype i = 0; i < ids.size() && std::size_t(i) < texts.size(); ++i) {
                    auto *own = new QStringList;
                    for (const std::optional<std::string> &text : texts[std::size_t(i)])
                        *own += text ? visibleText(*text, longestShown) : QString();
                    m_texts.insert(ids.at(i), own);
                }
                Q_EMIT read(ids);
                ask();
            });
}

void PathColumns::setPaths(const QStringList &paths)
{
    m_paths = paths;
    m_texts.clear();
    forgetRequests();
}

void PathColumns::forgetRequests()
{
    m_wanted.clear();
    m_isAsked = false;
}

std::optional<QString> PathColumns::text(qint64 id, int path)
{
    if (const QStringList *known = m_texts.object(id))
        return known->value(path);
    if (m_wanted.isEmpty() || m_wanted.last() != id)
        m_wanted.append(id);
    if (m_wanted.size() > mostWantedTexts)
        m_wanted.remove(0, mostWantedTexts / 2);
    if (!m_isAskQueued) {
        m_isAskQueued = true;
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_isAskQueued = false;
                ask();
            },
            Qt::QueuedConnection);
    }
    return {};
}

/// Who drags the scroll bar has left all but the last rows behind.
void PathColumns::ask()
{
    if (m_isAsked || m_wanted.isEmpty() || m_paths.isEmpty())
        return;
    QVector<qint64> ids;
    QSet<qint64> seen;
    for (auto id = m_wanted.rbegin(); id != m_wanted.rend() && ids.size() < textsPerRequest; ++id) {
        if (!seen.contains(*id) && !m_texts.contains(*id))
            ids.append(*id);
        seen.insert(*id);
    }
    m_wanted.clear();
    if (ids.isEmpty())
        return;
    m_isAsked = true;
    m_source.requestTexts(ids, m_paths);
}

} // namespace hookbench::models
