// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/confirmdialog.h"

#include "app/text/environmentname.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/environmentbadge.h"
#include "ui/widgets/keyvaluelist.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace hookbench::ui
{

ConfirmDialog::ConfirmDialog(const Question &question, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("confirmDialog"));
    setWindowTitle(question.title);
    setWindowModality(Qt::WindowModal);
    createLayout(question);
}

void ConfirmDialog::createLayout(const Question &question)
{
    auto *title = new QLabel(question.title);
    title->setFont(fonts::heading(title->font()));
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    auto *where = new QLabel(question.account.name);
    where->setTextFormat(Qt::PlainText);
    where->setForegroundRole(QPalette::PlaceholderText);
    auto *sentence = new QLabel(question.sentence);
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);
    auto *facts = new KeyValueList;
    facts->beginUpdate();
    for (const auto &[label, value] : question.facts)
        facts->add(label, value, KeyValueList::Style::Mono);
    facts->endUpdate();
    facts->setVisible(!question.facts.isEmpty());

    const QString environment = text::environmentWord(question.account.environment);
    m_confirm = new QPushButton(tr("%1 in %2").arg(question.confirmText, environment));
    m_confirm->setObjectName(QStringLiteral("confirm"));
    m_confirm->setProperty("role", question.dangerous ? QStringLiteral("danger")
                                                      : QStringLiteral("primary"));
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancel"));
    cancel->setProperty("role", QStringLiteral("usual"));
    // Enter must not delete: what cannot be undone is chosen, not confirmed by habit.
    (question.dangerous ? cancel : m_confirm)->setDefault(true);

    auto *place = new QHBoxLayout;
    place->setSpacing(8);
    place->addWidget(new EnvironmentBadge(question.account.environment));
    place->addWidget(where, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(cancel);
    if (!question.alternativeText.isEmpty()) {
        auto *alternative = new QPushButton(question.alternativeText);
        alternative->setObjectName(QStringLiteral("alternative"));
        buttons->addWidget(alternative);
        connect(alternative, &QPushButton::clicked, this, [this] {
            accept();
            Q_EMIT alternativeChosen();
        });
    }
    buttons->addWidget(m_confirm);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addLayout(place);
    layout->addWidget(sentence);
    layout->addWidget(facts);
    if (!question.typedName.isEmpty()) {
        auto *label = new QLabel(tr("Type %1 to confirm:").arg(question.typedName));
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        m_typed = new QLineEdit;
        m_typed->setObjectName(QStringLiteral("typedName"));
        label->setBuddy(m_typed);
        m_typed->setAccessibleName(label->text());
        layout->addWidget(label);
        layout->addWidget(m_typed);
        m_confirm->setEnabled(false);
        connect(m_typed, &QLineEdit::textChanged, this,
                [this, wanted = question.typedName](const QString &typed) {
                    m_confirm->setEnabled(typed == wanted);
                });
        m_typed->setFocus();
    }
    layout->addSpacing(4);
    layout->addLayout(buttons);
    setMinimumWidth(440);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT confirmed();
    });
}

} // namespace hookbench::ui
