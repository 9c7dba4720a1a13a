// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/storylist.h"

#include "models/roles.h"
#include "models/storyhitsmodel.h"
#include "ui/delegates/storyhitdelegate.h"

#include <QLabel>
#include <QListView>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <map>
#include <utility>

namespace hookbench::ui
{

using models::StoryHitsModel;

namespace
{

/// The one word that a query consists of, which may be the beginning of an object's id.
std::optional<std::string> onlyWord(const store::EventFilter &filter)
{
    if (filter.root.children.size() != 1)
        return {};
    const store::FilterNode &node = filter.root.children.front();
    if (node.kind != store::FilterNode::Kind::Term ||
        node.term.field != store::FilterTerm::Field::Text ||
        node.term.value.find(' ') != std::string::npos)
        return {};
    return node.term.value.substr(0, node.term.value.find('*'));
}

} // namespace

StoryList::StoryList(inbox::StorySource &stories, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_stories(stories)
    , m_model(std::make_unique<StoryHitsModel>(clock))
    , m_stack(new QStackedWidget)
    , m_view(new QListView)
    , m_hint(new QLabel)
{
    m_view->setObjectName(QStringLiteral("objectList"));
    m_view->setAccessibleName(tr("Business objects that events speak of"));
    m_view->setModel(m_model.get());
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setUniformItemSizes(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setItemDelegate(new StoryHitDelegate(m_view));
    m_hint->setObjectName(QStringLiteral("storyListHint"));
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setMargin(16);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_hint);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    setMinimumWidth(160);
    setFocusProxy(m_view);

    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &StoryList::choose);
    connect(m_view, &QListView::activated, this, &StoryList::activated);
    connect(&stories, &inbox::StorySource::storiesFound, this, &StoryList::takeHits);
    connect(&stories, &inbox::StorySource::searchEnded, this, &StoryList::onEnded);
    connect(&stories, &inbox::StorySource::searchProgressed, this,
            [this](quint64 number, const store::SearchProgress &progress) {
                if (number == m_number)
                    Q_EMIT searchProgressed(progress);
            });
}

StoryList::~StoryList() = default;

bool StoryList::isEmpty() const
{
    return m_model->rowCount() == 0;
}

void StoryList::showMatches(const std::string &account, const store::EventFilter &filter)
{
    m_account = account;
    m_filter = filter;
    m_stories.cancelSearch();
    m_number = 0;
    m_opensFirst = false;
    m_isStale = true;
    m_objects.clear();
    const std::optional<std::string> word = onlyWord(filter);
    if (filter.isEmpty() || word)
        readObjects(word.value_or(std::string()));
    else
        search();
}

void StoryList::refresh()
{
    if (m_filter.isEmpty())
        readObjects({});
}

void StoryList::readObjects(const std::string &prefix)
{
    m_ofCases.clear();
    m_stories.caseObjects(prefix, this, [this](const Result<std::vector<store::StoryHit>> &hits) {
        if (!hits || hits->empty())
            return;
        m_ofCases = *hits;
        if (m_isStale)
            return; // shown with the others
        showObjects();
        Q_EMIT listed(Result<void>());
    });
    m_stories.objects(m_account, prefix, this,
                      [this](const Result<std::vector<std::string>> &objects) {
                          if (objects) {
                              m_objects = *objects;
                              showObjects();
                              if (!m_filter.isEmpty())
                                  search();
                              if (m_opensFirst)
                                  openFirst();
                          } else if (objects.error().kind == ErrorKind::Cancelled) {
                              return; // a later question is under way
                          }
                          Q_EMIT listed(objects ? Result<void>() : objects.error());
                      });
}

void StoryList::showObjects()
{
    std::map<std::string, store::StoryHit> byId;
    for (const std::string &object : m_objects)
        byId.emplace(object, store::StoryHit{object, 0, 0, {}, {}});
    for (const store::StoryHit &hit : m_ofCases) {
        // Where the own events speak of it as well it is an own story.
        byId.emplace(hit.object, hit);
    }
    std::vector<store::StoryHit> hits;
    for (const auto &[object, hit] : byId)
        hits.push_back(hit);
    m_isStale = false;
    m_model->setHits(hits);
    mark(m_marked);
    updateHint();
}

void StoryList::search()
{
    m_number = m_stories.search({m_account, m_filter, false});
    updateHint();
}

void StoryList::takeHits(quint64 number, const std::vector<store::StoryHit> &hits)
{
    if (number != m_number || hits.empty())
        return;
    if (std::exchange(m_isStale, false))
        m_model->setHits(hits);
    else
        m_model->add(hits);
    updateHint();
    mark(m_marked);
    if (std::exchange(m_opensFirst, false))
        m_view->setCurrentIndex(m_model->index(0, 0));
}

void StoryList::onEnded(quint64 number, const inbox::SearchEnd &end)
{
    if (number != m_number || number == 0)
        return;
    m_number = 0;
    if (std::exchange(m_isStale, false))
        m_model->clear();
    updateHint(end.kind == inbox::SearchEnd::Kind::Stopped);
    if (m_opensFirst)
        openFirst();
    Q_EMIT searchEnded(end);
}

void StoryList::openFirst()
{
    m_opensFirst = m_isStale || (isEmpty() && isSearching());
    if (m_opensFirst)
        return;
    const std::optional<std::string> word = onlyWord(m_filter);
    const int named = word ? m_model->rowOf(QString::fromStdString(*word)) : -1;
    if (!isEmpty())
        m_view->setCurrentIndex(m_model->index(std::max(named, 0), 0));
    else if (word)
        Q_EMIT storyChosen(QString::fromStdString(*word), 0);
}

void StoryList::updateHint(bool isStopped)
{
    if (isEmpty() && !m_filter.isEmpty())
        m_hint->setText(isSearching() ? tr("Searching…")
                        : isStopped   ? tr("Nothing was found so far.")
                                      : tr("No event matches this query."));
    m_stack->setCurrentWidget(isEmpty() && !m_filter.isEmpty() ? static_cast<QWidget *>(m_hint)
                                                               : m_view);
}

void StoryList::mark(const QString &object)
{
    m_marked = object;
    const int row = object.isEmpty() ? -1 : m_model->rowOf(object);
    if (row < 0 || m_view->currentIndex().row() == row)
        return;
    const QSignalBlocker quiet(m_view->selectionModel()); // it is open already
    m_view->selectionModel()->setCurrentIndex(m_model->index(row, 0),
                                              QItemSelectionModel::ClearAndSelect);
    m_view->viewport()->update();
}

void StoryList::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QString object = index.data(StoryHitsModel::ObjectRole).toString();
    const qint64 event = index.data(models::IdRole).toLongLong();
    if (object.isEmpty())
        Q_EMIT eventChosen(event);
    else
        Q_EMIT storyChosen(object, event);
}

} // namespace hookbench::ui
