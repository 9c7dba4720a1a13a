// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/eventsender.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/codeeditor.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tonelabel.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace hookbench::ui
{

using sandbox::EventSample;

namespace
{

constexpr int typeRole = Qt::UserRole;

/// "cross_chain_transfer" → "Cross chain transfer".
QString familyTitle(const std::string &family)
{
    QString title = QString::fromStdString(family).replace(QLatin1Char('_'), QLatin1Char(' '));
    if (!title.isEmpty())
        title[0] = title.at(0).toUpper();
    return title;
}

int lineOf(const QByteArray &text, int offset)
{
    return 1 + static_cast<int>(text.left(offset).count('\n'));
}

} // namespace

EventSender::EventSender(const sandbox::EventCatalogue &events, const Clock &clock,
                         RandomSource &random, QWidget *parent)
    : QWidget(parent)
    , m_events(events)
    , m_clock(clock)
    , m_random(random)
{
    setObjectName(QStringLiteral("eventSender"));
    auto *splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(createList());
    splitter->addWidget(createForm());
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({260, 700});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    fillList();
}

QWidget *EventSender::createList()
{
    m_filter = new SearchField;
    m_filter->setObjectName(QStringLiteral("eventTypeFilter"));
    m_filter->setPlaceholderText(tr("Filter event types"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_list = new QTreeWidget;
    m_list->setObjectName(QStringLiteral("eventTypes"));
    m_list->setAccessibleName(tr("Event types"));
    m_list->setHeaderHidden(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIndentation(12);
    m_list->setUniformRowHeights(true);
    auto *list = new QWidget;
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(12, 12, 0, 0);
    layout->setSpacing(8);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(0, 0, 12, 0); // the list runs to the edge, its filter does not
    top->addWidget(m_filter);
    layout->addLayout(top);
    layout->addWidget(m_list, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &EventSender::applyFilter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &EventSender::showSample);
    return list;
}

QWidget *EventSender::createForm()
{
    m_title = new QLabel;
    m_title->setFont(fonts::heading(m_title->font()));
    m_description = new QLabel;
    m_description->setWordWrap(true);
    m_description->setForegroundRole(QPalette::PlaceholderText);
    m_data = new CodeEditor;
    m_data->setObjectName(QStringLiteral("eventData"));
    m_data->setAccessibleName(tr("Data of the event, JSON"));
    m_verdict = new ToneLabel;
    m_verdict->setObjectName(QStringLiteral("eventDataVerdict"));
    m_verdict->setFont(fonts::small(m_verdict->font()));
    m_target = new QComboBox;
    m_target->setObjectName(QStringLiteral("eventTarget"));
    m_target->setAccessibleName(tr("Send to"));
    m_target->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_target->setMinimumContentsLength(28);
    m_again = new QPushButton(tr("New sample"));
    m_again->setObjectName(QStringLiteral("newSample"));
    m_again->setToolTip(tr("Fresh ids and times; what was edited is gone"));
    m_send = new QPushButton(tr("Send event"));
    m_send->setObjectName(QStringLiteral("sendEvent"));
    m_send->setProperty("role", QStringLiteral("primary"));
    m_send->setIcon(icons::icon(Icon::Send));

    auto *to = new QLabel(tr("To"));
    to->setBuddy(m_target);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(8);
    bar->addWidget(to);
    bar->addWidget(m_target);
    bar->addStretch();
    bar->addWidget(m_again);
    bar->addWidget(m_send);
    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_description);
    layout->addWidget(m_data, 1);
    layout->addWidget(m_verdict);
    layout->addLayout(bar);
    connect(m_data, &QPlainTextEdit::textChanged, this, &EventSender::checkData);
    connect(m_again, &QPushButton::clicked, this, &EventSender::showSample);
    connect(m_send, &QPushButton::clicked, this, [this] {
        Q_EMIT sendWanted(currentType(), m_data->toPlainText().toUtf8(),
                          m_target->currentData().toString());
    });
    return form;
}

void EventSender::fillList()
{
    QHash<QString, QTreeWidgetItem *> families;
    for (const EventSample &sample : m_events.samples()) {
        const QString family = familyTitle(sample.family);
        QTreeWidgetItem *&parent = families[family];
        if (!parent) {
            parent = new QTreeWidgetItem(m_list, {family});
            parent->setFlags(Qt::ItemIsEnabled);
            parent->setFont(0, fonts::strong(m_list->font()));
            parent->setExpanded(true);
        }
        auto *item = new QTreeWidgetItem(parent, {QString::fromStdString(sample.type)});
        item->setData(0, typeRole, QString::fromStdString(sample.type));
        item->setToolTip(0, QString::fromStdString(sample.title));
    }
    // The families with most events come first: what payments are about.
    QList<QTreeWidgetItem *> items = m_list->invisibleRootItem()->takeChildren();
    std::stable_sort(items.begin(), items.end(), [](const auto *left, const auto *right) {
        return left->childCount() > right->childCount();
    });
    m_list->addTopLevelItems(items);
    m_list->expandAll();
    if (QTreeWidgetItem *first = m_list->topLevelItem(0); first && first->childCount() > 0)
        m_list->setCurrentItem(first->child(0));
}

void EventSender::applyFilter(const QString &text)
{
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *family = m_list->topLevelItem(i);
        bool any = false;
        for (int j = 0; j < family->childCount(); ++j) {
            QTreeWidgetItem *item = family->child(j);
            const bool fits = std::all_of(words.begin(), words.end(), [&](const QString &word) {
                return item->text(0).contains(word, Qt::CaseInsensitive) ||
                       item->toolTip(0).contains(word, Qt::CaseInsensitive);
            });
            item->setHidden(!fits);
            any = any || fits;
        }
        family->setHidden(!any);
    }
}

QString EventSender::currentType() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? item->data(0, typeRole).toString() : QString();
}

void EventSender::showSample()
{
    const QString type = currentType();
    if (type.isEmpty())
        return;
    const EventSample &sample = m_events.sampleFor(type.toStdString());
    m_title->setText(type);
    m_description->setText(QString::fromStdString(
        sample.description.empty() ? sample.title : sample.title + ". " + sample.description));
    m_data->setPlainText(
        QString::fromStdString(sandbox::fillSample(sample.data, m_clock.now(), m_random)));
}

void EventSender::checkData()
{
    const QByteArray json = m_data->toPlainText().toUtf8();
    QJsonParseError problem;
    const QJsonDocument parsed = QJsonDocument::fromJson(json, &problem);
    const bool isJson = problem.error == QJsonParseError::NoError;
    const int wrongLine = isJson ? 0 : lineOf(json, problem.offset);
    m_data->setErrorLine(wrongLine);
    if (!isJson) {
        m_verdict->setTone(Tone::Warning);
        m_verdict->setText(
            tr("No JSON from line %1 on: the sandbox will refuse it.").arg(wrongLine));
    } else if (!parsed.isObject()) {
        m_verdict->setTone(Tone::Warning);
        m_verdict->setText(tr("No JSON object: the sandbox will refuse it."));
    } else {
        m_verdict->setTone(Tone::Neutral);
        m_verdict->setText(tr("This becomes the event's data; id, type and time are added."));
    }
    m_send->setEnabled(!m_isBusy && !currentType().isEmpty());
}

void EventSender::setTargets(const QVector<QPair<QString, QString>> &webhooks)
{
    const QString before = m_target->currentData().toString();
    m_target->clear();
    m_target->addItem(tr("All active webhooks (%1)").arg(webhooks.size()), QString());
    for (const auto &[id, name] : webhooks)
        m_target->addItem(name, id);
    m_target->setCurrentIndex(std::max(0, m_target->findData(before)));
}

void EventSender::setBusy(bool busy)
{
    m_isBusy = busy;
    m_send->setEnabled(!busy && !currentType().isEmpty());
}

} // namespace hookbench::ui
