// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sendsource.h"

#include "app/sandbox/eventcatalogue.h"
#include "app/shippeddata.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace hookbench::ui
{

using outbox::Draft;

namespace
{

constexpr int longestType = 200;

QStringList typesFirst()
{
    return {QStringLiteral("payment.completed")};
}

} // namespace

SendSource::SendSource(QWidget *parent)
    : QWidget(parent)
    , m_sources(new SegmentedControl)
    , m_detail(new QStackedWidget)
    , m_newSample(new QPushButton(tr("New sample")))
    , m_type(new QComboBox)
    , m_captured(new ElidedLabel)
{
    m_sources->setObjectName(QStringLiteral("sendSource"));
    m_sources->setAccessibleName(tr("Where the event comes from"));
    m_sources->setTexts({tr("Sample"), tr("Captured"), tr("Own bytes")});
    m_captured->setObjectName(QStringLiteral("sendCaptured"));
    m_newSample->setObjectName(QStringLiteral("sendNewSample"));
    m_newSample->setToolTip(tr("Fresh ids and times; what was edited is gone"));
    m_type->setObjectName(QStringLiteral("sendType"));
    m_type->setAccessibleName(tr("Event type"));
    m_type->setEditable(true);
    m_type->lineEdit()->setAccessibleName(m_type->accessibleName());
    m_type->setInsertPolicy(QComboBox::NoInsert);
    m_type->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_type->setMinimumContentsLength(12);
    m_type->lineEdit()->setMaxLength(longestType);
    m_type->lineEdit()->setPlaceholderText(tr("Event type"));
    createLayout();
    fillTypes();
    connect(m_newSample, &QPushButton::clicked, this, &SendSource::sampleWanted);
    connect(m_sources, &SegmentedControl::currentChanged, this, [this] {
        showDetail();
        if (!m_isFilling)
            Q_EMIT sourceChosen();
    });
    connect(m_type, &QComboBox::activated, this, &SendSource::onTypeEdited);
    connect(m_type->lineEdit(), &QLineEdit::editingFinished, this, &SendSource::onTypeEdited);
}

void SendSource::createLayout()
{
    auto *load = new QPushButton(tr("Load file…"));
    load->setObjectName(QStringLiteral("sendLoadFile"));
    connect(load, &QPushButton::clicked, this, &SendSource::fileWanted);
    auto *own = new QWidget;
    auto *ownLine = new QHBoxLayout(own);
    ownLine->setContentsMargins(0, 0, 0, 0);
    ownLine->addWidget(load);
    ownLine->addStretch();
    m_detail->addWidget(new QWidget); // of a sample: its button is in the line below
    m_detail->addWidget(m_captured);
    m_detail->addWidget(own);
    m_detail->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_sources);
    line->addWidget(m_detail, 1);
    layout->addLayout(line);
    auto *typeLine = new QHBoxLayout;
    typeLine->setSpacing(8);
    typeLine->addWidget(m_type, 1);
    typeLine->addWidget(m_newSample);
    layout->addLayout(typeLine);
}

void SendSource::fillTypes()
{
    QStringList types;
    const auto events = shippedEvents(); // lives as long as what it lists
    for (const sandbox::EventSample &sample : events.samples())
        types += QString::fromStdString(sample.type);
    types.sort();
    for (const QString &first : typesFirst())
        if (types.removeOne(first))
            types.prepend(first);
    m_type->addItems(types);
    m_typeSeen = type();
    m_type->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_type->completer()->setFilterMode(Qt::MatchContains);
}

QWidget *SendSource::first() const
{
    return m_sources;
}

Draft::Source SendSource::source() const
{
    switch (m_sources->current()) {
    case 1:
        return Draft::Source::Captured;
    case 2:
        return Draft::Source::Own;
    default:
        return Draft::Source::Sample;
    }
}

QString SendSource::type() const
{
    return m_type->currentText().trimmed();
}

void SendSource::setCaptured(const QString &type, const QString &description)
{
    m_isFilling = true;
    m_sources->setCurrent(1);
    m_type->setEditText(type);
    m_typeSeen = this->type();
    setDescription(description);
    m_isFilling = false;
}

void SendSource::setDescription(const QString &description)
{
    m_captured->setText(description);
}

void SendSource::showDetail()
{
    m_detail->setCurrentIndex(m_sources->current());
    m_newSample->setVisible(m_sources->current() == 0);
}

void SendSource::onTypeEdited()
{
    if (m_isFilling || type() == m_typeSeen)
        return; // leaving the field is no choice
    m_typeSeen = type();
    Q_EMIT typeChosen();
}

} // namespace hookbench::ui
