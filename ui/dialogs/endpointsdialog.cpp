// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/endpointsdialog.h"

#include "app/text/errortext.h"
#include "ui/dialogs/dialogsize.h"
#include "ui/dialogs/endpointform.h"
#include "ui/pages/endpointtext.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/scrollpage.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace hookbench::ui
{

using inbox::EndpointSetting;

namespace
{

constexpr int mostEndpoints = 64;
constexpr int listWidth = 200;

} // namespace

EndpointsDialog::EndpointsDialog(inbox::ReceiverDesk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_endpoints(desk.endpoints())
{
    setObjectName(QStringLiteral("endpointsDialog"));
    setWindowTitle(tr("Endpoints and answers"));
    setWindowModality(Qt::WindowModal);
    createLayout();
    if (m_endpoints.isEmpty())
        add();
    fillList();
    choose(0);
    resize(dialogSize(parent, {820, 620}));
}

void EndpointsDialog::createLayout()
{
    auto *title = new QLabel(windowTitle());
    title->setFont(fonts::heading(title->font()));
    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("endpointList"));
    m_list->setAccessibleName(tr("Endpoints"));
    m_list->setFixedWidth(listWidth);
    m_list->setTextElideMode(Qt::ElideRight);
    m_add = new QPushButton(tr("Add"));
    m_add->setObjectName(QStringLiteral("addEndpoint"));
    m_remove = new QPushButton(tr("Remove"));
    m_remove->setObjectName(QStringLiteral("removeEndpoint"));
    m_form = new EndpointForm(m_desk.pointChoices(), m_desk.schemes());
    auto *scroller = new ScrollPage;
    scroller->setAccessibleName(tr("The chosen endpoint"));
    scroller->column()->setContentsMargins(0, 0, 12, 0);
    scroller->column()->addWidget(m_form);
    scroller->setMinimumWidth(m_form->minimumSizeHint().width() +
                              32); // nothing scrolls to the side
    m_message = new MessageBar;
    m_message->hide();
    m_reason = new QLabel;
    m_reason->setFont(fonts::small(m_reason->font()));
    m_reason->setForegroundRole(QPalette::PlaceholderText);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancel"));
    m_save = new QPushButton(tr("Save"));
    m_save->setObjectName(QStringLiteral("saveEndpoints"));
    m_save->setDefault(true);

    auto *listButtons = new QHBoxLayout;
    listButtons->setSpacing(8);
    listButtons->addWidget(m_add);
    listButtons->addWidget(m_remove);
    listButtons->addStretch();
    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_list, 1);
    left->addLayout(listButtons);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(24);
    middle->addLayout(left);
    middle->addWidget(scroller, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_reason, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addLayout(middle, 1);
    layout->addWidget(m_message);
    layout->addLayout(buttons);

    connect(m_list, &QListWidget::currentRowChanged, this, &EndpointsDialog::choose);
    connect(m_form, &EndpointForm::edited, this, [this] {
        takeForm();
        updateButtons();
    });
    connect(m_add, &QPushButton::clicked, this, [this] {
        add();
        fillList();
        m_list->setCurrentRow(static_cast<int>(m_endpoints.size()) - 1);
        m_form->setFocus();
    });
    connect(m_remove, &QPushButton::clicked, this, &EndpointsDialog::remove);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &EndpointsDialog::save);
}

void EndpointsDialog::fillList()
{
    const QSignalBlocker quiet(m_list);
    const int row = m_list->currentRow();
    m_list->clear();
    const QVector<inbox::PointChoice> webhooks = m_desk.pointChoices();
    for (const EndpointSetting &endpoint : m_endpoints) {
        auto *item = new QListWidgetItem(endpoint.path, m_list);
        item->setToolTip(endpointText(endpoint, webhooks));
    }
    m_list->setCurrentRow(row);
}

QStringList EndpointsDialog::otherPaths() const
{
    QStringList paths;
    for (int i = 0; i < m_endpoints.size(); ++i) {
        if (i != m_current)
            paths += m_endpoints.at(i).path;
    }
    return paths;
}

void EndpointsDialog::choose(int row)
{
    if (row < 0 || row >= m_endpoints.size())
        return;
    m_current = row;
    if (m_list->currentRow() != row)
        m_list->setCurrentRow(row);
    m_form->setEndpoint(m_endpoints.at(row));
    m_form->setTakenPaths(otherPaths());
    updateButtons();
}

void EndpointsDialog::takeForm()
{
    if (m_current < 0)
        return;
    EndpointSetting edited = m_form->endpoint();
    // A secret that was typed stays while the others are looked at.
    edited.hasTypedSecret = m_endpoints.at(m_current).hasTypedSecret || edited.typedSecret;
    if (!edited.typedSecret)
        edited.typedSecret = m_endpoints.at(m_current).typedSecret;
    m_endpoints[m_current] = edited;
    m_list->item(m_current)->setText(edited.path);
}

void EndpointsDialog::add()
{
    EndpointSetting endpoint;
    endpoint.account = m_desk.account().id;
    const auto isTaken = [this](const QString &path) {
        return std::any_of(m_endpoints.begin(), m_endpoints.end(),
                           [&](const EndpointSetting &other) { return other.path == path; });
    };
    for (int number = 1; isTaken(endpoint.path); ++number)
        endpoint.path = QStringLiteral("/path-%1").arg(number);
    m_endpoints.append(endpoint);
}

void EndpointsDialog::remove()
{
    if (m_current < 0 || m_endpoints.size() < 2)
        return;
    m_endpoints.removeAt(m_current);
    const int next = std::min(m_current, static_cast<int>(m_endpoints.size()) - 1);
    m_current = -1;
    fillList();
    choose(next);
}

void EndpointsDialog::updateButtons()
{
    const bool isBorrowed = m_current >= 0 && m_endpoints.at(m_current).isBorrowed;
    m_add->setEnabled(m_endpoints.size() < mostEndpoints && m_form->isValid());
    m_remove->setEnabled(m_endpoints.size() > 1 && !isBorrowed);
    m_remove->setToolTip(isBorrowed ? tr("A webhook is pointed here; it goes with it.")
                                    : QString());
    m_list->setEnabled(m_form->isValid());
    m_save->setEnabled(m_form->isValid());
    m_reason->setText(m_form->isValid() ? QString()
                                        : tr("Something above is missing or not right yet."));
}

void EndpointsDialog::save()
{
    takeForm();
    m_save->setEnabled(false);
    m_desk.setEndpoints(m_endpoints, this, [this](const Result<void> &saved) {
        if (saved) {
            accept();
            return;
        }
        updateButtons();
        m_message->showText(MessageBar::Kind::Error, text::inFull(saved.error()));
    });
}

} // namespace hookbench::ui
